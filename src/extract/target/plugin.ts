/** The plugin: reads the targets of every leaf into `facts.targets`. Runs after the deadlines are read. */

import type { Deadline, Target } from '../../tree/facts.js';
import { CELL_SEPARATOR, evidence, type Leaf, leaves } from '../../tree/leaf.js';
import { clauseKey, leafKey, placeOf } from '../../tree/place.js';
import type { Stage } from '../../tree/stage.js';
import { appointsPersons } from '../appointment/appoints-persons.js';
import { chronicleOf } from '../chronicle.js';
import { groupBy } from '../group-by.js';
import { columnYear } from './column-year.js';
import { indicatorRow } from './indicator-table.js';
import { ANNOUNCES_SORTS, IS_A_RESPONSE_HEADING, IS_A_THRESHOLD_HEADING, TELLS_WHAT_WAS } from './lexicon.js';
import { readTargets } from './read-targets.js';

export const targets: Stage = () => (gazette) => {
  const limits = groupBy(gazette.facts.deadlines, leafKey);
  const charged = new Set(gazette.facts.responsibilities.map(clauseKey));
  const limitsOf = (leaf: Leaf, name: string) => limits.get(leafKey({ ...placeOf(leaf), leaf: name })) ?? [];
  gazette.facts.targets = [...leaves(gazette)].filter(maySetGoals).flatMap((leaf) =>
    targetsOf(leaf, limitsOf(leaf, leaf.name), {
      above:
        leaf.kind === 'heading' ? limitOfTag(leaf, limitsOf) : /\d/.test(leaf.text) ? limitAbove(leaf, limitsOf) : null,
      isCharged: charged.has(clauseKey(placeOf(leaf))),
    }),
  );
};

const maySetGoals = ({ kind, document }: Leaf) =>
  kind !== 'title' && kind !== 'note' && document.kind !== '发文目录' && !appointsPersons(document);

const SORTS = new RegExp(IS_A_THRESHOLD_HEADING); // 灾害分级 申报条件
const RESPONDS = new RegExp(IS_A_RESPONSE_HEADING); // 应急响应 预警发布
const ANNOUNCED = new RegExp(ANNOUNCES_SORTS, 'u'); // 应当具备下列条件： 有下列情形之一的：

/** Do the headings above, or the sentences that introduce the items, say that numbers here sort things? */
const sortsThings = ({ clauses }: Leaf): boolean =>
  clauses.some(
    ({ heading, children }, depth) =>
      (heading !== null && SORTS.test(heading)) ||
      (depth < clauses.length - 1 &&
        children.some((child) => child.type === 'paragraph' && ANNOUNCED.test(child.text))),
  );

const answersEvents = ({ clauses }: Leaf): boolean =>
  clauses.some(({ heading }) => heading !== null && RESPONDS.test(heading));

const TELLS = new RegExp(TELLS_WHAT_WAS); // 主要做法 工作成效
const TELLING_KINDS = new Set(['报告', '通报', '公报', '政策解读']);

/** Is the text part of a report, or does a heading above it announce what was done? */
const tellsOfThePast = ({ clauses, document, part }: Leaf): boolean =>
  (part.role === 'main' && (TELLING_KINDS.has(document.kind ?? '') || chronicleOf(document).isChronicle)) ||
  clauses.some(({ heading }) => heading !== null && TELLS.test(heading));

interface Around {
  /** The limit that governs the whole text from outside: of the tag that is all the clause of a heading says, or of what introduces an item. */
  readonly above: Deadline | null;
  /** Is a unit charged with the clause? */
  readonly isCharged: boolean;
}
const NOTHING: Around = { above: null, isCharged: false };

