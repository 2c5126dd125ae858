import { Temporal } from 'temporal-polyfill';

/** A series of days. */
export interface Series {
  /** First day, ISO. */
  readonly start: string;
  readonly rrule: string;
}

/**
 * A recurrence as days of a calendar: where the text names a month, a quarter or a year only, its last day (每年4月: 30 April). The first day
 * is the first one from the day `from` on. A week ends on Sunday.
 */
export function recurrence(rule: string, from: string, until: string | null): Series | null {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('='))) as Record<string, string>;
  const complete = completed(parts);
  const first = firstDay(complete, Temporal.PlainDate.from(from));
  if (first === null || (until !== null && first.toString() > until)) return null;
  const end = until === null ? {} : { UNTIL: until.replaceAll('-', '') };
  const rrule = Object.entries({ ...complete, ...end }).map(([name, value]) => `${name}=${value}`);
  return { start: first.toString(), rrule: rrule.join(';') };
}

/** With the day that the text leaves open. */
function completed(parts: Readonly<Record<string, string>>): Record<string, string> {
  const hasDay = parts.BYMONTHDAY !== undefined || parts.BYDAY !== undefined;
  if (hasDay || parts.FREQ === 'DAILY') return { ...parts };
  if (parts.FREQ === 'WEEKLY') return { ...parts, BYDAY: 'SU' };
  if (parts.FREQ === 'YEARLY') return { ...parts, BYMONTH: parts.BYMONTH ?? '12', BYMONTHDAY: '-1' };
  return { ...parts, BYMONTHDAY: '-1' };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Days looked through for the first one: four years and a leap day. */
const HORIZON = 1462;

function firstDay(parts: Readonly<Record<string, string>>, from: Temporal.PlainDate): Temporal.PlainDate | null {
  const interval = Number(parts.INTERVAL ?? 1);
  for (let day = from, i = 0; i < HORIZON; i += 1, day = day.add({ days: 1 })) {
    if (parts.BYMONTH !== undefined && !listed(parts.BYMONTH, day.month)) continue;
    if (parts.BYMONTHDAY !== undefined && !listed(parts.BYMONTHDAY, day.day, day.day - day.daysInMonth - 1)) continue;
    if (
      parts.BYDAY !== undefined &&
      !parts.BYDAY.split(',').some((each) => each.endsWith(WEEKDAYS[day.dayOfWeek - 1]!))
    )
      continue;
    // 每季度, 每半年: at the end of the quarter or the half of the calendar year.
    if (parts.FREQ === 'MONTHLY' && 12 % interval === 0 && day.month % interval !== 0) continue;
    return day;
  }
  return null;
}

const listed = (list: string, ...values: readonly number[]): boolean =>
  list.split(',').some((each) => values.includes(Number(each)));
