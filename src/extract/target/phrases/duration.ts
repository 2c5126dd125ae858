/** A length of time to reach: 企业开办时间压缩至0.5个工作日以内, 年均使用时间不少于240天. */
import { readComparison } from '../comparator.js';
import { subjectsOf } from '../indicator.js';
import { TIME_NAMES, TIMES_OF_PROCEDURE } from '../lexicon.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoes } from '../vetoes.js';

const IS_A_TIME = new RegExp(`${TIME_NAMES}(?:分别|平均|总体)?$`); // 等候时间 电煤库存
const IS_A_LIMIT = new RegExp(TIMES_OF_PROCEDURE); // 公示时间 保存时间
/** What goes on for so long at least: 校园体育运动不少于1小时, 训练不少于两天. */
const IS_PRACTICE = /(?:训练|培训|运动|锻炼|学习|实践|劳动|教学|演练|活动)(?:累计|合计|总计|每[次年天期])?$/;
/** 至少有一小时体育活动时间: the same, behind the number. */
const PRACTICE_BEHIND =
  /^(?:的)?([\u4e00-\u9fff]{0,6}(?:训练|培训|运动|锻炼|学习|实践|劳动|活动)(?:时间)?)(?=$|[,，、])/;
const AT_LEAST = /不(?:得|应)?(?:少于|低于|短于)$|至少$/;
/** A 时限 is a target only where it is made shorter; else it is a limit. */
const CUT = /(?:办理|办结|审批|审核|审查|承诺|服务|处理|受理|兑付|支付|结算)?时限(?=(?:由|从)?[^由从]*$)/; // 审批时限
const SHORTENS = /压缩|缩短|压减|减少|降/; // 压缩至 缩短到

export const duration: TargetPhrase = {
  name: 'duration',
  unless: vetoes,
  examples: [
    '企业开办时间压缩至0.5个工作日以内。',
    '保证每天校园阳光体育运动不少于1小时。',
    '保证学生每天至少有一小时体育活动时间。',
  ],
  gives({ context: limb }) {
    const { measure } = limb;
    const { comparator, opening, closing, isWorded } = readComparison(limb);
    if (!measure.isTime || !isWorded || opening === '') return null;
    const practice = /^至少/.test(opening) ? PRACTICE_BEHIND.exec(limb.printedRight)?.[1] : undefined;
    if (practice !== undefined)
      return {
        start: measure.start - opening.length,
        end: measure.end,
        comparator,
        indicators: [`${/每[天周日年月]/.exec(limb.left)?.[0] ?? ''}${practice}`],
      };
    const [indicator = ''] = subjectsOf(limb, opening);
    const isGoal =
      IS_A_TIME.test(indicator) ||
      (IS_PRACTICE.test(indicator) && AT_LEAST.test(opening)) ||
      (CUT.test(indicator) && SHORTENS.test(opening));
    if (!isGoal || IS_A_LIMIT.test(indicator)) return null;
    return {
      start: measure.start - opening.length,
      end: measure.end + closing.length,
      comparator,
      indicators: [indicator],
    };
  },
};
