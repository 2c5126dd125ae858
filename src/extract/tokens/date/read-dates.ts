/**
 * Reads every calendar date and period of a sentence: 2021年12月底, 二〇二一年六月三十日, 今年上半年, 9月上旬, 年底, “十四五”末, 2021-06-30.
 * It says which days they name; whether they are limits is for the rules.
 */

import { isoDate, yearOf } from '../../../text/calendar.js';
import { execAt } from '../../../text/exec-at.js';
import { isNumeralChar } from '../../../text/numeral.js';
import type { DateToken } from '../token.js';
import { readInYear } from './date-in-year.js';
import { dayToken, monthToken, type Reading, type Year, yearToken } from './date-token.js';

// 2021年 2021年度
const ARABIC_YEAR = /((?:19|20)\d\d)年(?:度(?!计划|考核|工作|预算|报告))?/y;
// 二〇二一年 二○二五年
const HAN_YEAR = /([一二][〇零○O一二三四五六七八九]{3})年/y;
// 今年 本年度 明年 当年
const RELATIVE_YEAR = /(今年|本年度?|明年|后年|次年|翌年|当年|去年|上年|前年)度?(?:年(?=内))?/y;
// 2021.12.31 2021-06-30 2021/6
const NUMERIC = /((?:19|20)\d\d)([.\-/])(1[0-2]|0?[1-9])(?:\2(3[01]|[12]\d|0?[1-9]))?(?![\d.\-/%])/y;
// “十四五” 十三五 “十四五”规划
const PLAN = /(?:“(八五|九五|十五)”|“?(十一五|十二五|十三五|十四五|十五五)”?)(?:规划|计划)?(?:期?(末|末期))?/y;
const PLAN_FIRST_YEAR: Readonly<Record<string, number>> = {
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
const MAY_BEGIN = new Set('0123456789一二三四五六七八九十今本明后次翌当去上下前第年月季“'); // first character of every form

/** All dates of `text` in [start, end), left to right, none inside another. */
export function readDates(text: string, start: number, end: number, issuedOn: string | null): DateToken[] {
  const tokens: DateToken[] = [];
  const sentence = text.slice(0, end);
  let lastYear: number | null = null;
  for (let at = start; at < end; at += 1) {
    if (!MAY_BEGIN.has(sentence[at]!)) continue;
    const before = tokens.at(-1)?.end ?? start;
    const between = sentence.slice(before, at);
    // 一季度完成2023年度考核，三季度前完成巡查: a year that is over lends itself to no later limb; nor does any, behind ；, to a
    // sentence that has left a year out before: 4月开工，力争2026年6月建成；10月中旬前完成大修
    const isOver = lastYear !== null && issuedOn !== null && lastYear < yearOf(issuedOn) && /[,;]/.test(between);
    const isApart = isOver || (between.includes(';') && tokens.some(({ year }) => year === 'issuedOn'));
    const reading = readDate(sentence, at, issuedOn, isApart ? null : lastYear);
    if (reading === null) continue;
    const { used, ...token } = reading;
    tokens.push({ ...token, year: used.year, reason: used.reason });
    const until = reading.precision === 'day' ? sameMonth(sentence, reading) : null;
    if (until) tokens.push(until);
    if (reading.precision !== 'plan' && (used.year === 'printed' || used.year === 'sentence')) lastYear = used.value;
    at = (until?.end ?? reading.end) - 1;
  }
  return tokens;
}

/** The 10日 of 2月4日至10日: a day in the month of the day before it. */
const SAME_MONTH = /(?:[-—~～]{1,2}|至|到)(3[01]|[12]\d|[1-9])[日号]/y;

function sameMonth(text: string, { first, end, used }: Reading): DateToken | null {
  const match = execAt(SAME_MONTH, text, end);
  if (!match) return null;
  const day = Number(match[1]);
  const iso = first === null ? null : isoDate(yearOf(first), Number(first.slice(5, 7)), day);
  const start = end + match[0].length - match[1]!.length - 1;
  return {
    ...{ start, end: end + match[0].length, first: iso, last: iso, precision: 'day', isEnd: false },
    ...{ year: used.year, reason: used.reason },
  };
}

function readDate(text: string, at: number, issuedOn: string | null, lastYear: number | null): Reading | null {
  if (isNumeralChar(text[at - 1])) return null;
  return (
    readPlan(text, at) ??
    readNumeric(text, at) ??
    readWithYear(text, at, issuedOn) ??
    readWithout(text, at, issuedOn, lastYear)
  );
}

const printed = (value: number): Year => ({ value, year: 'printed', reason: null });

function readPlan(text: string, at: number): Reading | null {
  const match = execAt(PLAN, text, at);
  const first = match && PLAN_FIRST_YEAR[match[1] ?? match[2]!];
  if (!match || first == null || match[0].startsWith('“') !== match[0].includes('”')) return null;
  const days = { first: `${first}-01-01`, last: `${first + 4}-12-31` };
  return {
    start: at,
    end: at + match[0].length,
    ...days,
    precision: 'plan',
    isEnd: match[3] !== undefined,
    used: printed(first + 4),
  };
}

function readNumeric(text: string, at: number): Reading | null {
  const match = execAt(NUMERIC, text, at);
  if (!match || (match[2] === '.' && match[4] === undefined)) return null;
  const used = printed(Number(match[1]));
  const month = Number(match[3]);
  if (match[2] !== '.' && match[4] === undefined && month < Number(match[1]!.slice(2))) return null; // 2020-12 could be years
  return match[4] === undefined
    ? monthToken(at, at + match[0].length, used, month)
    : dayToken(at, at + match[0].length, used, month, Number(match[4]));
}

function readWithYear(text: string, at: number, issuedOn: string | null): Reading | null {
  const arabic = execAt(ARABIC_YEAR, text, at);
  const han = arabic ? null : execAt(HAN_YEAR, text, at);
  const relative = arabic || han ? null : execAt(RELATIVE_YEAR, text, at);
  const match = arabic ?? han ?? relative;
  if (!match || (relative && relative[1] === '前年' && isNumeralChar(text[at - 1]))) return null;
  const used = relative
    ? relativeYear(relative[1]!, issuedOn)
    : printed(arabic ? Number(match[1]) : hanYear(match[1]!));
  if (used === null) return null;
  const end = at + match[0].length;
  return readInYear(text, at, end, used) ?? yearToken(at, end, used, false);
}

const hanYear = (digits: string) =>
  Number([...digits].map((digit) => '〇一二三四五六七八九'.indexOf(/[零○O]/.test(digit) ? '〇' : digit)).join(''));

const OFFSETS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  明年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
  前年: -2,
};

