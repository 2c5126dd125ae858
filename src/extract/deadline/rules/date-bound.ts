/** `by`: a date that is a bound (到2021年底, 2021年6月30日前, 力争到2022年, 今年年底前, 9月底完成). */

import { IMPERATIVE_VERBS } from '../../../text/imperative-verbs.js';
import type { DateToken } from '../../tokens/token.js';
import { after, before, type Sentence } from '../context.js';
import { COMPLETES } from '../lexicon.js';
import { certaintyOf, type DeadlineRule, type Proposal, proposal } from '../proposal.js';

// 力争到 确保到 争取在 到 截至 最迟不晚于
const OPENING =
  /(?:(?:力争|争取|确保|计划|预计|至迟|最迟|最晚)?(?:到|至|截至|截止到?|不晚于|不迟于|不得晚于|不得迟于)|力争(?:在|于)?|争取(?:在|于)?|确保(?:在|于)?|最迟(?:在|于)?|最晚(?:在|于)?|在|于)$/;
const UP_TO = /(?:到|至|截至|截止到?|不晚于|不迟于|不得晚于|不得迟于)$/; // 到 截至 不迟于
// 直到2018年 提高到2020年的 达到2015年的 追溯到
const NOT_A_BOUND =
  /(?:直到|提高到|增加到|增长到|下降到|达到|恢复到|追溯到|上升到|扩大到|相当于|从|自|由|比|[年月日\d起](?:至|到))$/;
const IS_DRAWN_OUT =
  /(?:延长|延期|延续|延|推迟|顺延|执行|施行|实施|有效期?|有效|试行|暂定|保留|继续有效|试用期|任期|聘期)(?:至|到)$/; // 延长至 有效期至
const CLOSING = /^(?:以前|之前|前(?![期后景往夕沿列款置述]|提(?![交出供])))/; // 前 以前 之前
const WITHIN_YEAR = /^(?:以内|之内|内(?![外容部设资需])|当年内)/; // 2021年内 本月内
// the bound limits which things are meant: 2019年12月31日前制定的
const DEFINES =
  /^(?:以前|之前|前)?(?:已经?)?(?:依法)?(?:制定|颁布|发布|印发|出台|登记|注册|入学|参加工作|出生|取得|签订|购买|购置|投保|建成|批准|受理|入库|上市|毕业|退役|缴纳|参保|投产|开工|核准|备案|签署|成立|入职|离职|领取|存在|认定|设立)[^,。;]{0,12}?的/;
const COMPLETION = new RegExp(`^,?${COMPLETES}`); // 基本完成 ，全面建成
const COUNTED_FROM = /^(?:以来|起|开始|为|与|相比|为基|的|间|常住|存量|余额|户籍|数据|至|到|[-—~])/; // 2020年底的存量 2021年起

export const dateBound: DeadlineRule = {
  name: 'date-bound',
  rank: 1,
  propose(sentence, { issuedOn }) {
    const found: Proposal[] = [];
    for (const [i, date] of sentence.dates.entries()) {
      const previous = sentence.dates[i - 1];
      const isNext = previous !== undefined && found.at(-1)?.end === previous.end;
      const listed =
        isNext && LIST.test(sentence.text.slice(previous.end, date.start)) && date.precision === previous.precision;
      const reading = read(sentence, date, issuedOn) ?? (listed ? bound(date, date.start, date.end) : null);
      if (reading !== null) found.push(reading);
    }
    return found;
  },
};

const LIST = /^[、和及与]$/; // 到2022年和2030年
const bound = (date: DateToken, start: number, end: number): Proposal =>
  proposal('by', { start, end }, { due: date.last, ...certaintyOf(date) });

function read(sentence: Sentence, date: DateToken, issuedOn: string | null): Proposal | null {
  const left = before(sentence, date.start);
  const right = after(sentence, date.end);
  if (IS_DRAWN_OUT.test(left) || DEFINES.test(right)) return null;
  const opening = OPENING.exec(left);
  const upTo = opening !== null && UP_TO.test(opening[0]) && !NOT_A_BOUND.test(left.slice(-4));
  const closing = CLOSING.exec(right) ?? (date.precision === 'day' ? null : WITHIN_YEAR.exec(right));
  const bare = closing === null && !upTo;
  if (bare && !standsAlone(date, left, right, issuedOn)) return null;
  if (upTo && closing === null && /^(?:以来|起|间|的\d)/.test(right)) return null;
  const start = opening && !NOT_A_BOUND.test(left.slice(-4)) ? date.start - opening[0].length : date.start;
  const end = date.end + (closing ? closing[0].length : 0);
  return bound(date, start, end);
}

const PLANNED = /(?:力争|争取|(?<!为)确保|计划|预计|拟|拟于|计划于|预计于)(?:在|于)?$/; // 力争2025年三季度开工; 为确保2024年任务完成 tells why
const TOLD = /[^为除]了(?!解)|同比|较上年|比上年/; // 完成了 同比增长8%
const MEASURED_AT = /(?:不早于|不得早于|以|按|对|比|较|与|依据|根据|从|自|每)$/; // 以2025年末人口为基数

/** A date without 到 or 前 is a limit only where it lies ahead and something is to be finished by it. */
function standsAlone(date: DateToken, left: string, right: string, issuedOn: string | null): boolean {
  if (COUNTED_FROM.test(right)) return false;
  const ahead = issuedOn === null ? date.year !== null && date.isEnd : date.last !== null && date.last >= issuedOn;
  if (!ahead || MEASURED_AT.test(left)) return false;
  if (date.isEnd) return true;
  if (date.precision === 'plan') return false;
  // 2019年上半年，印发实施方案: part of a year named as the time of a step
  const isStep =
    (date.precision === 'half' || date.precision === 'quarter') && /^,/.test(right) && !/了|已|预计|增长/.test(right);
  if (isPlannedPart(date, left, right, issuedOn)) return true;
  return isStep || (COMPLETION.test(right) && !TOLD.test(right)) || PLANNED.test(left);
}

const OPENS_LIMB = /(?:^|[,;:。)]|(?:^|[,;:。)\d.、])(?:力争|争取|确保|计划|拟))$/; // ，三季度
const DOES = new RegExp(
  `^(?:新|再|全面|正式)?(?:${IMPERATIVE_VERBS.filter((verb) => verb.length > 1).join('|')}|开工|投产|印发)`,
); // 新开工 公布
const TELLS = /^[^,;]*(?:了(?!解)|已|同比|增长|下降)/; // 完成了 增长8%

/** 三季度新开工项目18个, 3月上旬公布清单: a part of the year, not yet half over, in which a step is to be taken. */
function isPlannedPart(date: DateToken, left: string, right: string, issuedOn: string | null): boolean {
  if (issuedOn === null || date.first === null || date.last === null) return false;
  if (!['half', 'quarter', 'part'].includes(date.precision)) return false;
  const days = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
  if (days(date.first, issuedOn) > days(date.first, date.last) / 2) return false;
  return OPENS_LIMB.test(left) && DOES.test(right) && !TELLS.test(right);
}
