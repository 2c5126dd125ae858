import type { QueryResult } from '../../dataset/query/run-sql.js';
import { label } from '../../messages/cli/labels.js';
import { displayWidth } from './display-width.js';
import { type DrawnRow, drawTable, FRAME, wholeWidth } from './draw-table.js';
import { fold } from './fold.js';
import { plain, type Writer } from './format-rows.js';

type Row = QueryResult['rows'][number];

/** What an answer says below its columns, in one piece over all of them: the printed line, where it is printed, the way to the page. */
const BELOW = ['line', 'citation', 'link'] as const;
/** What the citation says in one line need not stand there twice. */
const CITED = new Set<string>(['issue', 'number', 'document', 'clause', 'page', 'sheet', ...BELOW]);
const LEAST = 6;

/** A table for people that fits the terminal: columns that say nothing are left out, what is too wide is folded. */
export const table: Writer = (result, { width = 120, isNamed = false }) => {
  const nameOf = isNamed ? label : (name: string) => name;
  const { rows } = result;
  const isCited = result.columns.includes('citation');
  const columns = result.columns.filter((name) => !(isCited && CITED.has(name)) && says(rows, name));
  const widths = fitted(
    columns.map((name) => Math.max(...[{ [name]: nameOf(name) }, ...rows].map((row) => widest(plain(row[name]))))),
    width - 1 - FRAME * columns.length,
  );
  const whole = wholeWidth(widths);
  const folded = (row: Row) => columns.map((name, i) => fold(plain(row[name]), widths[i]!));
  const drawn = rows.flatMap((row): DrawnRow[] => [
    folded(row),
    ...(isCited ? [{ whole: fold(below(row), whole) }] : []),
  ]);
  return `${drawTable([columns.map((name, i) => fold(nameOf(name), widths[i]!)), ...drawn], widths)}\n`;
};

/** Something, and not `false` in all rows. */
const says = (rows: readonly Row[], name: string) =>
  rows.length === 0 || rows.some((row) => row[name] !== false && plain(row[name]) !== '');

const below = (row: Row): string =>
  BELOW.map((name) => plain(row[name]))
    .filter((text) => text !== '' && text !== row.task)
    .join('\n');

const widest = (text: string): number => Math.max(...text.split('\n').map(displayWidth));

/** Widths that add up to no more than `room`: what is short keeps its width, the others share what is left. */
function fitted(natural: readonly number[], room: number): number[] {
  let most = Math.max(...natural, LEAST);
  const sum = () => natural.reduce((total, width) => total + Math.min(width, most), 0);
  while (most > LEAST && sum() > room) most -= 1;
  return natural.map((width) => Math.max(1, Math.min(width, most)));
}
