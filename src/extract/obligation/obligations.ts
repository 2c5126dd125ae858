import type { Stage } from '../../pipeline.js';
import type { Deadline, Obligation, Responsibility, Target } from '../../tree/facts.js';
import type { Gazette } from '../../tree/gazette.js';
import { groupBy } from '../group-by.js';
import { evidence, type Leaf, leaves } from '../leaf.js';
import { findTags } from '../responsibility/tag/find-tags.js';
import type { Duty } from './duty.js';
import { deadlineValue, inside, targetValue } from './limits.js';
import { chargedDuties } from './rules/charged.js';
import { modalDuties } from './rules/modal.js';

type Value = Obligation['units'][number];

/** Documents that explain or list others lay no duty on anyone. */
const WITHOUT_DUTIES: readonly string[] = ['政策解读', '人事任免', '发文目录'];

/** Fills `facts.obligations`. Runs after responsibilities, deadlines and targets, whose rows it joins. */
export const obligations: Stage = () => (gazette: Gazette) => {
  gazette.facts.obligations = findObligations(gazette);
};

/** The duties of a tree in printed order. */
export function findObligations(gazette: Gazette): Obligation[] {
  const rows = indexRows(gazette);
  return [...leaves(gazette)]
    .filter(
      ({ document, kind }) => kind !== 'title' && kind !== 'note' && !WITHOUT_DUTIES.includes(document.kind ?? ''),
    )
    .flatMap((leaf) => {
      const duties = [
        ...(leaf.kind === 'heading' || leaf.row ? [] : modalDuties(leaf)),
        ...chargedDuties(leaf, rows.own(leaf)),
      ];
      return duties.sort((a, b) => a.span.start - b.span.start).map((duty) => row(duty, rows));
    });
}

interface Rows {
  /** Units charged with the clause the leaf stands in. */
  readonly own: (leaf: Leaf) => readonly Responsibility[];
  /** Units charged with a clause around it, the nearest that names any. */
  readonly around: (leaf: Leaf) => readonly Responsibility[];
  readonly deadlines: (leaf: Leaf) => readonly Deadline[];
  readonly targets: (leaf: Leaf) => readonly Target[];
}

function indexRows({ facts }: Gazette): Rows {
  const place = (row: { documentId: string; partIndex: number }, path: string) =>
    `${row.documentId}#${row.partIndex}#${path}`;
  const key = (leaf: Leaf, path: string) => place({ documentId: leaf.document.id, partIndex: leaf.partIndex }, path);
  const charges = groupBy(facts.responsibilities, (row) => place(row, row.path));
  const deadlines = groupBy(facts.deadlines, (row) => place(row, `${row.path}#${row.leaf}`));
  const targets = groupBy(facts.targets, (row) => place(row, `${row.path}#${row.leaf}`));
  const own = (leaf: Leaf) => charges.get(key(leaf, leaf.path)) ?? [];
  return {
    own: (leaf) => (leaf.path === '' ? own(leaf).filter((row) => row.leaf === leaf.name) : own(leaf)),
    around: (leaf) => {
      const clause = leaf.clauses.toReversed().find(({ path }) => path !== leaf.path && charges.has(key(leaf, path)));
      return clause
        ? (charges.get(key(leaf, clause.path)) ?? []).filter(({ source, role }) => source === 'tag' || role === 'duty')
        : [];
    },
    deadlines: (leaf) => deadlines.get(key(leaf, `${leaf.path}#${leaf.name}`)) ?? [],
    targets: (leaf) => targets.get(key(leaf, `${leaf.path}#${leaf.name}`)) ?? [],
  };
}

function row(duty: Duty, rows: Rows): Obligation {
  const { leaf, span, action, modality } = duty;
  const units = unitsOf(duty, rows);
  const reason = duty.reason ?? units.reason;
  return {
    ...evidence(leaf, span.start, span.end),
    ...(reason === undefined ? {} : { certainty: 'inferred', reason }),
    modality,
    action: leaf.text.slice(action.start, action.end),
    units: units.values,
    deadlines: distinct(deadlinesOf(duty, rows)),
    targets: distinct(inside(duty, rows.targets(leaf)).map((target) => own(targetValue(target)))),
  };
}

function unitsOf({ leaf, span, subjects, ownSubject }: Duty, rows: Rows): { values: Value[]; reason?: string } {
  if (subjects.length > 0)
    return { values: distinct(subjects.map(({ start, end }) => own(leaf.text.slice(start, end)))) };
  const charged = rows.own(leaf);
  const named = charged.filter(
    ({ leaf: name, start, end, source }) =>
      source === 'text' && name === leaf.name && start >= span.start && end <= span.end,
  );
  if (named.length > 0) return { values: distinct(named.map(({ unit }) => own(unit))) };
  if (ownSubject) return { values: [] };
  const tagged = charged.filter(({ source, role }) => source !== 'text' || role === 'duty');
  if (tagged.length > 0) {
    const stated = tagged.every(({ role, source }) => role === 'duty' || source === 'table');
    return {
      values: distinct(tagged.map(({ unit }) => own(unit))),
      ...(stated ? {} : { reason: 'units of the tag of the clause' }),
    };
  }
  const around = rows.around(leaf);
  return around.length === 0
    ? { values: [] }
    : {
        values: distinct(around.map(({ unit, path }) => ({ value: unit, inheritedFrom: path }))),
        reason: 'units of a clause around it',
      };
}

/** Limits of the duty's own words; else those of the clause's tag (完成时限：…). */
function deadlinesOf(duty: Duty, rows: Rows): Value[] {
  const all = rows.deadlines(duty.leaf);
  const mine = inside(duty, all);
  const tags = findTags(duty.leaf.text);
  const tagged = all.filter(({ start, end }) => tags.some((tag) => tag.start <= start && end <= tag.end));
  return (mine.length > 0 ? mine : tagged).flatMap((deadline) => deadlineValue(deadline) ?? []).map(own);
}

const own = (value: string): Value => ({ value, inheritedFrom: null });
const distinct = (values: readonly Value[]): Value[] =>
  values.filter(
    (one, i) =>
      values.findIndex(({ value, inheritedFrom }) => value === one.value && inheritedFrom === one.inheritedFrom) === i,
  );
