import type { DuckDBConnection } from '@duckdb/node-api';
import { askedUnit } from './asked-unit.js';
import { citationColumns, placeColumns } from './citation-columns.js';
import { cite } from './cite/cite.js';
import { documentConditions } from './conditions.js';
import { placeOfAnswer } from './context/row-place.js';
import { readSurroundings } from './context/surroundings.js';
import { countBy } from './count-by.js';
import { allOf, type Filters, type List } from './filters.js';
import { listOf } from './lists/index.js';
import type { Asked, ListOf, Row } from './lists/list-of.js';
import { printLink } from './print-link.js';
import { type QueryResult, runSql } from './run-sql.js';
import { searchText } from './search-text.js';
import { withReached } from './targets/reached.js';
import { sideBySide } from './targets/side-by-side.js';

/** Answers a common question with who, what, by when, the printed line, its citation and a link to the printed sheet. */
export async function find(connection: DuckDBConnection, filters: Filters): Promise<QueryResult> {
  const { limit = 100, by, citation = 'line' } = filters;
  const asked: Asked = {
    ...filters,
    unit: filters.unit === undefined ? null : await askedUnit(connection, filters.unit),
  };
  const list = filters.list ?? listFor(filters);
  const found = list === 'passages' ? await searchText(connection, asked) : await ask(connection, listOf[list], asked);
  const rows = await beside(connection, found, asked);
  if (by !== undefined) return countBy(rows, by, filters.overdue);
  const shown = limit === 0 ? rows : rows.slice(0, Math.trunc(limit));
  return result(
    shown.map((row) => ({
      ...row,
      citation: cite(row, citation),
      link: printLink(String(row.issue), Number(row.sheet)),
    })),
  );
}

/** Targets with those of another place, or with what became of them. */
async function beside(connection: DuckDBConnection, rows: readonly Row[], asked: Asked): Promise<readonly Row[]> {
  if (asked.versus !== undefined)
    return sideBySide(rows, await ask(connection, listOf.targets, { ...asked, place: asked.versus }));
  return asked.reached ? withReached(connection, rows, asked.place) : rows;
}

/** What is asked for when the question does not say. */
function listFor(filters: Filters): List {
  const { text, actor, modality, dueBefore, dueAfter, recurring, workingDays, unit, role, versus, reached } = filters;
  if (versus !== undefined || reached) return 'targets';
  if (text !== undefined) return 'passages';
  if (actor !== undefined || modality !== undefined) return 'duties';
  if (dueBefore !== undefined || dueAfter !== undefined || recurring || workingDays) return 'limits';
  return unit !== undefined || role !== undefined ? 'charges' : 'documents';
}

async function ask(connection: DuckDBConnection, list: ListOf, asked: Asked): Promise<readonly Row[]> {
  const { sql, values } = allOf([...documentConditions(asked), ...(await list.conditions(asked))]);
  // What the surroundings settle is known only when they are read, and counts need all rows.
  const isWhole =
    asked.by !== undefined ||
    asked.versus !== undefined ||
    asked.limit === 0 ||
    asked.unit ||
    asked.role !== undefined ||
    asked.withoutUnit;
  const { rows } = await runSql(
    connection,
    `SELECT ${list.columns}, ${citationColumns('t')}, ${placeColumns('t')}
     FROM ${list.from} t JOIN printed.documents d ON d.issueId = t.issueId AND d.documentId = t.documentId
     WHERE ${sql} ORDER BY ${list.order} ${isWhole ? '' : `LIMIT ${Math.trunc(asked.limit ?? 100)}`}`,
    values,
  );
  const { describe } = list;
  if (!describe || rows.length === 0) return rows;
  const around = await readSurroundings(connection, rows.map(placeOfAnswer));
  return rows.map((row) => describe(row, placeOfAnswer(row), around, asked)).filter((row) => row !== null);
}

/** Columns that begin with @ have done their work. */
function result(rows: readonly Row[]): QueryResult {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => !name.startsWith('@'));
  return { columns, rows: rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))) };
}
