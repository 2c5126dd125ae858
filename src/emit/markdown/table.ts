import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { lineBreak, text } from './text-nodes.js';

/** A GFM table. GFM knows one header row: several are joined column by column, none leaves it empty. */
export function markdownTable(rows: readonly (readonly string[])[], header: number): Table {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const head = Array.from({ length: width }, (_, column) =>
    joined(rows.slice(0, header).map((row) => row[column] ?? '')),
  );
  return { type: 'table', children: [head, ...rows.slice(header)].map((cells) => tableRow(cells, width)) };
}

/** Merged header cells are filled down, so the same words come again: once is enough. */
const joined = (cells: readonly string[]): string => [...new Set(cells)].filter(Boolean).join(' / ');

const tableRow = (cells: readonly string[], width: number): TableRow => ({
  type: 'tableRow',
  children: Array.from({ length: width }, (_, column) => tableCell(cells[column] ?? '')),
});

const tableCell = (value: string): TableCell => ({
  type: 'tableCell',
  children: value.split('\n').flatMap((line, i): PhrasingContent[] => (i > 0 ? [lineBreak, text(line)] : [text(line)])),
});
