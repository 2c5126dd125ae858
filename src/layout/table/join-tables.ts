/** Pieces of one table over several sheets → one block, the repeated header left out. */
import { countHeaderRows } from '../../text/header-row.js';
import { normalizeText } from '../../text/normalize.js';
import type { TableBlock, TableCell } from '../../tree/block.js';
import type { TablePiece } from '../sheet/placed-object.js';

/** Share of the width by which column edges may differ from sheet to sheet. */
const drift = 0.02;

/** Does the second piece go on where the first one stopped? Both must have the same columns; the caller knows they are neighbours. */
export function continues(first: TablePiece, second: TablePiece): boolean {
  const later = second.page > first.page || (second.page === first.page && second.bbox[0] >= first.bbox[2]);
  if (!later || first.xs.length !== second.xs.length) return false;
  const width = first.bbox[2] - first.bbox[0];
  const offset = second.xs[0]! - first.xs[0]!;
  if (first.strips && second.strips)
    return first.strips.every(([x0, x1], i) => {
      const [y0, y1] = second.strips![i]!;
      return Math.min(x1, y1 - offset) - Math.max(x0, y0 - offset) > -Math.max(2, drift * width);
    });
  return first.xs.every((x, i) => Math.abs(second.xs[i]! - offset - x) < Math.max(2, drift * width));
}

export function joinTables(pieces: readonly TablePiece[]): TableBlock {
  const [first, ...rest] = pieces as [TablePiece, ...TablePiece[]];
  const rows: (readonly TableCell[])[] = [...first.rows];
  let header = first.header;
  for (const piece of rest) {
    const repeated = repeatedRows(first, piece);
    header = Math.max(header, repeated);
    const above = rows.at(-1);
    const [opening, ...tail] = piece.rows.slice(repeated);
    if (opening && above && isRest(opening, above))
      rows[rows.length - 1] = above.map((cell, i) => joined(cell, opening[i]));
    // A cell merged over the page break is empty on the second sheet: filled down like any merged cell.
    else if (opening) rows.push(above ? filledDown(opening, above) : opening);
    rows.push(...tail);
  }
  return {
    type: 'table',
    rows,
    // Alone on its sheet, the first row could not be told from the rest.
    header: header || countHeaderRows(rows.map((row) => row.map(({ text }) => text))),
    pieces: pieces.map(({ page, bbox, glyphs }) => ({ page, bbox, glyphs })),
    glyphs: pieces.reduce((sum, { glyphs }) => sum + glyphs, 0),
  };
}

function repeatedRows(first: TablePiece, piece: TablePiece): number {
  let count = 0;
  while (count < Math.min(first.rows.length, piece.rows.length, 4) && sameRow(first.rows[count]!, piece.rows[count]!))
    count++;
  return count;
}

const sameRow = (a: readonly TableCell[], b: readonly TableCell[]) =>
  a.some(({ text }) => text !== '') && a.every((cell, i) => cell.text === b[i]?.text);

/** The rest of a row that the page break cut: its first cell is empty, and so is another one that the row above has filled. */
function isRest(row: readonly TableCell[], above: readonly TableCell[]): boolean {
  const filled = row.findIndex(({ text }) => text !== '');
  return filled > 0 && row.some(({ text }, i) => i > filled && text === '' && above[i]?.text !== '');
}

const joined = (cell: TableCell, rest: TableCell | undefined): TableCell => ({
  ...cell,
  text: normalizeText(`${cell.text}${rest?.text ?? ''}`),
});

function filledDown(row: readonly TableCell[], above: readonly TableCell[]): readonly TableCell[] {
  if (row[0]?.text !== '' || row.every(({ text }) => text === '')) return row;
  const firstFilled = row.findIndex(({ text }) => text !== '');
  return row.map((cell, i) => (i < firstFilled ? { ...cell, text: above[i]?.text ?? '' } : cell));
}
