import type { DocumentJson } from '../tree/gazette.js';
import { clausesOf } from './clauses-of.js';
import type { ComparedClause, ComparedRow, ComparedText, Comparison } from './comparison.js';
import { pairClauses } from './pair-clauses.js';
import { redline } from './redline.js';

/** A document, and the way to its sheets where it is in a dataset. */
export interface Side {
  readonly document: DocumentJson;
  readonly linkTo: (sheet: number) => string | null;
}

/** Two documents clause by clause. */
export function compareDocuments(before: Side, after: Side): Comparison {
  const [old, fresh] = [before, after].map(({ document, linkTo }) => clausesOf(document, linkTo));
  return { before: textOf(before.document), after: textOf(after.document), rows: rowsOf(old!, fresh!) };
}

function rowsOf(before: readonly ComparedClause[], after: readonly ComparedClause[]): ComparedRow[] {
  const counterpart = pairClauses(before, after);
  const origin = new Map(counterpart.flatMap((j, i) => (j < 0 ? [] : [[j, i] as const])));
  const rows: ComparedRow[] = [];
  let next = 0;
  /** Clauses of the first text that have no counterpart stand before the first one that comes after them. */
  const removedUpTo = (end: number) => {
    for (; next < end; next += 1) {
      if (counterpart[next] === -1) rows.push({ status: 'removed', before: before[next]!, after: null, redline: [] });
    }
  };
  for (const [j, clause] of after.entries()) {
    const i = origin.get(j);
    if (i === undefined) {
      rows.push({ status: 'added', before: null, after: clause, redline: [] });
      continue;
    }
    removedUpTo(i);
    rows.push(rowOf(before[i]!, clause));
  }
  removedUpTo(before.length);
  return rows;
}

function rowOf(before: ComparedClause, after: ComparedClause): ComparedRow {
  const isSame = before.text === after.text;
  const status = isSame ? (before.path === after.path ? 'same' : 'renumbered') : 'changed';
  return { status, before, after, redline: redline(before.text, after.text) };
}

function textOf({ parts, title, documentNumber, issuer, issuedOn }: DocumentJson): ComparedText {
  const published = parts.find(({ role }) => role === 'enclosure')?.title;
  return { title: published ?? title, documentNumber, issuer, issuedOn };
}
