import type { Deadline, Responsibility, Target } from '../../tree/facts.js';
import type { Gazette } from '../../tree/gazette.js';
import type { Leaf } from '../../tree/leaf.js';
import { clauseKey, leafKey, placeOf } from '../../tree/place.js';
import { groupBy } from '../group-by.js';

/** The rows found so far, by the leaf or clause they stand in. */
export interface FactIndex {
  /** Units charged with the clause the leaf stands in; outside clauses, those of the leaf alone. */
  readonly charges: (leaf: Leaf) => readonly Responsibility[];
  /** Those of {@link charges} that can charge a limb of the leaf: all but what the prose of other leaves says. */
  readonly chargesHere: (leaf: Leaf) => readonly Responsibility[];
  /** Units that a tag or a duty list charges with the nearest clause around it. */
  readonly chargesAround: (leaf: Leaf) => readonly Responsibility[];
  readonly deadlines: (leaf: Leaf) => readonly Deadline[];
  /** Limits in the heading, or the lead-in that ends with a colon, of the nearest clause around that has one. */
  readonly deadlinesAround: (leaf: Leaf) => readonly Deadline[];
  readonly targets: (leaf: Leaf) => readonly Target[];
}

export function factIndex({ facts }: Gazette): FactIndex {
  const charges = groupBy(facts.responsibilities, clauseKey);
  const isProse = ({ source, role }: Responsibility) => source === 'text' && role !== 'duty';
  const prose = groupBy(facts.responsibilities.filter(isProse), leafKey);
  const others = groupBy(
    facts.responsibilities.filter((row) => !isProse(row)),
    clauseKey,
  );
  const order = new Map(facts.responsibilities.map((row, i) => [row, i]));
  const deadlines = groupBy(facts.deadlines, leafKey);
  const targets = groupBy(facts.targets, leafKey);
  const own = (leaf: Leaf) => charges.get(clauseKey(placeOf(leaf))) ?? [];
  const parents = (leaf: Leaf) => leaf.clauses.toReversed().filter(({ path }) => path !== leaf.path);
  const leadIn = (leaf: Leaf, path: string) =>
    (deadlines.get(leafKey({ ...placeOf(leaf), path, leaf: 'paragraph1' })) ?? []).filter(() => {
      const first = leaf.clauses
        .find((clause) => clause.path === path)
        ?.children.find(({ type }) => type === 'paragraph');
      return first?.type === 'paragraph' && /[：:]$/u.test(first.text);
    });
  return {
    charges: (leaf) => (leaf.path === '' ? own(leaf).filter((row) => row.leaf === leaf.name) : own(leaf)),
    chargesHere: (leaf) =>
      [
        ...(prose.get(leafKey(placeOf(leaf))) ?? []),
        ...(others.get(clauseKey(placeOf(leaf))) ?? []).filter((row) => leaf.path !== '' || row.leaf === leaf.name),
      ].sort((a, b) => order.get(a)! - order.get(b)!),
    chargesAround: (leaf) =>
      parents(leaf)
        .map(({ path }) => charges.get(clauseKey({ ...placeOf(leaf), path })) ?? [])
        .map((rows) => rows.filter(({ source, role }) => source === 'tag' || role === 'duty'))
        .find((rows) => rows.length > 0) ?? [],
    deadlines: (leaf) => deadlines.get(leafKey(placeOf(leaf))) ?? [],
    deadlinesAround: (leaf) =>
      leaf.clauses
        .toReversed()
        .map(({ path }) => [
          ...(deadlines.get(leafKey({ ...placeOf(leaf), path, leaf: 'heading' })) ?? []),
          ...(path === leaf.path ? [] : leadIn(leaf, path)),
        ])
        .find((rows) => rows.length > 0) ?? [],
    targets: (leaf) => targets.get(leafKey(placeOf(leaf))) ?? [],
  };
}
