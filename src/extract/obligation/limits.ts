import type { Deadline, Target } from '../../tree/facts.js';
import type { Duty } from './duty.js';

/** A limit in one string: a date, an interval `from/due`, a duration or a recurrence rule; null where nothing was resolved. */
export const deadlineValue = ({ kind, due, from, within, rrule }: Deadline): string | null => {
  if (kind === 'effective' || kind === 'until') return null; // when the text applies, not when the duty is due
  return from !== null && due !== null ? `${from}/${due}` : (due ?? within ?? rrule ?? from);
};

/** `城镇新增就业 >= 5 万人` */
export const targetValue = ({ indicator, comparator, value, unit }: Target): string =>
  `${indicator} ${comparator} ${value}${unit ? ` ${unit}` : ''}`;

/** Rows of the same leaf that stand inside the duty's span. */
export const inside = <R extends Deadline | Target>(duty: Duty, rows: readonly R[]): R[] =>
  rows.filter(({ start, end }) => start >= duty.span.start && end <= duty.span.end);
