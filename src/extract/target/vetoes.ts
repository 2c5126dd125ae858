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
import type { TargetVeto } from './phrase.js';

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
const GOAL = /目标(?:任务)?(?:是|为|:)|力争|确保|争取/; // 今年发展主要预期目标是：
const SCALE = /^的(?:总)?(?:规模|水平|标准|目标)(?:$|[,;。、])/; // 达到2000人的规模
const SHARE = /不(?:得|应)?(?:少|低)于[\u4e00-\u9fff]{2,14}的$/; // 不少于…总数的5%的资金
const REACHES = /(?:达到|达|不低于|不少于|保持在|提高到|扩大到)$/; // 达到
const DEFINITION = /是指|所称|系指/; // 所称小微企业，是指从业人员300人以下
const CONDITION_END = /的(?:,|;|$)/; // …控制难度较大的;
const CONDITION = /(?:^|[,。;:])(?:凡|如果?|若|当|符合|具备|具有|拥有|满足|未达到|达不到|低于|超出)[^,。;]*$/; // 对年销售额 凡面积
const DESCRIBES = new RegExp(`\\((?:[^()]*[,、;])?${DIMENSIONS}[^()]*$`); // 大桥(全长 线路(长9.4公里、宽
const SPECIFIES = new RegExp(`${SPECIFIES_ONE}[^,。;]*$`); // 单个起降场占地面积
/** The size of one thing, whatever it is. */
const SIZE =
  /(?:胸径|宽度|高度|间距|距离|深度|厚度|净空|直径)(?:应当?|须|不得|不|一般|原则上)*(?:少于|低于|小于|大于|高于|超过)$/;
const ORDERS = /(?:不(?:得|应)?(?:少于|低于|高于|多于|超过)|控制在)$/; // 不低于 不得超过
const FORBIDS =
  /(?:不得(?:少于|低于|高于|多于|超过|小于|大于)(?:[\u4e00-\u9fff]{2,14}的)?|限(?:报送?|申报|推荐|报名)?)$/; // 不得超过 限报
const AWAITS = /预计|出现|发生|可能|监测到|预报/; // 预计24小时降雨量不低于50毫米
const PASSES = /(?:的比例为|占比为|分别为|总数为|共计|合计|累计)$/; // results told in numbers

const isSum = ({ governing, isCharged, left }: Limb) => (governing !== null || isCharged) && AGGREGATE.test(left);
const isBudget = ({ left }: Limb) => BUDGET.test(left);
/** A firm limit dates the number: what follows it is told to be reached. */
const isFirm = ({ governing, isLoose }: Limb) => governing !== null && !isLoose;
// 2021年已改造5600座，今年再改造1200座: what stands before the year is another's
const said = ({ governing, before, text, measure }: Limb) =>
  governing === null ? before : text.slice(governing.start, measure.start);

const rules: readonly (readonly [name: string, strikes: (limb: Limb) => boolean, example: string])[] = [
  [
    'kind of thing',
    ({ right, left, measure }) =>
      DEFINES.test(right) &&
      !(SCALE.test(right) && REACHES.test(left)) &&
      !(/^的(?:资金|经费|比例|份额)/.test(right) && SHARE.test(left)) &&
      !(HOW_OFTEN.test(measure.unit) && /(?:不少于|不低于|至少\S{0,3})$/.test(left)),
    '到2025年，培育产值达到1亿元以上的企业。',
  ],
  ['history', ({ left }) => STRONG_FACT.test(left), '全市已建成服务站达到20个。'],
  ['what exists', ({ left }) => EXISTS.test(left), '到2025年，全市现有工程师超过200名。'],
  ['description', ({ before }) => DESCRIBES.test(before), '2025年建成大桥(全长达到2公里)。'],
  ['definition', ({ before }) => DEFINITION.test(before), '所称小型企业，是指从业人员不超过300人。'],
  [
    'payment',
    (limb) =>
      (CEILING.test(limb.left) && PAYMENT.test(limb.before)) ||
      (!isSum(limb) && !isBudget(limb) && (PAYMENT.test(limb.left) || PAYMENT.test(limb.right))),
    '给予奖励不超过20万元。',
  ],
  [
    'amount owed',
    (limb) =>
      !isSum(limb) &&
      !isBudget(limb) &&
      /元(?:\/|$)/.test(limb.measure.unit) &&
      (OWED.test(limb.left) || OWED.test(limb.right)),
    '注册资本不低于500万元。',
  ],
  [
    'history',
    (limb) =>
      isFirm(limb) &&
      /(?:同比|较上年|较去年)[^,。;]{0,6}$/.test(limb.left) &&
      FACT.test(limb.left.replace(/同比/g, '')),
    '2025年底已同比增长8%。',
  ],
  [
    'level of response',
    (limb) => !isFirm(limb) && limb.isResponse && (!ORDERS.test(limb.left) || AWAITS.test(limb.before)),
    '',
  ],
  ['specification', (limb) => !isFirm(limb) && SPECIFIES.test(limb.before), '单个车位面积不小于12平方米。'],
  ['specification', (limb) => !isFirm(limb) && SIZE.test(limb.left), '行道树胸径不得小于八厘米。'],
  ['composition', ({ right }) => /^(?:以上)?的?单数/.test(right), '由业主、建设单位等七人以上单数组成。'],
  // 每人限报1项, 总数不得超过6个: an order is one under any heading
  ['threshold', (limb) => !isFirm(limb) && limb.sorts && !FORBIDS.test(limb.left), ''],
  ['history', (limb) => !isFirm(limb) && (limb.isPast || PASSES.test(limb.left)), '参与率不低于90%，办结总数为200件。'],
  ['report', (limb) => limb.governing === null && limb.isTold && !GOAL.test(limb.before), ''],
  ['history', (limb) => !isFirm(limb) && FACT.test(said(limb)), '去年产值达到30亿元以上。'],
  [
    'condition',
    (limb) => !isFirm(limb) && (CONDITION.test(said(limb)) || CONDITION_END.test(limb.after)),
    '具备年产量不低于20吨。',
  ],
];

/** The vetoes of every phrase of targets; `see` may blind them to words that belong to the phrase itself. */
export const vetoesOf = (see: (limb: Limb) => Limb = (limb) => limb): readonly TargetVeto[] =>
  rules.map(([name, strikes, example]) => ({ name, strikes: ({ context }) => strikes(see(context)), example }));

export const vetoes = vetoesOf();
