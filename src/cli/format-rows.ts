import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import type { Cell, QueryResult } from '../dataset/query/run-sql.js';

export const formats = ['table', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** Rows as text that ends with a line feed: a table for people, CSV (RFC 4180 with a head line), or a JSON array. */
export function formatRows(result: QueryResult, format: Format): string {
  return writers[format](result);
}

const writers: Readonly<Record<Format, (result: QueryResult) => string>> = {
  json: ({ rows }) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: ({ columns, rows }) =>
    stringify(
      rows.map((row) => columns.map((column) => plain(row[column] ?? null))),
      { header: true, columns: [...columns], escape_formulas: true },
    ),
  table: ({ columns, rows }) => {
    // What the citation says in one line need not stand there twice.
    const shown = columns.includes('citation') ? columns.filter((column) => !CITED.has(column)) : columns;
    const table = new Table({ head: [...shown], style: { head: [], border: [] } });
    for (const row of rows) table.push(shown.map((column) => plain(row[column] ?? null)));
    return `${table.toString()}\n`;
  },
};

const CITED = new Set(['issue', 'number', 'document', 'clause', 'page', 'sheet']);

const plain = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
