/** The share of something that is set apart: 按照不低于50%的比例用于奖励性绩效工资分配. */
import { readComparison } from '../comparator.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoesOf } from '../vetoes.js';

const BY = /按照?(不(?:得|应)?(?:少于|低于|高于|超过))$/; // 按照不低于
const IS_SHARE = /^的?比例(?:用于|安排|提取|列支|计提|投入|配备|配套|设置|确定)?([\u4e00-\u9fff]{2,20})/; // 的比例用于奖励性绩效工资分配

export const quota: TargetPhrase = {
  name: 'quota',
  unless: vetoesOf((limb) => ({ ...limb, right: '' })),
  examples: ['院校创收净收入，可按照不低于50%的比例用于奖励性绩效工资分配。'],
  gives({ context: limb }) {
    const { measure, left, right, printedRight } = limb;
    const by = BY.exec(left);
    const share = IS_SHARE.exec(right);
    if (!by || !share || !/[%‰]$/.test(measure.unit)) return null;
    return {
      start: measure.start - by[1]!.length,
      end: measure.end,
      comparator: readComparison(limb).comparator,
      indicators: [`${printedRight.slice(share[0].length - share[1]!.length, share[0].length)}的比例`],
    };
  },
};
