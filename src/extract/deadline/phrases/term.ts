/** `period`: a length as a span (用三年时间, 连续2年, 为期6个月, 公示期5个工作日, 今后五年, 保存期限不少于10年) and a wait (1年后). */
import { eventBefore, readAnchor } from '../anchor.js';
import { PAST_WORDS } from '../lexicon.js';
import type { Family, LengthMatch, LengthPhrase, LengthVeto } from '../phrase.js';
import { type Proposal, proposal } from '../proposal.js';

const USING = /(?:力争用|争取用|计划用|利用|再用|用|以)(?:不到|约|大约)?$/; // 用三年时间 利用5年时间
const TIME = /^(?:左右|多)?(?:的)?(?:时间|左右时间|左右)/; // 时间 左右的时间
const THROUGH = /(?:通过|经过|再经过)$/; // 通过三年努力
const EFFORT = /^(?:左右|多)?(?:的)?(?:努力|建设|培育|攻坚|发展|时间)/; // 的努力 左右时间
const RUNNING = /(?:连续(?:补助|补贴|资助|支持|奖励|执行|实施|开展)?|为期|持续|历时)$/; // 连续2年 为期三个月
const DISPLAYED = /公示(?:期|时间)?(?:为|不少于)?$/; // 公示7个工作日
const TERM_AFTER = /^的?[\u4e00-\u9fff]{0,4}?(?:等待|过渡|公示|宽限|观察|缓冲|整改|窗口|保护|冷静|适应)期/; // 3个月待遇等待期
const COMING = /(?:今后|未来|接下来|下一个)(?:的)?$/; // 今后五年 未来3年
const COMING_NEXT = /^(?:内|里|时间)?(?!来)/; // 内
// a named term with its length: 公示期为5个工作日 过渡期1年 保存期限不少于10年
const NAMED_TERM =
  /(?:公示|公告|过渡|保存|保管|留存|备案|异议|质保|保修|培训|整改|创建|建设|活动|征求意见|试点|行动|整治|观察|保护|缓冲|宽限|轮训|申报|禁渔|禁牧|监测|延长|培育|扶持|补贴|享受|补助|奖励|减免)(?:期限?|时间|周期|期间)(?:原则上|一般|最长|最多|均)?(?:为|是|:|统一为|共)?$/;
const AT_MOST =
  /(?:期限?|时限|时间|周期|延长|延期|总时长)(?:最长|最多|原则上|一般|均|累计)?(?:不|不得|不能|不应|一般不)超过$|最长(?:一般)?(?:不|不得)超过$|(?:最迟|最晚|至迟)(?:不|不得)(?:超过|晚于)$|(?:可以|可)(?:适当|依法|再)?延长(?:至|到)?$/; // 延长期限不得超过
const AT_LEAST =
  /(?:至少|最少)(?:保存|留存|保管|公示|公告)$|(?:期限?|时间|保存|留存|保管|公示|公告|备查|备份)(?:期限?|时间)?(?:,?(?:应当|应|须|需|均|一般|原则上|最少)){0,2}(?:不少于|不得少于|不低于|不得低于|至少|不得短于|不短于)$/; // 保存不少于
// what is to be done within that time; all other terms say how long something may last: 查封期限最长不得超过30日
const IS_TO_ACT =
  /(?:时限|最迟|最晚|至迟|延长|延期|办理|办结|审批|审核|审查|答复|处理|受理|整改|检验|检测|鉴定|调查|评审|反馈|完成|兑付|支付|报告|响应|回复|告知|送达|承诺|作业|施工|工作)[^,。;]{0,10}$/;
