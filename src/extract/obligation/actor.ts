/** Who has a duty, weighed by where it is read: the limb itself, the sentence before, tag, lead-in, heading, addressee. */
import type { Obligation, Responsibility } from '../../tree/facts.js';
import type { Leaf } from '../../tree/leaf.js';
import type { Span } from '../../tree/span.js';
import { endsInNote } from '../tokens/tag/body-segments.js';
import type { FactIndex } from './fact-index.js';
import type { Limb } from './limb.js';
import type { Surroundings } from './surroundings.js';

export interface Actor {
  /** As printed; null where the text names no one. */
  readonly name: string | null;
  readonly source: Obligation['actorSource'];
  /** Rows of `responsibilities` that charge it, where those say who. */
  readonly charged: readonly Responsibility[];
  /** Path of the clause that names it, where that is another one. */
  readonly inheritedFrom: string | null;
  /** Why it is inferred, or why it is null; null where the limb itself says it. */
  readonly reason: string | null;
}

export const THING = 'the subject is a thing, and nothing around it names who acts';
export const NO_ONE = 'neither the sentence nor its lead-in, heading, tag or addressees name who acts';

/** The evidence in order of weight; the first that names someone counts. */
export function actorOf(limb: Limb, leaf: Leaf, tag: Span | null, around: Surroundings, facts: FactIndex): Actor {
  const { subject } = limb;
  const { leadIn, heading, previous, addressees } = around;
  if (subject === null && limb.modal === '鼓励' && leadIn.modal !== '鼓励') return { ...NOBODY, reason: NO_ONE };
  const charged = facts.chargesHere(leaf).filter((row) => chargedWith(leaf, limb.span, tag, row));
  const isPlace = subject !== null && /^(?:全|我|本)[省市县区州]$/u.test(leaf.text.slice(subject.start, subject.end));
  if (subject && !(isPlace && charged.length > 0)) {
    const name = clean(leaf.text.slice(subject.start, subject.end));
    const isOwn = subject.start >= limb.span.start && subject.end <= limb.span.end;
    return said(name, isOwn ? 'limb' : 'sentence', isOwn ? null : 'the subject of a limb before');
  }
  if (charged.length > 0) {
    const duty = charged.every(({ role, source }) => role === 'duty' || source === 'table');
    const source = charged.some((row) => row.source === 'table')
      ? 'table'
      : charged.every(({ role }) => role === 'duty')
        ? 'heading'
        : 'tag';
    return {
      name: printed(charged, leaf) ?? names(charged),
      source,
      charged,
      inheritedFrom: null,
      reason: duty ? null : 'units of the tag of the clause',
    };
  }
  if (limb.hasThing && limb.rule === 'modal') {
    const tagged = facts.chargesAround(leaf);
    return tagged.length > 0 ? ofTag(tagged) : { ...NOBODY, reason: THING };
  }
  const isForAll = limb.modal !== null && /^(?:禁止|严禁|鼓励|允许|倡导|提倡)$/u.test(limb.modal); // no one in particular
  if (leadIn.name !== null)
    return { ...said(leadIn.name, 'lead-in', 'the subject of the lead-in'), inheritedFrom: leadIn.path };
  if (heading.name !== null)
    return { ...said(heading.name, 'heading', 'the office named in the heading'), inheritedFrom: heading.path };
  if (isForAll) return { ...NOBODY, reason: NO_ONE };
  if (previous !== null) return said(previous, 'sentence', 'the subject of the sentence before');
  const tagged = facts.chargesAround(leaf);
  if (tagged.length > 0) return ofTag(tagged);
  if (addressees.length > 0) return said(addressees.join('、'), 'addressee', 'the addressees of the document');
  return { ...NOBODY, reason: NO_ONE };
}

const NOBODY = { name: null, source: null, charged: [], inheritedFrom: null } as const;
const said = (name: string, source: Actor['source'], reason: string | null): Actor => ({
  name,
  source,
  charged: [],
  inheritedFrom: null,
  reason,
});
const ofTag = (rows: readonly Responsibility[]): Actor => ({
  name: names(rows),
  source: 'tag',
  charged: rows,
  inheritedFrom: rows[0]?.path ?? null,
  reason: 'units of a clause around it',
});
/** Who leads, where the tag says so; else all it names. */
function names(rows: readonly Responsibility[]): string {
  const leads = rows.filter(({ role }) => role === 'lead');
  return [...new Set((leads.length > 0 ? leads : rows).map(({ unit }) => unit))].join('、');
}
/** All units of one tag of the leaf, as it prints them: 发展改革委、财政部等和各省级人民政府. */
function printed(rows: readonly Responsibility[], leaf: Leaf): string | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (
    !first ||
    !last ||
    rows.some((row) => row.leaf !== leaf.name || row.role !== first.role || row.path !== leaf.path)
  )
    return null;
  const isJoined = rows.every(
    ({ start }, i) => i === 0 || /^等?(?:[、，,和及与]|以及)$/u.test(leaf.text.slice(rows[i - 1]!.end, start)),
  );
  return isJoined ? leaf.text.slice(first.start, last.end) : null;
}
/** A short name given in brackets is no part of the name: 市绿化管理部门（以下简称…）. */
const clean = (name: string): string =>
  name.replace(/[（(](?:以下)?(?:简称|统称)[^（）()]*[）)]$/u, '').replace(/^[、，,\s]+|[、，,\s]+$/gu, '');

/**
 * A tag speaks of the prose before it, that of earlier paragraphs too where they end in no note of their own; a tag in the heading,
 * and a duty item's unit, of the whole clause.
 */
function chargedWith(leaf: Leaf, span: Span, tag: Span | null, row: Responsibility): boolean {
  if (row.source === 'text' && row.role !== 'duty')
    return row.leaf === leaf.name && row.start >= span.start && row.end <= span.end;
  if (row.source !== 'tag' || row.leaf === 'heading') return true;
  if (row.leaf === leaf.name) return tag !== null && row.start >= tag.start && row.end <= tag.end;
  return orderOf(row.leaf) > orderOf(leaf.name) && !endsInNote(leaf.text);
}

/** paragraph2 → 2 */
const orderOf = (leaf: string): number => Number(/(?<!\d)\d+$/.exec(leaf)?.[0] ?? 0);
