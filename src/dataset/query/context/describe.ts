import type { Span } from '../../../tree/span.js';
import { chargeGroups } from './charges-of.js';
import { leafKey, pathKey, type RowPlace } from './row-place.js';
import { sentenceAt, shown } from './sentence-at.js';
import type { Around, Charge, Duty, Goal, Limit, Surroundings } from './surroundings.js';

const within = (inner: RowPlace, from: number, to: number) => inner.start >= from && inner.end <= to;

/** The limb of a duty that holds the place; else its sentence. */
export function taskAt(place: RowPlace, around: Surroundings): string | null {
  const duty = dutyAt(place, around);
  return duty ? shown(duty.text) : sourceLine(place, around);
}

/** Who acts in the limb that holds the place, as printed: for places that no unit is charged with. */
export const actorAt = (place: RowPlace, around: Surroundings): string | null => dutyAt(place, around)?.actor ?? null;

const dutyAt = (place: RowPlace, around: Surroundings): Duty | undefined =>
  around.duties
    .inLeaf(place)
    .filter((each) => each.start <= place.start && place.end <= each.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];

/** The printed sentence, or row of a table, that holds the place. */
export function sourceLine(place: RowPlace, around: Surroundings): string | null {
  const text = around.leaves.get(leafKey(place));
  if (text === undefined) return null;
  const { start, end } = sentenceAt(text, place);
  return shown(text.slice(start, end));
}

const ROLES: Readonly<Record<string, string>> = { lead: '牵头', support: '配合', responsible: '责任', duty: '职责' };

/** Units with their roles, as one line: 市商务局（牵头）、市财政局（配合）. */
export const unitsLine = (charges: readonly Pick<Charge, 'unit' | 'role'>[]): string | null =>
  charges.map(({ unit, role }) => `${unit}（${ROLES[role] ?? role}）`).join('、') || null;

/** The full name of a unit where it is known. */
export const nameOf = ({ unit, canonical }: Pick<Charge, 'unit' | 'canonical'>): string => canonical ?? unit;

export const joined = (texts: readonly string[]): string | null => texts.join('；') || null;

/** The targets printed in the sentence of a place. */
export function goalsBeside(place: RowPlace, around: Surroundings): string | null {
  const { start, end } = sentenceAt(around.leaves.get(leafKey(place)) ?? '', place);
  return joined(
    around.goals
      .inLeaf(place)
      .filter((goal) => within(goal, start, end))
      .map(goalLine),
  );
}

const goalLine = ({ indicator, text }: Goal): string => `${indicator}：${text}`;

/** What one charge is for: the stretch of text its tag closes, with the limits and targets printed in it. */
export interface Charged {
  readonly task: string | null;
  readonly limits: readonly Limit[];
  readonly goals: readonly string[];
  readonly line: string | null;
}

/** What a unit is charged with by one row of `responsibilities`. */
export function chargedWith(charge: Charge, around: Surroundings): Charged {
  const text = around.leaves.get(leafKey(charge)) ?? '';
  const isSaid = charge.source === 'text' || text.includes('\t');
  const { start, end } = isSaid ? sentenceAt(text, charge) : taggedBy(text, charge, around);
  const line = shown(isSaid ? text.slice(start, end) : withoutLabel(text.slice(start, end)));
  const heading = around.headings.get(pathKey(charge)) ?? null;
  // A tag that stands alone closes all that stands in its clause.
  const pick = <Row extends RowPlace>(rows: Around<Row>): readonly Row[] =>
    line === '' ? rows.inClause(charge) : rows.inLeaf(charge).filter((row) => within(row, start, end));
  return {
    task: heading ?? (line || null),
    limits: pick(around.limits),
    goals: pick(around.goals).map(goalLine),
    line: line || heading,
  };
}

function taggedBy(text: string, charge: Charge, around: Surroundings): Span {
  const groups = chargeGroups(text, around.charges.inLeaf(charge));
  const group = groups.find(({ charges }) => charges.some(({ start }) => start === charge.start));
  return { start: group?.from ?? 0, end: group?.charges[0]?.start ?? charge.start };
}

/** The text before a tag without its opening: …3家。〔责任单位: */
const withoutLabel = (text: string): string => text.replace(/[〔（(【[][^〔（(【[。]{0,20}$/u, '');
