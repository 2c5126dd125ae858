/** Reads what follows 每周: a weekday. */
import { CLOSING, type Detail } from './detail.js';

const WEEKDAYS: Readonly<Record<string, string>> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};
const WEEKDAY = new RegExp(`^([一二三四五六日天])(?![次个场期趟班至到—十、])${CLOSING}`); // 五 五前, not 一次

export function inWeek(rest: string): Detail | null {
  const match = WEEKDAY.exec(rest);
  return match && { rrule: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[match[1]!]}`, length: match[0].length };
}
