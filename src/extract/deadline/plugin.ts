/** The plugin: reads the time limits of every leaf into `facts.deadlines`. */

import type { Deadline } from '../../tree/facts.js';
import { CELL_SEPARATOR, evidence, type Leaf, leaves } from '../../tree/leaf.js';
import type { Stage } from '../../tree/stage.js';
import { appointsPersons } from '../appointment/appoints-persons.js';
import { chronicleOf } from '../chronicle.js';
import { LIMIT_LABEL } from './lexicon.js';
import type { Proposal } from './proposal.js';
import { readDeadlines } from './read-deadlines.js';
import { ownEffect } from './refine/own-effect.js';

export const deadlines: Stage = () => (gazette) => {
  gazette.facts.deadlines = ownEffect([...leaves(gazette)].filter(mayLimit).flatMap(deadlinesOf));
};

/** Titles and notes name things, and lists of documents and appointments set no limits. */
const mayLimit = ({ kind, document }: Leaf) =>
  kind !== 'title' && kind !== 'note' && document.kind !== '发文目录' && !appointsPersons(document);

/** Rows of one leaf, in printed order. */
export function deadlinesOf(leaf: Leaf): Deadline[] {
  const { issuedOn } = leaf.document;
  const { writtenAfter } = issuedOn === null ? chronicleOf(leaf.document) : { writtenAfter: null };
  const { trace } = leaf.gazette.data;
  if (!leaf.row)
    return readDeadlines(leaf.text, { issuedOn, writtenAfter }, trace).map((proposal) => toRow(leaf, proposal, 0));
  const rows: Deadline[] = [];
  let offset = 0;
  for (const [column, cell] of leaf.row.cells.entries()) {
    // a cell merged across columns is printed once
    if (cell !== leaf.row.cells[column - 1]) {
      const limitColumn = leaf.row.header.some((header) => IS_LIMIT_HEADING.test(header[column] ?? ''));
      const shift = offset;
      rows.push(
        ...readDeadlines(cell, { issuedOn, writtenAfter, limitColumn }, trace).map((proposal) =>
          toRow(leaf, proposal, shift),
        ),
      );
    }
    offset += cell.length + CELL_SEPARATOR.length;
  }
  return rows;
}

const IS_LIMIT_HEADING = new RegExp(`^\\s*${LIMIT_LABEL}`); // 完成时限 时间节点

function toRow(leaf: Leaf, { start, end, rule, ...value }: Proposal, offset: number): Deadline {
  return { ...evidence(leaf, start + offset, end + offset, rule), ...value };
}
