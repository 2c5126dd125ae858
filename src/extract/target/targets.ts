/** The plugin: reads the targets of every leaf into `facts.targets`. */
import type { Stage } from '../../pipeline.js';
import type { Target } from '../../tree/facts.js';
import { CELL_SEPARATOR, evidence, type Leaf, leaves } from '../leaf.js';
import { IS_A_THRESHOLD_HEADING } from './lexicon.js';
import { readTargets } from './read-targets.js';

export const targets: Stage = () => (gazette) => {
  gazette.facts.targets = [...leaves(gazette)].filter(maySetGoals).flatMap(targetsOf);
};

const maySetGoals = ({ kind, document }: Leaf) =>
  kind !== 'title' && kind !== 'note' && document.kind !== '发文目录' && document.kind !== '人事任免';

const SORTS = new RegExp(IS_A_THRESHOLD_HEADING); // 灾害分级 申报条件

/** Rows of one leaf, in printed order. */
export function targetsOf(leaf: Leaf): Target[] {
  const { issuedOn } = leaf.document;
  const sorts = leaf.clauses.some(({ heading }) => heading !== null && SORTS.test(heading));
  const cells = leaf.row?.cells ?? [leaf.text];
  const rows: Target[] = [];
  let offset = 0;
  for (const [column, cell] of cells.entries()) {
    // a cell merged across columns is printed once
    const found = leaf.row && cell === cells[column - 1] ? [] : readTargets(cell, { issuedOn, sorts });
    for (const { start, end, ...target } of found)
      rows.push({ ...evidence(leaf, start + offset, end + offset), ...target });
    offset += cell.length + CELL_SEPARATOR.length;
  }
  return rows;
}
