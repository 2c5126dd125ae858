import type { Deadline, Obligation, Target } from '../../tree/facts.js';
import type { Leaf } from '../../tree/leaf.js';
import type { Span } from '../../tree/span.js';
import type { FactIndex } from './fact-index.js';
import type { Limb } from './limb.js';

type DutyDeadline = Obligation['deadlines'][number];
type DutyTarget = Obligation['targets'][number];

/** The limits of a limb's own words; else those at the head of its sentence; else of its tag or table row; else of the heading it stands under. */
export function deadlinesOf(limb: Limb, leaf: Leaf, tag: Span | null, facts: FactIndex): DutyDeadline[] {
  const all = facts.deadlines(leaf).filter(isOfDuty);
  const own = all.filter((row) => within(row, whole(limb)));
  if (own.length > 0) return distinct(own.map((row) => deadline(row, null)));
  const shared = limb.shared ? all.filter((row) => within(row, limb.shared!)) : [];
  if (shared.length > 0) return distinct(shared.map((row) => deadline(row, leaf.path)));
  const tagged = all.filter((row) => leaf.row !== undefined || (tag !== null && within(row, tag)));
  if (tagged.length > 0) return distinct(tagged.map((row) => deadline(row, null)));
  return distinct(
    facts
      .deadlinesAround(leaf)
      .filter(({ kind }) => kind === 'by')
      .map((row) => deadline(row, row.path)),
  );
}

/** Targets of the limb's own words, its purpose with them. */
export const targetsOf = (limb: Limb, leaf: Leaf, facts: FactIndex): DutyTarget[] =>
  distinct(
    facts
      .targets(leaf)
      .filter((row) => within(row, whole(limb)))
      .map(({ indicator, comparator, value, unit, due, text }) => ({
        indicator,
        comparator,
        value,
        unit,
        due,
        text,
        inheritedFrom: null,
      })),
  );

/** When a text applies is not when a duty is due. */
const isOfDuty = ({ kind }: Deadline): boolean => kind !== 'effective' && kind !== 'until';

const deadline = (
  { kind, due, from, within: length, rrule, text }: Deadline,
  inheritedFrom: string | null,
): DutyDeadline => ({
  kind,
  due,
  from,
  within: length,
  rrule,
  text,
  inheritedFrom,
});

const whole = ({ span, purpose }: Limb): Span => ({ start: span.start, end: purpose?.end ?? span.end });
const within = (row: Deadline | Target, { start, end }: Span): boolean => row.start >= start && row.end <= end;

function distinct<T>(values: readonly T[]): T[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}
