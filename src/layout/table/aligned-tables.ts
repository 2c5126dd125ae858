/** Unruled tables of a sheet or column, read. */

import type { Segment } from '../segment.js';
import type { TablePiece } from '../sheet/placed-object.js';
import { type AlignedGrid, findAlignedGrids } from './find-aligned-grids.js';
import { readTable } from './read-table.js';

export interface AlignedTable {
  readonly piece: TablePiece;
  /** What it is made of. */
  readonly segments: ReadonlySet<Segment>;
  readonly size: number;
}

/** @param isWall pieces that are no cells, whatever they look like */
export function alignedTables(
  segments: readonly Segment[],
  isWall: (segment: Segment) => boolean = () => false,
): AlignedTable[] {
  return findAlignedGrids(segments, isWall)
    .flatMap(sideBySide)
    .map(({ grid, segments: own }) => {
      const [first] = own;
      const runs = [...own].flatMap((segment) => segment.runs);
      return {
        piece: readTable(first!.page, grid, runs),
        segments: own,
        size: first!.size,
      };
    });
}

/** Where the names of the columns come again, tables stand side by side. */
function sideBySide(found: AlignedGrid): AlignedGrid[] {
  const { names, strips, segments } = found;
  const again = names.findIndex((name, i) => i > 1 && name === names[0] && names[i + 1] === names[1]);
  if (again < 0) return [found];
  const middle = (strips[again - 1]![0] + strips[again - 1]![1]) / 2;
  const left = [...segments].filter(({ bbox }) => bbox[0] < middle);
  const right = [...segments].filter(({ bbox }) => bbox[0] >= middle);
  return [...findAlignedGrids(left), ...findAlignedGrids(right).flatMap(sideBySide)];
}
