/** A bare count to reach by a limit: 培育10个重点园区, 景区镇26个, 新增民宿25家, 每年举办十场活动. */
import { PER } from '../../tokens/measure/units.js';
import { readComparison } from '../comparator.js';
import { itemBefore, objectOf } from '../indicator.js';
import { ACHIEVES, COUNTERS, DOES, ENUMERATES, IS_WHAT_EXISTS } from '../lexicon.js';
import type { Limb } from '../limb.js';
import type { TargetPhrase } from '../phrase.js';
import { vetoes } from '../vetoes.js';

const COUNTED = new RegExp(`^(?:万|亿|万亿)?${COUNTERS}(?:${PER})?$`); // 个 万人次
const AMOUNT = new RegExp(`^(?:万亿|万|亿)?(?:元|美元|吨|千瓦|兆瓦|立方米|吨标准煤|千瓦时|标准箱)(?:${PER})?$`); // 亿元 万吨 万吨/日
const VERB = new RegExp(`(${ACHIEVES})`, 'g');
const DIRECT_VERB = new RegExp(`${ACHIEVES}(?:了)?(?:各类|总计|共计|合计|累计|全市)?$`); // 完成 新增
const THINGS = new RegExp(`^(?!${ENUMERATES})[\\u4e00-\\u9fff\\ufffc“”A-Z0-9+]`); // 重点园区 “小巨人”企业
const ARTICLE = /^[一两]/; // 一个平台 两个维护
const MERELY_LISTED =
  /(?:围绕|聚焦|分为?|涉及|包括|包含|分成|以|由|按照|从|对|这|上述|其中|下设|(?<!建|增|新|开|铺|架|敷|布)设|共|这些|前|任|各|全部|所有|在)$/; // 围绕5个方面

/** 实现高新技术企业2.5万家目标 */
const AIM = /^的?(?:总体|预期)?(?:目标|任务)$/;

const SERVES = /(?:^|[,、])(?:全年|年内|再|新增|共)*(?:为|对|帮助|组织)$/; // 为1200户困难家庭实施改造

