/** A rate beside its number with no word between: 投诉举报查处率100%, 群众满意度95%. */
import { readComparison } from '../comparator.js';
import { subjectsOf } from '../indicator.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoes } from '../vetoes.js';

const RATE = /(?:率|比例|比重|占比|满意度|覆盖面|知晓度)$/; // 查处率 满意度
// the sentence sets goals: another number in it is one, or it says so
const SETS_GOALS = /(?:达到|确保|实现|力争|不低于|不少于|以上|保持)/;

export const rate: TargetPhrase = {
  name: 'rate',
  unless: vetoes,
  examples: ['到2025年，投诉查处率100%。'],
  gives({ context: limb }) {
    const { measure, left } = limb;
    if (measure.unit !== '%' || readComparison(limb).isWorded || !RATE.test(left)) return null;
    const isGoal =
      limb.governing !== null || SETS_GOALS.test(limb.before) || (limb.isCharged && SETS_GOALS.test(limb.after));
    if (!isGoal) return null;
    return { start: measure.start, end: measure.end, comparator: '=', indicators: subjectsOf(limb, '') };
  },
};
