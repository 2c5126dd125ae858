/** The share of something that is set apart: 按照不低于50%的比例用于奖励性绩效工资分配. */
import { readComparison } from '../comparator.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoesOf } from '../vetoes.js';

const BY = /按照?(每[一-龥\d]{1,6})?(不(?:得|应)?(?:少于|低于|高于|超过))$/; // 按照不低于 按照每万人不少于
const IS_SHARE = /^的?比例(?:用于|安排|提取|列支|计提|投入|配备|配套|设置|确定)?([\u4e00-\u9fff]{2,20})/; // 的比例用于奖励性绩效工资分配

const IS_STANDARD = /^的(?:标准|比例)((?:配备|配置|设置|配足|核定|安排)[\u4e00-\u9fff]{2,16})/; // 的标准配备全科医生

export const quota: TargetPhrase = {
  name: 'quota',
  unless: vetoesOf((limb) => ({ ...limb, right: '' })),
  examples: [
    '院校创收净收入，可按照不低于50%的比例用于奖励性绩效工资分配。',
    '按照每万人不少于5名的标准配备全科医生。',
  ],
  gives({ context: limb }) {
    const { measure, left, right, printedRight } = limb;
    const by = BY.exec(left);
    const share = IS_SHARE.exec(right);
    const each = by?.[1] === undefined ? null : IS_STANDARD.exec(right)?.[1];
    if (by && each != null)
      return {
        start: measure.start - by[2]!.length,
        end: measure.end,
        comparator: readComparison(limb).comparator,
        indicators: [`${by[1]}${each}`],
      };
    if (!by || !share || !/[%‰]$/.test(measure.unit)) return null;
    return {
      start: measure.start - by[2]!.length,
      end: measure.end,
      comparator: readComparison(limb).comparator,
      indicators: [`${printedRight.slice(share[0].length - share[1]!.length, share[0].length)}的比例`],
    };
  },
};