/** Rows of one leaf, in printed order; `limits` are the deadlines read from the same leaf. */
export function targetsOf(leaf: Leaf, limits: readonly Deadline[], { above, isCharged }: Around = NOTHING): Target[] {
  const indicators = leaf.row ? indicatorRow(leaf) : null;
  if (indicators) return indicators;
  const { issuedOn } = leaf.document;
  const headings = { sorts: sortsThings(leaf), isResponse: answersEvents(leaf), isTold: tellsOfThePast(leaf) };
  const cells = leaf.row?.cells ?? [leaf.text];
  const isTask = isCharged && leaf.row !== undefined;
  const rowLimit = leaf.row ? lastDated(limits) : above;
  const rows: Target[] = [];
  let offset = 0;
  for (const [column, cell] of cells.entries()) {
    const from = offset;
    offset += cell.length + CELL_SEPARATOR.length;
    if (leaf.row && cell === cells[column - 1]) continue; // a cell merged across columns is printed once
    const own = limits
      .filter(({ start }) => start >= from && start < offset)
      .map((limit) => ({ ...limit, start: limit.start - from, end: limit.end - from }));
    const limit = own.length === 0 ? (rowLimit ?? columnYear(leaf, column)) : null;
    for (const { start, end, rule, ...target } of readTargets(
      cell,
      { issuedOn, ...headings, limit, isCharged, isTask },
      own,
      leaf.gazette.data.trace,
    )) {
      rows.push({ ...evidence(leaf, start + from, end + from, rule), ...target });
    }
  }
  return rows;
}

/** A heading whose clause says nothing more than its tag is dated by the tag: `3．资费再降10%。（…牵头，12月底前完成）`. */
function limitOfTag(leaf: Leaf, limitsOf: (leaf: Leaf, name: string) => readonly Deadline[]): Deadline | null {
  const own = leaf.clauses.at(-1)?.children ?? [];
  const [only] = own;
  const isTag = own.length === 1 && only?.type === 'paragraph' && /^[（(〔［【][^。]*[）)〕］】]$/.test(only.text);
  return isTag ? lastDated(limitsOf(leaf, 'paragraph1')) : null;
}

/** What introduces a list: 到2025年，实现以下目标： · 第二步，到2025年，…。 and dashes below it. */
const INTRODUCES = /[：:]$/u;
const OPENS =
  /^(?:第[一二三四五]步|总体目标|主要目标|具体目标|近期|中期|远期)?[，,：:]?(?:力争|争取|确保|计划)?(?:到|至|在)?$/u;
const IS_DASH = /^—/u;

/** A limit at the head of the paragraph before an item (or before the dashes among which it stands), or in the heading of a clause around it. */
function limitAbove(leaf: Leaf, limitsOf: (leaf: Leaf, name: string) => readonly Deadline[]): Deadline | null {
  for (let depth = leaf.clauses.length - 1; depth >= 0; depth -= 1) {
    const { path } = leaf.clauses[depth]!;
    const parent = depth === 0 ? leaf.part : leaf.clauses[depth - 1]!;
    const before = parent.children.slice(0, parent.children.indexOf(leaf.clauses[depth]!));
    const at = before.findLastIndex(({ type }) => type === 'paragraph');
    const lead = before[at];
    if (lead?.type === 'paragraph' && (INTRODUCES.test(lead.text) || IS_DASH.test(leaf.clauses[depth]!.label))) {
      const name = `paragraph${before.filter(({ type }) => type === 'paragraph').length}`;
      const outer = { ...leaf, path: depth === 0 ? '' : leaf.clauses[depth - 1]!.path };
      const first = limitsOf(outer, name).find(({ kind, due }) => kind === 'by' && due !== null);
      if (first && OPENS.test(lead.text.slice(0, first.start))) return first;
    }
    const named =
      path === leaf.path
        ? null
        : limitsOf({ ...leaf, path }, 'heading').find(({ kind, due }) => kind === 'by' && due !== null);
    if (named) return named;
  }
  return null;
}

/** The dated limit of a table row or a tag, which governs its other words; where it names several steps, the last. */
function lastDated(limits: readonly Deadline[]): Deadline | null {
  const dated = limits.filter(({ kind, due }) => (kind === 'by' || kind === 'period') && due !== null);
  return dated.toSorted((a, b) => (a.due! < b.due! ? -1 : 1)).at(-1) ?? null;
}
