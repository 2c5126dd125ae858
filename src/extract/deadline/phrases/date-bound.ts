/** `by`: a date that is a bound (到2021年底, 2021年6月30日前, 力争到2022年, 今年年底前, 9月底完成). */
import { addDays } from '../../../text/calendar.js';
import { IMPERATIVE_VERBS } from '../../../text/imperative-verbs.js';
import { readNumeral } from '../../../text/numeral.js';
import type { DateToken } from '../../tokens/token.js';
import { COMPLETES, REPORTS_WHAT_WAS } from '../lexicon.js';
import type { DateMatch, DatePhrase, DateVeto, Family, WordPhrase } from '../phrase.js';
import { certaintyOf, type Proposal, proposal } from '../proposal.js';

// 力争到 确保到 争取在 到 截至 最迟不晚于
const OPENING =
  /(?:(?:力争|争取|确保|计划|预计|至迟|最迟|最晚)?(?:到|至|截至|截止到?|不晚于|不迟于|不得晚于|不得迟于)|力争(?:在|于)?|争取(?:在|于)?|确保(?:在|于)?|最迟(?:在|于)?|最晚(?:在|于)?|在|于)$/;
const UP_TO = /(?:(?:力争|争取|确保|计划|预计|至迟|最迟|最晚)?(?:到|至|截至|截止到?|不晚于|不迟于|不得晚于|不得迟于))$/; // 到 截至 不迟于
// 直到2018年 提高到2020年的 达到2015年的 追溯到
const NOT_A_BOUND =
  /(?:直到|提高到|增加到|增长到|下降到|达到|恢复到|追溯到|上升到|扩大到|相当于|从|自|由|比|[年月日\d起](?:至|到))$/;
const BEFORE = /^(?:以前|之前|前(?![期后景往夕沿列款置述]|提(?![交出供])))/; // 前 以前 之前
const WITHIN_YEAR = /^(?:以内|之内|内(?![外容部设资需])|当年内)/; // 2021年内 本月内
const COMPLETION = new RegExp(`^,?${COMPLETES}`); // 基本完成 ，全面建成
const PLANNED = /(?:力争|争取|(?<!为)确保|计划|预计|拟|拟于|计划于|预计于)(?:在|于)?$/; // 力争2025年三季度开工; 为确保2024年任务完成 tells why

const drawnOut: DateVeto = {
  name: 'validity',
  strikes: ({ left }) =>
    /(?:延长|延期|延续|延|推迟|顺延|执行|施行|实施|有效期?|有效|试行|暂定|保留|继续有效|试用期|任期|聘期)(?:至|到)$/.test(
      left,
    ),
  example: '政策执行到2023年底。',
};
/** The bound limits which things are meant: 2019年12月31日前制定的. */
const defines: DateVeto = {
  name: 'definition',
  strikes: ({ right }) =>
    /^(?:以前|之前|前)?(?:已经?)?(?:依法)?(?:制定|颁布|发布|印发|出台|登记|注册|入学|参加工作|出生|取得|签订|购买|购置|投保|建成|批准|受理|入库|上市|毕业|退役|缴纳|参保|投产|开工|核准|备案|签署|成立|入职|离职|领取|存在|认定|设立)[^,。;]{0,12}?的/.test(
      right,
    ),
  example: '清理2023年12月31日前制定的文件。',
};
const named = [drawnOut, defines];

/** 年底效能考核, 2024年底绩效评价: the date names a work. */
const namesWork: DateVeto = {
  name: 'name of a thing',
  strikes: ({ right }) => /^(?:绩效|效能|考核|考评|述职|评优|总结(?!,)|双评议|报表|决算|结算)/.test(right),
  example: '作为年底效能考核的依据。',
};
/** 2020年底的存量, 2021年起. */
const countedFrom: DateVeto = {
  name: 'measured from',
  strikes: ({ right }) => /^(?:以来|起|开始|为|与|相比|为基|的|间|常住|存量|余额|户籍|数据|至|到|[-—~])/.test(right),
  example: '消化2021年底的存量。',
};
/** 以2025年末人口为基数. */
const measuredAt: DateVeto = {
  name: 'measured at',
  strikes: ({ left }) => /(?:不早于|不得早于|以|按|对|比|较|与|依据|根据|从|自|每)$/.test(left),
  example: '以2021年末人口为基数。',
};
/** 预计2025年底达到 tells what is expected of others. */
const tellsResults: DateVeto = {
  name: 'history',
  strikes: ({ right }) => /[^为除]了(?!解)|同比|较上年|比上年/.test(right), // 完成了 同比增长8%
  example: '2021年10月完成了改造。',
};
const bare = [...named, namesWork, countedFrom, measuredAt];

const bound = ({ token, left, end }: DateMatch): Proposal => {
  const opening = OPENING.exec(left);
  const start = opening && !NOT_A_BOUND.test(left.slice(-4)) ? token.start - opening[0].length : token.start;
  return proposal('by', { start, end }, { due: token.last, ...certaintyOf(token) });
};

/** A date without 到 or 前 is a limit only where it lies ahead. */
const isAhead = ({ token: { last, year, isEnd }, context: { issuedOn } }: DateMatch): boolean =>
  issuedOn === null ? year !== null && isEnd : last !== null && last >= issuedOn;

const ahead = (also: (match: DateMatch) => boolean) => (match: DateMatch) =>
  isAhead(match) && match.token.precision !== 'plan' && also(match) ? bound({ ...match, end: match.token.end }) : null;

