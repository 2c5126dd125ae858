import type { IssueJson } from '../../tree/gazette.js';
import { pickKeys } from '../pick-keys.js';
import { clauseRows } from './clause-rows.js';
import { documentRows } from './document-rows.js';
import { findingRows } from './finding-rows.js';
import { passageRows } from './passage-rows.js';
import { rowSchemas, type TableRows } from './row-schemas.js';
import { type TableName, tableNames } from './table-names.js';

/** The rows one issue adds to each table, in printed order, with the columns of the table's schema in its order. */
export function tableRows(issue: IssueJson): TableRows {
  const rows = {
    documents: documentRows(issue),
    clauses: clauseRows(issue),
    ...issue.facts,
    findings: findingRows(issue),
    passages: passageRows(issue),
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
