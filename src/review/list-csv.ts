import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import type { QueryResult } from '../dataset/query/run-sql.js';

/** Rows as CSV: with a byte order mark, by which spreadsheets know it for UTF-8, and no cell that they would take for a formula. */
export const stringifyCsv = ({ columns, rows }: QueryResult): string =>
  stringify(rows as object[], { header: true, columns: [...columns], bom: true, escape_formulas: true });

/** Answers with a CSV file to be saved. */
export const sendCsv = (c: Context, name: string, found: QueryResult): Response =>
  c.body(stringifyCsv(found), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  });
