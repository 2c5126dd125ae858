/**
 * Tables without rules, or with too few to show them: their columns are white strips that go on from line to line below a row of names.
 * A table begins with names of columns (by their words, or in a stronger face), has three columns or more, and ends with the first line
 * that stands across its strips.
 */
import { isHeaderRow } from '../../text/header-row.js';
import type { Box } from '../../tree/page.js';
import { aroundAll } from '../box.js';
import { groupLines } from '../lines/text-line.js';
import type { Segment } from '../segment.js';
import { isStrong } from '../strong-face.js';
import { type AlignedLine, alignedLine } from './aligned-line.js';
import { type AlignedRow, alignedRows } from './aligned-rows.js';
import type { Grid } from './find-grids.js';
import { gridOf, runsOn, withoutTail } from './grid-of-rows.js';
import { areNames, longestName } from './names-in.js';
import type { Strip } from './white-strips.js';
import { fewestRows, goesOn, widestTable } from './widest-table.js';

export interface AlignedGrid {
  readonly grid: Grid;
  readonly strips: readonly Strip[];
  /** Of the columns. */
  readonly names: readonly string[];
  readonly segments: ReadonlySet<Segment>;
}

/** Lines of a table on one sheet that are looked at, at most. */
const mostLines = 400;

/** @param segments of one sheet or column @param isWall pieces that are no cells, whatever they look like */
export function findAlignedGrids(
  segments: readonly Segment[],
  isWall: (segment: Segment) => boolean = () => false,
): AlignedGrid[] {
  const groups = groupLines(segments).map((group) => lineOf(group, isWall));
  const found: AlignedGrid[] = [];
  for (let i = 0; i < groups.length; ) {
    const own = new Lines(groups, i, isWall);
    const table = tableFrom(own);
    const used = own.first(table?.length ?? 1);
    if (table) found.push({ ...table, segments: new Set(used.flatMap(({ group }) => group)) });
    i = groups.indexOf(used.at(-1)!.whole ?? used.at(-1)!, i) + 1;
  }
  return found;
}

/** The lines of a table that begins with one of them, made as far as they are looked at: most lines begin none. */
class Lines implements Iterable<Line> {
  private readonly made: Line[] = [];

  constructor(
    private readonly groups: readonly Line[],
    private readonly start: number,
    private readonly isWall: (segment: Segment) => boolean,
  ) {}

  /** Those that were looked at. */
  first(count: number): readonly Line[] {
    return this.made.slice(0, count);
  }

  *[Symbol.iterator](): Generator<Line> {
    const head = this.groups[this.start]!;
    this.made.push(head);
    yield head;
    const end = Math.min(this.groups.length, this.start + mostLines);
    for (let i = this.start + 1; i < end; i++) {
      const line = this.groups[i]!;
      // What stands beside the names of the columns is in another column of the sheet.
      const below = line.group.filter(({ bbox }) => overlapsX(bbox, head.bbox));
      if (below.length === 0) continue;
      const own = below.length === line.group.length ? line : { ...lineOf(below, this.isWall), whole: line };
      this.made.push(own);
      yield own;
    }
  }
}

interface Line {
  readonly group: readonly Segment[];
  readonly bbox: Box;
  readonly line: AlignedLine | null;
  /** The line of the sheet that this is a part of. */
  readonly whole?: Line;
}

const lineOf = (group: readonly Segment[], isWall: (segment: Segment) => boolean): Line => ({
  group,
  bbox: aroundAll(group.map(({ bbox }) => bbox)),
  line: alignedLine(group, isWall),
});

const overlapsX = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0];

interface TableFrom {
  readonly grid: Grid;
  readonly strips: readonly Strip[];
  readonly names: readonly string[];
  /** Lines. */
  readonly length: number;
}

function tableFrom(lines: Iterable<Line>): TableFrom | null {
  const found = widestTable(run(lines));
  if (!found) return null;
  const { strips } = found;
  const rows = withoutTail(alignedRows(found.lines, strips));
  if (rows.length < fewestRows || !isHeader(rows)) return null;
  const own = rows.flatMap((row) => row.lines);
  if (runsOn(rows, strips)) return null;
  return { grid: gridOf(rows, strips), strips, names: rows[0]!.cells, length: own.length };
}

/** Lines of about one size that follow one another closely, from one that can be the names of the columns. */
function* run(lines: Iterable<Line>): Generator<AlignedLine> {
  let last: AlignedLine | null = null;
  for (const { line } of lines) {
    if (last === null ? !areNames(line) : !goesOn(line, last)) return;
    yield line!;
    last = line;
  }
}

const strong = ({ lines }: AlignedRow) => lines.every(({ pieces }) => pieces.every(({ runs }) => runs.every(isStrong)));

function isHeader([head, ...body]: readonly AlignedRow[]): boolean {
  if (!head || head.cells.includes('')) return false;
  const named = isHeaderRow(head.cells);
  const faced = strong(head) && !body.some(strong) && head.cells.every((cell) => cell.length <= longestName);
  return named || (faced && body.length >= fewestRows);
}
