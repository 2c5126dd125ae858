/** Reads what may follow a year, or stand without one: its end, a half, a quarter, a month with or without a day. */

import { execAt } from '../../../text/exec-at.js';
import { readNumeral } from '../../../text/numeral.js';
import { dayToken, monthToken, partToken, type Reading, spanToken, type Year, yearToken } from './date-token.js';

const TIME_OF_DAY = /(?:上午|下午|晚)?\d{1,2}(?:[:时点]\d{0,2}分?)/y; // 17:00 24时 12时30分
const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 10],
  中: [11, 20],
};
// 年底 年末 底 末, after a year; 年底 alone
const YEAR_END = /年?[底末]/y;
const BARE_YEAR_END = /年[底末]/y;
/** 2021年年中, 年中前: the first half of the year is over. */
const MID_YEAR = /年中(?=[,。;、)]|$|前|以前|之前|完成|建成|投|实现|基本|全面|开工|竣工)/y;
const HALF = /(上|下)半年/y;
const QUARTER = /第?([一二三四1-4])季度([末底])?/y;

/** What may follow a year: its end, a half, a quarter, a month with or without day. */
export function readInYear(text: string, start: number, at: number, used: Year): Reading | null {
  const yearEnd = execAt(start === at ? BARE_YEAR_END : YEAR_END, text, at);
  if (yearEnd) return yearToken(start, at + yearEnd[0].length, used, true);
  const middle = execAt(start === at ? BEFORE_MID_YEAR : MID_YEAR, text, at);
  if (middle) return { ...spanToken(start, at + 2, used, [1, 6], 'half', true), isEnd: true };
  const half = execAt(HALF, text, at);
  if (half) {
    const months: [number, number] = half[1] === '上' ? [1, 6] : [7, 12];
    return spanToken(start, at + half[0].length, used, months, 'half', false);
  }
  const quarter = execAt(QUARTER, text, at);
  if (quarter) {
    const n = '一二三四'.indexOf(quarter[1]!) + 1 || Number(quarter[1]);
    return spanToken(start, at + quarter[0].length, used, [n * 3 - 2, n * 3], 'quarter', quarter[2] !== undefined);
  }
  return readMonth(text, start, at, used);
}

const BEFORE_MID_YEAR = /年中(?=前|以前|之前)/y;

/** The 4 of 4—6月, 3至5月: a month whose 月 is printed behind the second only. */
const FIRST_MONTH = /(1[0-2]|[1-9])(?:[-—~～]{1,2}|至|到)(?:1[0-2]|[1-9])月(?!\d{1,2}[日号])/y;

function readMonth(text: string, start: number, at: number, used: Year): Reading | null {
  const first = execAt(FIRST_MONTH, text, at);
  if (first) return monthToken(start, at + first[1]!.length, used, Number(first[1]));
  const month = readNumeral(text, at);
  if (!month || text[month.end] !== '月' || !Number.isInteger(month.value) || month.value < 1 || month.value > 12)
    return null;
  let end = month.end + 1;
  if (text[end] === '份') end += 1;
  const part = ['上旬', '中旬', '下旬', '初', '中'].find((word) => text.startsWith(word, end));
  if (part && !(part.length === 1 && /[国央心小学级间期等]/.test(text[end + 1] ?? ''))) {
    const [first, last] = PARTS[part]!;
    return partToken(start, end + part.length, used, month.value, first, last);
  }
  if (/[底末]/.test(text[end] ?? '')) return { ...monthToken(start, end + 1, used, month.value), isEnd: true };
  const day = readNumeral(text, end);
  if (day && /[日号]/.test(text[day.end] ?? '') && day.value >= 1 && day.value <= 31) {
    end = day.end + 1;
    const time = execAt(TIME_OF_DAY, text, end);
    return dayToken(start, end + (time ? time[0].length : 0), used, month.value, day.value);
  }
  return monthToken(start, end, used, month.value);
}