function relativeYear(word: string, issuedOn: string | null): Year | null {
  const offset = OFFSETS[word];
  if (offset === undefined) return { value: null, year: null, reason: `${word} depends on an event that is not dated` };
  if (issuedOn === null)
    return { value: null, year: null, reason: `${word} cannot be dated: the document bears no date` };
  return { value: yearOf(issuedOn) + offset, year: 'issuedOn', reason: `${word} is counted from the date of issue` };
}

/** A date whose year is left out: 9月底, 12月31日, 年底, 上半年, 本月底. */
function readWithout(text: string, at: number, issuedOn: string | null, lastYear: number | null): Reading | null {
  const used = leftOut(issuedOn, lastYear);
  const own = /^本?月[底末]/.exec(text.slice(at, at + 3)); // 月底 本月底
  if (own && !/[\d一二三四五六七八九十个每当次]/.test(text[at - 1] ?? '')) {
    const year = leftOut(issuedOn, null);
    return {
      ...monthToken(at, at + own[0].length, year, issuedOn === null ? null : Number(issuedOn.slice(5, 7))),
      isEnd: true,
    };
  }
  // 年内 at the head of a phrase, not 3年内
  if (text.startsWith('年内', at) && !/[\d一二三四五六七八九十百两半今本当每几数近多同]/.test(text[at - 1] ?? '')) {
    return yearToken(at, at + 1, leftOut(issuedOn, null), false);
  }
  if (/[年半每]/.test(text[at - 1] ?? '') && text[at] !== '上' && text[at] !== '下') return null;
  return readInYear(text, at, at, used);
}

function leftOut(issuedOn: string | null, lastYear: number | null): Year {
  if (lastYear !== null)
    return { value: lastYear, year: 'sentence', reason: 'the year is that of the date before it in the sentence' };
  if (issuedOn !== null)
    return { value: yearOf(issuedOn), year: 'issuedOn', reason: 'no year is printed: taken from the date of issue' };
  return { value: null, year: null, reason: 'no year is printed and the document bears no date' };
}
