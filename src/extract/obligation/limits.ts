import type { Deadline, Target } from '../../tree/facts.js';
import type { Duty } from './duty.js';
import type { FactIndex } from './fact-index.js';
import { distinct, own, type Value } from './inheritable.js';

/** A limit in one string: a date, an interval `from/due`, a duration or a recurrence rule; null where nothing was resolved. */
export const deadlineValue = ({ kind, due, from, within, rrule }: Deadline): string | null => {
  if (kind === 'effective' || kind === 'until') return null; // when the text applies, not when the duty is due
  return from !== null && due !== null ? `${from}/${due}` : (due ?? within ?? rrule ?? from);
};

/** `城镇新增就业 >= 5 万人` */
export const targetValue = ({ indicator, comparator, value, unit }: Target): string =>
  `${indicator} ${comparator} ${value}${unit ? ` ${unit}` : ''}`;

/** Limits of the duty's own words; else of its tag (完成时限：…) or table row; else of the heading it stands under. */
export function deadlinesOf(duty: Duty, facts: FactIndex): Value[] {
  const all = facts.deadlines(duty.leaf);
  const here = all.filter((row) => within(row, limitSpan(duty)));
  const tagged = all.filter((row) => duty.leaf.row !== undefined || (duty.tag !== null && within(row, duty.tag)));
  const stated = values(here.length > 0 ? here : tagged);
  if (stated.length > 0) return distinct(stated.map(own));
  const around = facts.deadlinesAround(duty.leaf).filter(({ kind }) => kind === 'by');
  return distinct(around.flatMap((row) => values([row]).map((value) => ({ value, inheritedFrom: row.path }))));
}

/** Targets of the duty's own words. */
export const targetsOf = (duty: Duty, facts: FactIndex): Value[] =>
  distinct(
    facts
      .targets(duty.leaf)
      .filter((row) => within(row, duty.span))
      .map((target) => own(targetValue(target))),
  );

/** What is allowed or forbidden has the limits of its own part of the sentence; a duty may have them before its subject (年底前，各县应…). */
function limitSpan({ leaf, span, action, modality }: Duty) {
  if (modality === 'obligation') return span;
  const before = leaf.text.slice(span.start, action.start);
  return { start: span.start + Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1, end: span.end };
}

const values = (rows: readonly Deadline[]): string[] => rows.flatMap((row) => deadlineValue(row) ?? []);
const within = (row: Deadline | Target, { start, end }: { start: number; end: number }): boolean =>
  row.start >= start && row.end <= end;
