/** Tells a number somebody is told to reach from a fact, a condition, a payment and a threshold. */
import {
  DIMENSIONS,
  IS_A_FACT,
  IS_A_PAYMENT,
  IS_AN_AGGREGATE,
  IS_AN_AMOUNT_OWED,
  IS_WHAT_EXISTS,
  SPECIFIES_ONE,
} from './lexicon.js';
import type { Limb } from './limb.js';

const FACT = new RegExp(IS_A_FACT);
const STRONG_FACT = /(?:已(?!有)|了|曾)[^,。;]{0,14}$/; // 已建成 完成了
const EXISTS = new RegExp(IS_WHAT_EXISTS);
const PAYMENT = new RegExp(IS_A_PAYMENT);
const OWED = new RegExp(IS_AN_AMOUNT_OWED);
const AGGREGATE = new RegExp(IS_AN_AGGREGATE); // 涉农贷款余额 新增担保额
const CEILING = /(?:最高|最多|单个|单户|每[家户人]|年度|累计)[^,。;]{0,10}不超过$/; // 每公斤补贴10元，最高不超过200万元
const BUDGET = /(?:安排|统筹|筹集|投入|落实|设立|发放)[^,。;]{0,10}不(?:少|低)于$/; // 安排不少于500万元奖补资金
const HOW_OFTEN = /^(?:次|学时|课时|万?人次)$/; // 不少于24学时的培训
// 25%以上的, 3人以上死亡的; 年产值1亿元以上的企业
const DEFINES = /^(?:\([^()]{1,8}\))?(?:及|或)?(?:以上|以内|以下|左右)?(?:的|者|时|之间)/;
const DEFINITION = /是指|所称|系指/; // 所称小微企业，是指从业人员300人以下
const CONDITION_END = /的(?:,|;|$)/; // …控制难度较大的;
const CONDITION = /(?:^|[,。;:])(?:凡|如果?|若|当|符合|具备|具有|拥有|满足|未达到|达不到|低于|超出)[^,。;]*$/; // 对年销售额 凡面积
const DESCRIBES = new RegExp(`\\((?:[^()]*[,、;])?${DIMENSIONS}[^()]*$`); // 大桥(全长 线路(长9.4公里、宽
const SPECIFIES = new RegExp(`${SPECIFIES_ONE}[^,。;]*$`); // 单个起降场占地面积
const ORDERS = /(?:不(?:得|应)?(?:少于|低于|高于|多于|超过)|控制在)$/; // 不低于 不得超过
const AWAITS = /预计|出现|发生|可能|监测到|预报/; // 预计24小时降雨量不低于50毫米
const PASSES = /(?:的比例为|占比为|分别为|总数为|共计|合计|累计)$/; // results told in numbers

/** Is the number told to be reached? Where no limit governs it the words themselves must say so. */
export function isCommitted(limb: Limb): boolean {
  const { measure, left, right, before, after, governing } = limb;
  const isHowOften = HOW_OFTEN.test(measure.unit) && /(?:不少于|不低于|至少\S{0,3})$/.test(left);
  if ((DEFINES.test(right) && !isHowOften) || STRONG_FACT.test(left) || EXISTS.test(left)) return false;
  if (DESCRIBES.test(before) || DEFINITION.test(before)) return false;
  const isSum = (governing !== null || limb.isCharged) && AGGREGATE.test(left);
  const isBudget = BUDGET.test(left);
  if (CEILING.test(left) && PAYMENT.test(before)) return false;
  if (!isSum && !isBudget && (PAYMENT.test(left) || PAYMENT.test(right))) return false;
  if (!isSum && !isBudget && /元(?:\/|$)/.test(measure.unit) && (OWED.test(left) || OWED.test(right))) return false;
  if (governing !== null && !limb.isLoose)
    return !/(?:同比|较上年|较去年)[^,。;]{0,6}$/.test(left) || !FACT.test(left.replace(/同比/g, ''));
  if (limb.isResponse && (!ORDERS.test(left) || AWAITS.test(before))) return false;
  if (SPECIFIES.test(before) || limb.sorts || limb.isPast || PASSES.test(left)) return false;
  // 2021年已改造5600座，今年再改造1200座: what stands before the year is another's
  const said = governing === null ? before : limb.text.slice(governing.start, measure.start);
  return !FACT.test(said) && !CONDITION.test(said) && !CONDITION_END.test(after);
}