const AFTER = /^(?:以后|之后|后)(?!续|勤|期|果|备|台|方(?!可)|代|的今天)/; // 1年后 5日后
const EVENT = /(?:解除|公示|届满|期满|结束|公告|之日起|满|发布|施行|实施|封锁|终止|停止|完成|通过|受理|[,;(])$/; // what a wait is counted from

const loanOrStaff: LengthVeto = {
  name: 'loan or staff',
  strikes: ({ left, opened }) =>
    /(?:贷款|合同|试用|融资|还款|担保|授信|租赁|缴费|参保|居住|服务期|工作|从业|试行|有效|施行|缓刑|刑|注册)(?:期限?|时间|年限)?(?:应当|不得|不|为|一般)?[^,。;]{0,6}$/.test(
      left.slice(0, left.length - opened.length + 2),
    ),
  example: '贷款期限最长不超过3年。',
};
/** How long something runs a year or waits is measured, not limited: 年均使用时间不少于240天. */
const measured: LengthVeto = {
  name: 'measured',
  strikes: ({ left }) =>
    /(?:均|使用|运行|营业|开放|供[水电气热暖]|锻炼|运动|续航|等候|等待|飞行|停留)(?:总)?时间(?:均|应|应当|须)?(?:不|至)/.test(
      left.slice(-18),
    ),
  example: '年均使用时间不少于240天。',
};
/** 连续10年以上, 2年的历史. */
const notThatLong: LengthVeto = {
  name: 'no length of it',
  strikes: ({ right }) => /^(?:(?:及|或|\(含\))?以上|以下|龄|的历史|来)/.test(right),
  example: '连续5年以上从事该业务。',
};
const told: LengthVeto = {
  name: 'history',
  strikes: ({ left, right }) => PAST_WORDS.test(left + right) || /了|累计/.test(right),
  example: '经过三年努力，取得了成效。',
};
/** What ran for years already, or ranks: 连续三年获评. */
const achieved: LengthVeto = {
  name: 'history',
  strikes: ({ left, right }) =>
    /^(?:来|未|没有|无|零|获|荣获|被|保持|位居|居|位列|实现|入选|蝉联|增长|获得|超|领跑|进入|稳居|名列|丰收|正增长|下降|夺得|捧得|成功)/.test(
      right,
    ) ||
    /了(?!解)/.test(right) ||
    /以来/.test(left),
  example: '连续三年获评优秀。',
};
/** A limit or a wait, read elsewhere. */
const bounded: LengthVeto = {
  name: 'bound',
  strikes: ({ right }) => /^(?:以内|之内|内|后|以上|以下|前)/.test(right),
  example: '公示期5日后方可实施。',
};

const values = ({ token: { duration, workingDays } }: LengthMatch) => ({ within: duration, workingDays });
const period = (match: LengthMatch): Proposal => proposal('period', match, values(match));
const isShort = ({ token: { unit } }: LengthMatch) => unit === 'hour' || unit === 'minute';

const DIRECT_EVENT = /([\u4e00-\u9fff]{2,12})$/; // 公示5日后
const anchorBefore = (left: string): string | null =>
  /[,;(]$/.test(left) ? eventBefore(left) : (DIRECT_EVENT.exec(left.replace(/满$/, ''))?.[1] ?? null);

const lengths: readonly LengthPhrase[] = [
  {
    name: 'period/at-most', // 延长期限不得超过30日 is a limit to act in, 查封期限不得超过30日 a span from above
    opening: AT_MOST,
    unless: [loanOrStaff, measured],
    gives: (match) =>
      IS_TO_ACT.test(match.left)
        ? proposal('within', match, { ...values(match), reason: 'no start is printed' })
        : period(match),
    examples: ['查封期限最长不得超过30日。', '审批时限不超过5日。'],
  },
  {
    name: 'period/at-least',
    opening: AT_LEAST,
    unless: [loanOrStaff, measured],
    gives: period,
    examples: ['资料保存期限不少于10年。'],
  },
  {
    name: 'period/using',
    opening: USING,
    closing: TIME,
    unless: [notThatLong],
    gives: period,
    examples: ['用三年时间完成改造。'],
  },
  {
    name: 'period/through',
    opening: THROUGH,
    closing: EFFORT,
    unless: [told, notThatLong],
    gives: period,
    examples: ['通过三年努力，建成示范区。'],
  },
  {
    name: 'period/running',
    opening: RUNNING,
    unless: [achieved, notThatLong],
    gives: period,
    examples: ['连续2年给予补助。', '开展为期三个月的整治。'],
  },
  {
    name: 'period/coming',
    opening: COMING,
    closing: COMING_NEXT,
    unless: [notThatLong],
    gives: (match) => (isShort(match) ? null : period(match)),
    examples: ['今后五年持续推进。'],
  },
  {
    name: 'period/named-term',
    opening: NAMED_TERM,
    unless: [bounded, notThatLong],
    gives: period,
    examples: ['公示期为5个工作日。'],
  },
  {
    name: 'period/displayed',
    opening: DISPLAYED,
    unless: [bounded, notThatLong],
    gives: period,
    examples: ['名单公示7个工作日。'],
  },
  {
    name: 'period/term',
    closing: TERM_AFTER,
    unless: [bounded, notThatLong],
    gives: period,
    examples: ['设3个月待遇等待期。'],
  },
  {
    name: 'period/kept', // 应当留存五年
    opening: /(?:应当|应|须|必须|需|要|并|妥善|一并|继续)[^,。;]{0,6}(?:留存|保存|保管|存档|留档|备查)$/,
    unless: [bounded, notThatLong],
    gives: period,
    examples: ['相关资料应当留存五年。'],
  },
  {
    name: 'period/in-years', // 分3年落实
    opening: /分$/,
    closing: /^(?:落实|实施|完成|推进|建设|建成|分步|分批|拨付|到位|安排|逐步|改造|兑现|消化|解决)/,
    unless: [told],
    gives: (match) =>
      isShort(match) ? null : proposal('period', { start: match.start, end: match.token.end }, values(match)),
    examples: ['改造任务分3年落实。'],
  },
  {
    name: 'period/wait', // 1年后: a time to wait out after an event named before it
    closing: AFTER,
    unless: [
      { name: 'history', strikes: ({ left }) => PAST_WORDS.test(left), example: '公示结束后，已完成整改，5日后公布。' },
    ],
    gives: (match) => {
      const { token, left, end, context } = match;
      if (!EVENT.test(left)) return null;
      const own = readAnchor(context.sentence.text, context.sentence.start, token.start);
      const anchor = own?.text ?? anchorBefore(left);
      return anchor === null ? null : proposal('period', { start: token.start, end }, { ...values(match), anchor });
    },
    examples: ['公示5日后公布名单。'],
  },
];

export const term: Family = { name: 'term', rank: 1, lengths };
