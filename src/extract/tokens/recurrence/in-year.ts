/** Reads what follows 每年: months, days, spans of both, halves, quarters, the end or the beginning. */
import { daysInMonth } from '../../../text/calendar.js';
import { CLOSING, type Detail, dayPart, NUMBER, numbers, numeralOf } from './detail.js';

const MONTH = `${NUMBER}月(?:份)?`;
// 4月 6月和12月 3月至10月 6月、12月底前 5月12日 1月31日前 12月上旬
const MONTHS = new RegExp(
  `^的?(${MONTH}(?:(?:[、,和及与]|至|到|[-—~])${MONTH})*)(底|末|初|[上中下]旬|${NUMBER}日)?${CLOSING}`,
);
const DAY_RANGE = new RegExp(
  `^的?(${NUMBER})月(${NUMBER})日(?:至|到|[-—~])(?:(?:[次翌]年)?(${NUMBER})月)?(${NUMBER})日${CLOSING}`,
); // 3月1日至10月31日 11月1日至次年5月31日
const HALF_YEAR = new RegExp(`^的?(上|下)半年${CLOSING}`); // 上半年
const QUARTER = new RegExp(`^的?第?([一二三四1-4])季度(末|底)?${CLOSING}`); // 一季度 第四季度末
const YEAR_END = new RegExp(`^的?(年?[底末]|年?初)${CLOSING}`); // 年底前 末 初

export function inYear(rest: string): Detail | null {
  const range = DAY_RANGE.exec(rest);
  if (range) {
    const [first, last] = [numeralOf(range[1]!), numeralOf(range[3] ?? range[1]!)];
    const [from, to] = [numeralOf(range[2]!), numeralOf(range[4]!)];
    const whole = first !== last && from === 1 && to >= daysInMonth(2021, last);
    if (first === last)
      return { rrule: `FREQ=YEARLY;BYMONTH=${first};BYMONTHDAY=${numbers(from, to)}`, length: range[0].length };
    return {
      rrule: whole ? `FREQ=YEARLY;BYMONTH=${monthSpan(first, last)}` : 'FREQ=YEARLY',
      length: range[0].length,
    };
  }
  const months = MONTHS.exec(rest);
  if (months) {
    const byMonth = monthList(months[1]!);
    if (byMonth) return { rrule: `FREQ=YEARLY;BYMONTH=${byMonth}${dayPart(months[2])}`, length: months[0].length };
  }
  const half = HALF_YEAR.exec(rest);
  if (half)
    return {
      rrule: `FREQ=YEARLY;BYMONTH=${half[1] === '上' ? numbers(1, 6) : numbers(7, 12)}`,
      length: half[0].length,
    };
  const quarter = QUARTER.exec(rest);
  if (quarter) {
    const n = '一二三四'.indexOf(quarter[1]!) + 1 || Number(quarter[1]);
    const by = quarter[2] ? `${n * 3};BYMONTHDAY=-1` : numbers(n * 3 - 2, n * 3);
    return { rrule: `FREQ=YEARLY;BYMONTH=${by}`, length: quarter[0].length };
  }
  const end = YEAR_END.exec(rest);
  if (!end) return null;
  return {
    rrule: end[1]!.endsWith('初') ? 'FREQ=YEARLY;BYMONTH=1' : 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1',
    length: end[0].length,
  };
}

/** 6月、12月 → 6,12; 3月至10月 → 3,…,10. `null` for a list that runs backwards over the new year (11月至3月 wraps). */
function monthList(text: string): string | null {
  const range = /[至到—~-]/.test(text);
  const months = [...text.matchAll(new RegExp(NUMBER, 'g'))].map((match) => numeralOf(match[0]));
  if (months.some((month) => month < 1 || month > 12)) return null;
  if (!range || months.length !== 2) return months.join(',');
  return monthSpan(...(months as [number, number]));
}

/** 3, 5 → 3,4,5; 11, 2 → 11,12,1,2: over the new year. */
const monthSpan = (first: number, last: number): string =>
  first <= last ? numbers(first, last) : `${numbers(first, 12)},${numbers(1, last)}`;
