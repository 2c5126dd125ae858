import { legibility } from '../../calibrate/legibility.js';
import { probabilityOf } from '../../calibrate/probability.js';
import type { Evidence } from '../../tree/facts.js';
import type { IssueJson } from '../../tree/gazette.js';
import { pickKeys } from '../pick-keys.js';
import { clauseRows } from './clause-rows.js';
import { documentRows } from './document-rows.js';
import { findingRows } from './finding-rows.js';
import { passageRows } from './passage-rows.js';
import { rowSchemas, type TableRows } from './row-schemas.js';
import { type QuotingTable, quotingTables, type TableName, tableNames } from './table-names.js';

/** Rows of tables that are no facts, which a person has looked at, by `documentId` and `clauseId`. */
export interface Reviewed {
  readonly documents: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
}
const NONE: Reviewed = { documents: new Set(), clauses: new Set() };

/** The rows one issue adds to each table, in printed order, with the columns of the table's schema in its order. */
export function tableRows(issue: IssueJson, reviewed = NONE): TableRows {
  const legible = legibility(issue.sheets);
  const rated = (name: QuotingTable, rows: readonly Evidence[]) =>
    rows.map((row) => ({ ...row, probability: probabilityOf(name, row, legible(row)) }));
  const looked = <Row extends Evidence>(rows: readonly Row[], isReviewed: (row: Row) => boolean) =>
    rows.map((row) => ({ ...row, reviewed: row.reviewed || isReviewed(row) }));
  const clauses = clauseRows(issue);
  const quoting = {
    documents: looked(documentRows(issue), ({ documentId }) => reviewed.documents.has(documentId)),
    clauses: looked(clauses, ({ clauseId }) => reviewed.clauses.has(clauseId)),
    ...issue.facts,
    // Clauses are cut for search after this, their labels with them: 三是.
    passages: passageRows(
      issue,
      clauses.flatMap(({ label }) => label ?? []),
    ),
  };
  const rows: Record<TableName, readonly object[]> = {
    ...(Object.fromEntries(quotingTables.map((name) => [name, rated(name, quoting[name])])) as Record<
      QuotingTable,
      object[]
    >),
    findings: findingRows(issue),
  };
  return Object.fromEntries(tableNames.map((name) => [name, orderedColumns(name, rows[name])])) as TableRows;
}

const orderedColumns = (name: TableName, rows: readonly object[]) =>
  rows.map((row) => pickKeys(rowSchemas[name].properties, row));

/** The tables of no issue at all. */
export const emptyRows = (): TableRows =>
  Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as TableRows;

/** Rows as NDJSON: one JSON object a line, the last line ended too, so that shards can be joined by copying bytes. */
export const ndjson = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
