import { displayWidth } from './display-width.js';

/** A row of the table: a text for each column, or one over all of them. Texts are folded to their widths already. */
export type DrawnRow = readonly string[] | { readonly whole: string };

/**
 * A table with box-drawing characters. Library tables cut each cell anew for every line they draw, which took a third of a query's time.
 *
 * @param widths of the columns, in columns of the terminal, without borders and the space beside them
 */
export function drawTable(rows: readonly DrawnRow[], widths: readonly number[]): string {
  const whole = wholeWidth(widths);
  const lines: string[] = [];
  rows.forEach((row, i) => {
    lines.push(rule(widths, rows[i - 1], row), ...(isParted(row) ? drawn(row, widths) : drawn([row.whole], [whole])));
  });
  if (rows.length > 0) lines.push(rule(widths, rows.at(-1), undefined));
  return lines.join('\n');
}

/** A border and the space at both sides of a cell. */
export const FRAME = 3;
/** Width of a text that stands over all columns. */
export const wholeWidth = (widths: readonly number[]): number => widths.reduce((sum, own) => sum + own + FRAME, -FRAME);

const isParted = (row: DrawnRow | undefined): row is readonly string[] => Array.isArray(row);

function drawn(cells: readonly string[], widths: readonly number[]): string[] {
  const folded = cells.map((cell) => cell.split('\n'));
  return Array.from({ length: Math.max(...folded.map((lines) => lines.length)) }, (_, i) => {
    const padded = folded.map((lines, column) => filled(lines[i] ?? '', widths[column]!));
    return `│ ${padded.join(' │ ')} │`;
  });
}

const filled = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** The line between two rows: its corners say where columns begin and end. */
function rule(widths: readonly number[], above: DrawnRow | undefined, below: DrawnRow | undefined): string {
  const inner = isParted(above) ? (isParted(below) ? '┼' : '┴') : isParted(below) ? '┬' : '─';
  const [left, right] = above === undefined ? '┌┐' : below === undefined ? '└┘' : '├┤';
  return `${left}${widths.map((width) => '─'.repeat(width + 2)).join(inner)}${right}`;
}
