/** A number with a comparator: 总收入达到1600亿元以上, 满意度不低于98%, 每周投递5次以上, 控制在3%以内. */
import { readComparison } from '../comparator.js';
import { objectOf, subjectBefore, subjectsOf } from '../indicator.js';
import { ACHIEVES, COUNTERS, SELECTS } from '../lexicon.js';
import type { Limb } from '../limb.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoes } from '../vetoes.js';

const IS_COUNTED = new RegExp(`${COUNTERS}$`); // 个 家 万人次
const VERB = new RegExp(`((?:${ACHIEVES}|${SELECTS}){1,3})[^,。;]{0,60}?$`); // 培育30个以上 · 选择10个左右
const ENDS = /^(?:$|[、(〔的。]|以|资金|元|安排|增长|的?(?:增速|速度))/; // nothing more is counted
// the sentence sets other goals: a weak word in it sets one too
const SETS_GOALS = /不低于|不少于|力争|确保|达到|左右|以上|以内/; // 力争突破 达到95%
const WEAK_MOVE =
  /^(?:为|是|:|增长|提高|提升|增加|下降|降低|减少|压减|保持|超|达(?!到)|低于|少于|小于|大于|多于|高于|超过)/; // also said of facts

export const reach: TargetPhrase = {
  name: 'reach',
  unless: vetoes,
  examples: ['到2025年，总收入达到1600亿元以上。', '满意度不低于98%。'],
  gives({ context: limb }) {
    const comparison = readComparison(limb);
    const { comparator, opening, closing, isWorded } = comparison;
    if (!isWorded || limb.measure.isTime || isMany(limb)) return null;
    const setsGoals =
      SETS_GOALS.test(limb.before.slice(0, limb.before.length - opening.length)) ||
      SETS_GOALS.test(limb.after.slice(closing.length));
    const isWeak = WEAK_MOVE.test(opening) && closing === '' && limb.governing === null && !setsGoals;
    if (isWeak && !movesFar(limb, opening) && !isAmongGoals(limb) && !isChargedSize(limb, opening)) return null;
    const { measure, right } = limb;
    const span = { start: measure.start - opening.length, end: measure.end + closing.length };
    const counted = right.slice(closing.length);
    const printedCounted = limb.printedRight.slice(closing.length);
    if (opening === '' && !ENDS.test(counted)) {
      // 投资10亿元以上项目: the amount only says which projects
      const verb = VERB.exec(limb.left)?.[1];
      if (!IS_COUNTED.test(measure.unit) || verb === undefined) return null;
      return { ...span, comparator, indicators: [`${eachOf(limb.left)}${objectOf(limb, closing, verb)}`] };
    }
    const isGoal = limb.governing !== null || setsGoals || limb.isCharged || VERB.test(limb.left);
    if (opening === '' && !isGoal && comparator === '>=') return null;
    const how = HOW.exec(opening)?.[1] ?? '';
    const often = measure.unit === '次' && (counted === '' || !LIGHT.test(how)) ? how : '';
    const subjects = subjectsOf(limb, opening).map((name) => `${name}${often || (LIMITS.exec(opening)?.[1] ?? '')}`);
    const thing = subjects.length > 0 ? '' : objectOf(limb, closing, '');
    const indicators = subjects.length > 0 ? subjects : [(thing === opening ? subjectBefore(limb) : '') || thing];
    return { ...span, comparator, indicators: indicators.map((name) => nameOf(name, printedCounted)) };
  },
};

/** 突破一批技术: some, no number. */
const isMany = ({ measure: { isHan, unit, value } }: Limb): boolean => isHan && unit === '批' && value < 3;

/** 覆盖率提高到25%: where a rate shall come to, as against by how much it rose. */
const movesFar = ({ left }: Limb, opening: string): boolean =>
  /(?:提高|提升|增加|扩大|下降|降低|压缩|压减|控制|稳定|恢复)(?:到|至|在)/.test(opening) &&
  IS_SIZE.test(left.slice(0, left.length - opening.length));
const IS_SIZE = /(?:数量|总量|总数|规模|率|比例|占比|比重|面积|人数|里程|产值|产量|收入)$/;

/** 迁入平台数量超过100个 in a clause a unit is charged with. */
const isChargedSize = ({ isCharged, left }: Limb, opening: string): boolean =>
  isCharged && IS_SIZE.test(left.slice(0, left.length - opening.length));

/** 每个社区配备3名以上网格员: for each of what. */
const eachOf = (left: string): string =>
  /^(?:\d{1,2}\.)?(每[一个所家名座]{0,2}[\u4e00-\u9fff]{1,6}?)(?:要|应当?|须)?(?=$|配备|建|设|培)/.exec(left)?.[1] ??
  '';

/** 每年至少举行一次: what is done so often. */
const HOW = /至少([\u4e00-\u9fff]{2,8})$/;
/** 至少开展一次督查: the thing behind says what is done. */
const LIGHT = /^(?:开展|进行|组织|举办|举行|实施|召开)$/;
/** 每个单位限报2项: what is limited is the verb. */
const LIMITS = /限((?:申报|推荐|报名|报送|报))$/;

/** In a clause a unit is charged with, 以上 beside another number says that this one is to be reached too. */
const isAmongGoals = ({ isCharged, before, after }: Limb): boolean => isCharged && /以上|以内/.test(before + after);

/** 至少建成1个示范园区: the thing counted follows; 不少于7000万资金 takes 资金. */
function nameOf(subject: string, counted: string): string {
  const thing = THING.exec(counted)?.[0] ?? '';
  return subject.endsWith(thing) ? subject : `${subject}${thing}`;
}

const THING = /^(?!标准|用于|以|并|且|的|和|及|与|由)[\u4e00-\u9fff“”]{2,12}(?=$|[、,(〔])/; // 示范园区 资金
