import type { Responsibility } from '../../tree/facts.js';
import { endsInNote } from '../tokens/tag/body-segments.js';
import type { Duty } from './duty.js';
import type { FactIndex } from './fact-index.js';
import { distinct, own, type Value } from './inheritable.js';

export interface Units {
  readonly values: Value[];
  /** Why they are inferred; absent where the sentence, its duty list or its table row names them. */
  readonly reason?: string;
}

/** Who has a duty: the subject of its sentence, else those its tag, list or row charges, else those of the nearest clause around. */
export function unitsOf(duty: Duty, facts: FactIndex): Units {
  const { leaf, subjects } = duty;
  if (subjects.length > 0)
    return { values: distinct(subjects.map(({ start, end }) => own(leaf.text.slice(start, end)))) };
  if (duty.inherited !== undefined) return { values: [...duty.inherited] };
  const charges = facts.charges(leaf);
  const named = charges.filter((row) => row.source === 'text' && row.role !== 'duty' && within(duty, row, duty.span));
  if (named.length > 0) return { values: names(named) };
  if (duty.ownSubject) return { values: [] };
  const charged = charges.filter((row) => chargedWith(duty, row));
  if (charged.length > 0) {
    const stated = charged.every(({ role, source }) => role === 'duty' || source === 'table');
    return { values: names(charged), ...(stated ? {} : { reason: 'units of the tag of the clause' }) };
  }
  const around = facts.chargesAround(leaf);
  if (around.length === 0) return { values: [] };
  const values = around.map(({ unit, path }) => ({ value: unit, inheritedFrom: path }));
  return { values: distinct(values), reason: 'units of a clause around it' };
}

/**
 * A tag speaks of the prose before it, that of earlier paragraphs too where they end in no note of their own; a tag in the heading,
 * and a duty item's unit, of the whole clause.
 */
function chargedWith(duty: Duty, row: Responsibility): boolean {
  if (row.source === 'text' && row.role !== 'duty') return false;
  if (row.source !== 'tag' || row.leaf === 'heading') return true;
  if (row.leaf === duty.leaf.name) return duty.tag !== null && within(duty, row, duty.tag);
  return orderOf(row.leaf) > orderOf(duty.leaf.name) && !endsInNote(duty.leaf.text);
}

/** paragraph2 → 2 */
const orderOf = (leaf: string): number => Number(/\d+$/.exec(leaf)?.[0] ?? 0);

const within = (duty: Duty, row: Responsibility, span: { start: number; end: number }): boolean =>
  row.leaf === duty.leaf.name && row.start >= span.start && row.end <= span.end;

const names = (rows: readonly Responsibility[]): Value[] => distinct(rows.map(({ unit }) => own(unit)));
