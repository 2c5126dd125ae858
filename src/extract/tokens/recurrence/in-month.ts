/** Reads what follows 每月: days, parts, the first working day, the last day. */
import { CLOSING, type Detail, dayPart, NUMBER, numbers, numeralOf } from './detail.js';

// 5日前 25日 10日至15日 底前 月末 上旬 第一个工作日 最后一天
const MONTH_DAYS = new RegExp(`^的?(?:第)?(${NUMBER})(?:日|号)?(?:(?:至|到|[-—~])(${NUMBER}))?[日号]${CLOSING}`);
const MONTH_PART = new RegExp(`^的?月?(底|末|初|[上中下]旬)${CLOSING}`);
const FIRST_WORKDAY = new RegExp(`^的?第([一二三四五六七八九十]|\\d)个工作日${CLOSING}`);
const LAST_DAY = /^的?最后(?:一日|一天|1日|1天)/;

export function inMonth(rest: string): Detail | null {
  const workday = FIRST_WORKDAY.exec(rest);
  if (workday)
    return { rrule: `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${numeralOf(workday[1]!)}`, length: workday[0].length };
  const days = MONTH_DAYS.exec(rest);
  if (days && numeralOf(days[1]!) >= 1 && numeralOf(days[1]!) <= 31) {
    const by = days[2] ? numbers(numeralOf(days[1]!), numeralOf(days[2])) : String(numeralOf(days[1]!));
    return { rrule: `FREQ=MONTHLY;BYMONTHDAY=${by}`, length: days[0].length };
  }
  const last = LAST_DAY.exec(rest);
  if (last) return { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1', length: last[0].length };
  const part = MONTH_PART.exec(rest);
  return part && { rrule: `FREQ=MONTHLY${dayPart(part[1])}`, length: part[0].length };
}
