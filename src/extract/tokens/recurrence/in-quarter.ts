/** Reads what follows 每季度: its end, or a day of one of its months. */
import { CLOSING, type Detail, dayPart, NUMBER } from './detail.js';

// 末 末月 首月10日前 第一个月 最后一个月25日前
const QUARTER_END = new RegExp(`^的?[末底](?!月)${CLOSING}`);
const QUARTER_MONTH = new RegExp(
  `^的?(首月|第[一二三123]个月|首个月|末月|最后[一1]个月)(?:的)?(?:(${NUMBER})日|([底末]))?${CLOSING}`,
);

export function inQuarter(rest: string): Detail | null {
  const end = QUARTER_END.exec(rest);
  if (end) return { rrule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', length: end[0].length };
  const month = QUARTER_MONTH.exec(rest);
  if (!month) return null;
  const first = /首|第[一1]/.test(month[1]!) ? 1 : /第[二2]/.test(month[1]!) ? 2 : 3;
  const months = [0, 3, 6, 9].map((offset) => offset + first).join(',');
  return { rrule: `FREQ=YEARLY;BYMONTH=${months}${dayPart(month[2] ?? month[3])}`, length: month[0].length };
}
