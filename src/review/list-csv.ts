import { stringify } from 'csv-stringify/sync';
import type { QueryResult } from '../dataset/query/run-sql.js';

/** Rows as CSV: with a byte order mark, by which spreadsheets know it for UTF-8, and no cell that they would take for a formula. */
export const stringifyCsv = ({ columns, rows }: QueryResult): string =>
  stringify(rows as object[], { header: true, columns: [...columns], bom: true, escape_formulas: true });
