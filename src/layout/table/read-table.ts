/** A grid and the runs inside it → the rows of a table on one sheet. */
import { countHeaderRows } from '../../text/header-row.js';
import { countGlyphs } from '../../text/normalize.js';
import type { GlyphRun } from '../../tree/page.js';
import { centreX, centreY, holds } from '../box.js';
import { heal } from '../lines/heal.js';
import { groupLines, makeLine } from '../lines/text-line.js';
import { segmentsOf } from '../segment.js';
import type { TablePiece } from '../sheet/placed-object.js';
import { isStrong } from '../strong-face.js';
import type { Grid, GridCell } from './find-grids.js';

export function insideGrid(grid: Grid, run: GlyphRun): boolean {
  return holds(grid.bbox, centreX(run.bbox), centreY(run.bbox));
}

/** @param runs the runs inside the grid, see {@link insideGrid} */
export function readTable(page: number, grid: Grid, runs: readonly GlyphRun[]): TablePiece {
  const rest = new Set(runs);
  const near = byRow(grid, runs);
  const read = grid.cells.map((cell) => {
    const own = near(cell).filter((run) => rest.has(run) && holds(cell.bbox, centreX(run.bbox), centreY(run.bbox)));
    for (const run of own) rest.delete(run);
    return { cell, runs: own, value: { text: cellText(page, cell, own), page, bbox: cell.bbox } };
  });
  const inRow = grid.ys.slice(1).map((): (typeof read)[number][] => []);
  for (const one of read) for (let r = one.cell.rows[0]; r <= one.cell.rows[1]; r += 1) inRow[r]?.push(one);
  const rows = inRow.map((cells) =>
    grid.xs.slice(1).map((_, c) => {
      const found = cells.find(({ cell }) => spans(cell.columns, c));
      return found?.value ?? { text: '', page, bbox: grid.bbox };
    }),
  );
  const glyphs = runs.reduce((sum, run) => sum + countGlyphs(run.text), 0);
  const strong = (r: number) =>
    inRow[r]!.filter(({ runs: own }) => own.length > 0).map(({ runs: own }) => own.every(isStrong));
  const header = headerRows(grid, strong) || countHeaderRows(rows.map((row) => row.map((cell) => cell.text)));
  const { bbox, xs, strips } = grid;
  return { page, bbox, xs, rows, header, glyphs, ...(strips && { strips }) };
}

/** Runs that may stand in a cell, in their order: those of its rows. A run on the line between two rows may stand in both. */
function byRow({ ys }: Grid, runs: readonly GlyphRun[]): (cell: GridCell) => readonly GlyphRun[] {
  const rows = ys.slice(1).map((): number[] => []);
  for (const [i, { bbox }] of runs.entries()) {
    const y = centreY(bbox);
    let [from, to] = [0, rows.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (ys[middle + 1]! < y) from = middle + 1;
      else to = middle;
    }
    rows[from]?.push(i);
    if (ys[from + 1] === y) rows[from + 1]?.push(i);
  }
  return ({ rows: [first, last] }) => {
    const found = rows.slice(first, last + 1);
    const all = found.length === 1 ? found[0]! : [...new Set(found.flat())].sort((a, b) => a - b);
    return all.map((i) => runs[i]!);
  };
}

const spans = ([first, last]: readonly [number, number], i: number) => i >= first && i <= last;

/** Text of a cell: its lines run on, whatever their place. */
function cellText(page: number, cell: GridCell, runs: readonly GlyphRun[]): string {
  if (runs.length === 0) return '';
  const column = { left: cell.bbox[0], right: cell.bbox[2], extent: 'column' as const, middle: centreX(cell.bbox) };
  const lines = groupLines(segmentsOf(page, runs)).map((segments) => makeLine(segments, 0, column));
  return heal(lines).text.replaceAll('\t', '');
}

/** The first rows in a stronger face than the rest; rows that a merged cell ties to them belong to them. */
function headerRows(grid: Grid, strong: (row: number) => boolean[]): number {
  const count = grid.ys.length - 1;
  let header = 0;
  while (header < count - 1 && strong(header).length > 0 && strong(header).every(Boolean)) header++;
  const body = Array.from({ length: count - header }, (_, i) => strong(header + i)).flat();
  return header > 0 && body.length > 0 && !body.every(Boolean) ? header : 0;
}
