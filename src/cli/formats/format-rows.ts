import type { Cell, QueryResult } from '../../dataset/query/run-sql.js';

export const formats = ['table', 'csv', 'json', 'ndjson', 'markdown', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export interface FormatOptions {
  /** CSV with the byte order mark without which Excel takes Chinese for something else. */
  readonly excel?: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Columns have their names for people, not those of the data. */
  readonly isNamed?: boolean;
  /** Links can be clicked. */
  readonly isTerminal?: boolean;
}
export type Writer = (result: QueryResult, options: FormatOptions) => string | Promise<Uint8Array>;

/** One file for each form, loaded when it is asked for. */
const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  table: async () => (await import('./table.js')).table,
  csv: async () => (await import('./csv.js')).csv,
  json: async () => json,
  ndjson: async () => ndjson,
  markdown: async () => (await import('./markdown.js')).markdown,
  xlsx: async () => (await import('./xlsx.js')).xlsx,
};

/** Rows as text that ends with a line feed, or as the bytes of a workbook. */
export async function formatRows(
  result: QueryResult,
  format: Format,
  options: FormatOptions = {},
): Promise<string | Uint8Array> {
  return (await writers[format]())(result, options);
}

const json: Writer = ({ rows }) => `${JSON.stringify(rows, null, 2)}\n`;
const ndjson: Writer = ({ rows }) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** A cell in one line of text. */
export const plain = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
