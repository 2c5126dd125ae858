import type { DuckDBConnection } from '@duckdb/node-api';
import { citationColumns } from './citation-columns.js';
import { documentConditions, dueConditions, unitConditions } from './conditions.js';
import { allOf, type Condition, type Filters } from './filters.js';
import { type QueryResult, runSql } from './run-sql.js';
import { searchText } from './search-text.js';

/** Answers a common question. The rows are passages where words are looked for, else deadlines, else responsibilities, else documents. */
export async function find(connection: DuckDBConnection, filters: Filters): Promise<QueryResult> {
  const rows = Math.trunc(filters.limit ?? 100);
  const limit = rows === 0 ? '' : `LIMIT ${rows}`;
  const documents = documentConditions(filters);
  const units = await unitConditions(connection, filters);
  const dues = dueConditions(filters);
  if (filters.text !== undefined) {
    return searchText(connection, filters.text, rows, [...documents, ...charged('t', units), ...due('t', dues)]);
  }
  if (dues.length > 0) return ask(connection, DEADLINES, [...documents, ...dues, ...charged('t', units)], limit);
  if (units.length > 0) return ask(connection, RESPONSIBILITIES, [...documents, ...units], limit);
  return ask(connection, DOCUMENTS, documents, limit);
}

interface Question {
  readonly columns: string;
  readonly from: string;
  readonly order: string;
}

const RESPONSIBILITIES: Question = {
  columns: 'r.unit, r.canonical, r.role',
  from: 'printed.responsibilities r JOIN documents d USING (issueId, documentId)',
  order: 'r.seq',
};
const DEADLINES: Question = {
  columns: 't.kind, t.due, t.text',
  from: 'printed.deadlines t JOIN documents d USING (issueId, documentId)',
  order: 't.due, t.seq',
};
const DOCUMENTS: Question = {
  columns: 'd.title, d.kind, d.issuer, d.issuedOn',
  from: 'printed.documents d',
  order: 'd.seq',
};

function ask(connection: DuckDBConnection, question: Question, conditions: readonly Condition[], limit: string) {
  const { sql, values } = allOf(conditions);
  const row = question.from.split(' ')[1]!;
  return runSql(
    connection,
    `SELECT ${question.columns}, ${citationColumns(row)} FROM ${question.from} WHERE ${sql} ORDER BY ${question.order} ${limit}`,
    values,
  );
}

/** A unit is charged with a row where it is named for its clause or one that holds it. */
function charged(row: string, units: readonly Condition[]): Condition[] {
  if (units.length === 0) return [];
  const { sql, values } = allOf(units);
  return [
    {
      sql: `EXISTS (SELECT 1 FROM responsibilities r WHERE r.issueId = ${row}.issueId AND r.documentId = ${row}.documentId
        AND r.partIndex = ${row}.partIndex AND (r.path = ${row}.path OR prefix(${row}.path, r.path || '/')) AND ${sql})`,
      values,
    },
  ];
}

function due(row: string, dues: readonly Condition[]): Condition[] {
  if (dues.length === 0) return [];
  const { sql, values } = allOf(dues);
  const own = sql.replaceAll('t.due', 'l.due');
  return [
    {
      sql: `EXISTS (SELECT 1 FROM deadlines l WHERE l.issueId = ${row}.issueId AND l.documentId = ${row}.documentId
        AND l.partIndex = ${row}.partIndex AND l.path = ${row}.path AND ${own})`,
      values,
    },
  ];
}