const isPart = ({ precision }: DateToken): boolean => ['half', 'quarter', 'part'].includes(precision);
const OPENS_LIMB = /(?:^|[,;:。)]|(?:^|[,;:。)\d.、])(?:力争|争取|确保|计划|拟))$/; // ，三季度
const DOES = new RegExp(
  `^(?:新|再|全面|正式)?(?:${IMPERATIVE_VERBS.filter((verb) => verb.length > 1).join('|')}|开工|投产|印发)`,
); // 新开工 公布
const TELLS = /^[^,;]*(?:了(?!解)|已|同比|增长|下降)/; // 完成了 增长8%

/** A part of the year that is not yet half over on the day of issue. */
function isMostlyAhead({ token: { first, last }, context: { issuedOn } }: DateMatch): boolean {
  if (issuedOn === null || first === null || last === null) return false;
  const days = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
  return days(first, issuedOn) <= days(first, last) / 2;
}

const phrases: readonly DatePhrase[] = [
  {
    name: 'by/before',
    closing: BEFORE,
    unless: named,
    gives: (match) => {
      const { token, closed } = match;
      // 2008年以前 is over when 2008 begins; 2030年前 names the year as the bound, as plans use it
      const isOver = closed !== '前' && token.precision === 'year' && !token.isEnd && token.first !== null;
      return isOver ? { ...bound(match), due: addDays(token.first!, -1) } : bound(match);
    },
    examples: ['2021年6月30日前完成清理。', '力争在年底前建成。'],
  },
  {
    name: 'by/within-year',
    closing: WITHIN_YEAR,
    unless: named,
    gives: (match) => (match.token.precision === 'day' ? null : bound(match)),
    examples: ['2021年内完成改造。', '年内建成投用。'],
  },
  {
    name: 'by/up-to',
    opening: UP_TO,
    unless: [
      ...named,
      {
        name: 'measured from',
        strikes: ({ right }) => /^(?:以来|起|间|的\d)/.test(right),
        example: '到2021年的50%。',
      },
      {
        name: 'history',
        strikes: ({ left, right }) => /截(?:至|止到?)$/.test(left) && REPORTS_WHAT_WAS.test(right),
        example: '截至2022年底，全国累计建成153家。',
      },
    ],
    gives: (match) => (NOT_A_BOUND.test(match.left.slice(-4)) ? null : bound(match)),
    examples: ['到2025年，覆盖率达到90%。', '截至2022年6月底，全部整改到位。'],
  },
  {
    name: 'by/end-of-period',
    unless: bare,
    gives: (match) => (isAhead(match) && match.token.isEnd ? bound({ ...match, end: match.token.end }) : null),
    examples: ['2021年底，基本建成体系。', '9月底上报总结。'],
  },
  {
    name: 'by/part-of-year',
    unless: bare,
    gives: ahead(
      (match) =>
        isPart(match.token) &&
        isMostlyAhead(match) &&
        OPENS_LIMB.test(match.left) &&
        DOES.test(match.right) &&
        !TELLS.test(match.right),
    ),
    examples: ['三季度开展督查。', '4月上旬公布清单。'],
  },
  {
    name: 'by/step',
    closing: /^,/, // 2019年上半年，印发实施方案; 6月上旬，召开推进会
    unless: bare,
    gives: ahead(
      ({ token: { precision }, right }) =>
        (precision === 'half' || precision === 'quarter' || precision === 'part') && !/了|已|预计|增长/.test(right),
    ),
    examples: ['2021年下半年，项目进入评估阶段。'],
  },
  {
    name: 'by/completion',
    closing: COMPLETION,
    unless: [...bare, tellsResults],
    gives: ahead(() => true),
    examples: ['2021年10月完成改造。', '2022年全面建成。'],
  },
  {
    name: 'by/planned',
    opening: PLANNED,
    unless: bare,
    gives: ahead(() => true),
    examples: ['力争2025年10月全面铺开。'],
  },
  {
    name: 'by/listed',
    unless: named,
    gives: (match) => {
      const { previous, previousRead, sentence } = match.context;
      const isNext = previous !== undefined && previousRead?.end === previous.end;
      const isListed = isNext && /^[、和及与]$/.test(sentence.text.slice(previous.end, match.token.start)); // 到2022年和2030年
      if (!isListed || match.token.precision !== previous.precision) return null;
      return proposal('by', match.token, { due: match.token.last, ...certaintyOf(match.token) });
    },
    examples: ['到2022年和2030年，寿命分别提高到77.7岁和79岁。'],
  },
];

/** 于次月15日前: counted from the month of each turn, or of an event. */
const nextMonth: WordPhrase = {
  name: 'by/next-month',
  words: /(?:于|在)?[次下]个?月的?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:之前|以前|前|之内|以内|内)/g,
  gives: ({ token, left, context: { sentence } }) => {
    const day = readNumeral(token.match[1]!, 0)?.value ?? 0;
    if (day < 1 || day > 31) return null;
    const isMonthly =
      /每个?月|按月|月[报度]/.test(left) || sentence.recurrences.some(({ rrule }) => rrule === 'FREQ=MONTHLY');
    return isMonthly
      ? proposal('recurring', token, { rrule: `FREQ=MONTHLY;BYMONTHDAY=${day}` })
      : proposal('by', token, { reason: '次月 depends on an event that is not dated' });
  },
  examples: ['每月报表应于次月十五日内报送。'],
};

export const dateBound: Family = { name: 'date-bound', rank: 1, dates: phrases, words: [nextMonth] };
