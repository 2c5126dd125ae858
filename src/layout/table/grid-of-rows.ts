/** Rows of cells that stand in the same strips → a grid, as if it were ruled half-way between them. */
import { isHeaderRow } from '../../text/header-row.js';
import { aroundAll, centreX } from '../box.js';
import type { AlignedRow } from './aligned-rows.js';
import type { Grid, GridCell } from './find-grids.js';
import { columnAt, type Strip } from './white-strips.js';

/** Rows at the end with a single cell are text that happens to fit. */
export function withoutTail(rows: readonly AlignedRow[]): readonly AlignedRow[] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.cells.filter((cell) => cell !== '').length < 2) end--;
  return rows.slice(0, end);
}

/** Ems: lines of text are longer than this, and most of them are full. */
const textLine = 10;

/** A column of running text beside a table: full lines, below what is no name of a column. */
export function runsOn([head, ...body]: readonly AlignedRow[], strips: readonly Strip[]): boolean {
  const lines = body.flatMap((row) => row.lines);
  return head!.cells.some((name, c) => {
    if (isHeaderRow([name])) return false;
    const own = lines.flatMap(({ pieces, size }) =>
      pieces.filter(({ bbox }) => columnAt(strips, centreX(bbox)) === c).map(({ bbox }) => ({ bbox, size })),
    );
    const edge = Math.max(...own.map(({ bbox }) => bbox[2]));
    const full = own.filter(({ bbox, size }) => edge - bbox[2] < size && bbox[2] - bbox[0] > textLine * size);
    return full.length > 1 && 2 * full.length > own.length;
  });
}

export function gridOf(rows: readonly AlignedRow[], strips: readonly Strip[]): Grid {
  const boxes = rows.map(({ lines }) => aroundAll(lines.map(({ bbox }) => bbox)));
  const [left, top, right, bottom] = aroundAll(boxes);
  const xs = [left, ...strips.map(([x0, x1]) => (x0 + x1) / 2), right];
  const ys = [top, ...boxes.slice(1).map((box, r) => (boxes[r]![3] + box[1]) / 2), bottom];
  const cells = rows.flatMap((_, r) =>
    xs.slice(1).map((x1, c): GridCell => ({ bbox: [xs[c]!, ys[r]!, x1, ys[r + 1]!], rows: [r, r], columns: [c, c] })),
  );
  return { bbox: [left, top, right, bottom], xs, ys, cells, strips };
}