export const count: TargetPhrase = {
  name: 'count',
  unless: vetoes,
  examples: ['到2025年，培育10个重点园区。', '每年举办十场活动。'],
  gives({ context: limb }) {
    const { measure, left, governing } = limb;
    const right = withoutLimit(limb).replace(AIM, '');
    const { isWorded, closing } = readComparison(limb);
    const serves = SERVES.test(left) && governing !== null && VERB_IN_LIMB.test(right);
    if (isWorded || !(COUNTED.test(measure.unit) || AMOUNT.test(measure.unit))) return null;
    if (/等$/.test(left) && governing !== null) return null; // 南湖等5个片区 are named already
    // 目前在册186处，落实监测员212名: where nothing dates the number it goes on telling what there is
    if (EXISTS.test(limb.before) && (governing === null || limb.isLoose)) return null;
    if (!isDue(limb) || (!serves && MERELY_LISTED.test(left))) return null;
    if (measure.isHan && ARTICLE.test(limb.text.slice(measure.start, measure.end)) && measure.value < 3) return null;
    if (serves)
      return { start: measure.start, end: measure.end, comparator: '=', indicators: [objectOf(limb, closing, '')] };
    const verb = [...limb.before.matchAll(VERB)].at(-1)?.[1];
    const isOpen = verb === undefined && !isDone(limb) && !isItemBehindLimit(limb, right);
    if (isOpen || (measure.isHan && !VERB_IN_LIMB.test(left))) return null;
    const follows = THINGS.test(right) && !/^(?:以|的|左右|和|及|与|用于)/.test(right);
    if (new RegExp(`^${ENUMERATES}`).test(right)) return null;
    const span = { start: measure.start, end: measure.end, comparator: '=' as const };
    if (AMOUNT.test(measure.unit)) {
      if (right !== '' && !/^[、(〔]/.test(right)) return null;
      return { ...span, indicators: [itemBefore(limb)] };
    }
    if (follows && (DIRECT_VERB.test(left) || /[、和及]$/.test(left) || left === '' || VERB_IN_LIMB.test(left))) {
      return { ...span, indicators: [objectOf(limb, closing, verb ?? '')] };
    }
    const item = itemBefore(limb);
    return item === '' || follows ? null : { ...span, indicators: [item] };
  },
};

const VERB_IN_LIMB = new RegExp(ACHIEVES);
const EXISTS = new RegExp(IS_WHAT_EXISTS); // 目前 现有
const DONE = new RegExp(`${DOES}$`); // 检测 巡查

/** 每月检测1次: a thing done a number of times, printed in digits. */
const isDone = ({ measure, left, limits }: Limb): boolean => {
  if (measure.unit !== '次' || measure.isHan) return false;
  const how =
    measure.start - (limits.filter(({ kind, end }) => kind === 'recurring' && end <= measure.start).at(-1)?.end ?? 0);
  return DONE.test(left) || (how >= 2 && how <= 4); // 每半年巡河1次
};

// ，腾退用地860亩，拆除: nothing but goals with their numbers since the limit
const GOALS_BETWEEN = /^,?(?:[^,;:。\d]*\d[^,;:。]{0,12},)*[^,;:。]*$/;
const DELIVERS = /^(?:报送|提交|上报|推荐|提供|报|送|缴|交|办理|邮寄|递交|出示|填报|有|为|共|其中|约|计)/; // 报送材料3份
const NOT_COUNTED = /^(?:份|期|类|级|岁|分|倍|批|人份)$/; // 材料3份

/** 11月底前处置闲置土地1200亩: whatever the verb, an item with its number is all the limb says behind its limit. */
const isItemBehindLimit = ({ governing, isLoose, isTask, measure, text, left }: Limb, right: string): boolean =>
  governing !== null &&
  !isLoose &&
  !measure.isHan &&
  (right === '' || /^[、(〔]/.test(right)) &&
  (isTask || (governing.end <= measure.start && GOALS_BETWEEN.test(text.slice(governing.end, measure.start)))) &&
  !NOT_COUNTED.test(measure.unit) &&
  /[\u4e00-\u9fff]{2}$/.test(left) &&
  !DELIVERS.test(left.split('、').at(-1) ?? '');

/** 首期20亿元于11月底前到位: the limit that follows is no thing counted. */
function withoutLimit({ governing, measure, text, right }: Limb): string {
  if (governing === null || governing.start < measure.end || governing.start >= measure.end + right.length)
    return right;
  return /^(?:将|应|须|要|力争|确保|争取)?(?:于|在)?$/.test(text.slice(measure.end, governing.start)) ? '' : right;
}

const SETS_GOALS = /以上|以内|不低于|不少于|达到|力争|确保|控制在/; // other numbers of the sentence are goals
const OPENS_WITH_VERB = new RegExp(`^(?:\\d{1,2}\\.|力争|确保|全年|再|计划|并)*${ACHIEVES}`); // 新建幼儿园3所

/** A dated limit of the sentence, a yearly duty named in the same limb, or a clause with which a unit is charged. */
const isDue = (limb: Limb): boolean => {
  const { governing, limits, measure, text, left, before, after, isCharged, isTask } = limb;
  return (
    governing !== null ||
    (isTask && VERB_IN_LIMB.test(left)) ||
    (isCharged && (OPENS_WITH_VERB.test(left) || (VERB_IN_LIMB.test(left) && SETS_GOALS.test(`${before}${after}`)))) ||
    limits.some(
      (limit) =>
        limit.kind === 'recurring' &&
        limit.end <= measure.start &&
        !/[,;。]/.test(text.slice(limit.end, measure.start)) &&
        (VERB_IN_LIMB.test(left) || isDone(limb)),
    )
  );
};
