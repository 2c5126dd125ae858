/** Builds the tokens of calendar dates and periods. */

import { daysInMonth, isoDate } from '../../../text/calendar.js';
import type { DateToken } from '../token.js';

/** A year and where it was found. */
export type Year = Pick<DateToken, 'year' | 'reason'> & { readonly value: number | null };
export interface Reading extends Omit<DateToken, 'year' | 'reason'> {
  readonly used: Year;
}

export const yearToken = (start: number, end: number, used: Year, isEnd: boolean): Reading =>
  spanToken(start, end, used, [1, 12], 'year', isEnd);

export function spanToken(
  start: number,
  end: number,
  used: Year,
  months: [number, number],
  precision: DateToken['precision'],
  isEnd: boolean,
): Reading {
  const { value } = used;
  const first = value === null ? null : isoDate(value, months[0], 1);
  const last = value === null ? null : isoDate(value, months[1], daysInMonth(value, months[1]));
  return { start, end, first, last, precision, isEnd, used };
}

export const monthToken = (start: number, end: number, used: Year, month: number | null): Reading =>
  month === null
    ? { start, end, first: null, last: null, precision: 'month', isEnd: false, used }
    : spanToken(start, end, used, [month, month], 'month', false);

export function partToken(
  start: number,
  end: number,
  used: Year,
  month: number,
  firstDay: number,
  lastDay: number,
): Reading {
  const { value } = used;
  const first = value === null ? null : isoDate(value, month, firstDay);
  const last = value === null ? null : isoDate(value, month, Math.min(lastDay, daysInMonth(value, month)));
  return { start, end, first, last, precision: 'part', isEnd: false, used };
}

export function dayToken(start: number, end: number, used: Year, month: number, day: number): Reading {
  const iso = used.value === null ? null : isoDate(used.value, month, day);
  return { start, end, first: iso, last: iso, precision: 'day', isEnd: false, used };
}
