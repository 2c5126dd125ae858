/**
 * Tables without rules, or with too few to show them: their columns are white strips that go on from line to line below a row of names.
 * A table begins with names of columns (by their words, or in a stronger face), has three columns or more, and ends with the first line
 * that stands across its strips.
 */
import { isHeaderRow } from '../../text/header-row.js';
import type { Box } from '../../tree/page.js';
import { aroundAll, centreX, centreY } from '../box.js';
import { groupLines } from '../lines/text-line.js';
import type { Segment } from '../segment.js';
import { isStrong } from '../strong-face.js';
import { type AlignedLine, alignedLine, cutAt } from './aligned-line.js';
import { type AlignedRow, alignedRows } from './aligned-rows.js';
import type { Grid, GridCell } from './find-grids.js';
import { columnAt, narrowed, type Strip, stripsOf } from './white-strips.js';

export interface AlignedGrid {
  readonly grid: Grid;
  readonly strips: readonly Strip[];
  /** Of the columns. */
  readonly names: readonly string[];
  readonly segments: ReadonlySet<Segment>;
}

/** Columns, and rows with the header. */
export const fewestColumns = 3;
const fewestRows = 2;
/** Lines of a table on one sheet that are looked at, at most. */
const mostLines = 400;
/** Line heights from line to line inside a table, at most. */
const farthest = 2.6;

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

/** Can a line be the names of the columns? */
const mayOpen = (line: AlignedLine | null): boolean =>
  line !== null && line.pieces.length >= fewestColumns && line.pieces.every(({ text }) => text.length <= longestName);

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

/** Characters in a line of a name of a column. */
export const longestName = 14;

/** Lines of about one size that follow one another closely, from one that can be the names of the columns. */
function* run(lines: Iterable<Line>): Generator<AlignedLine> {
  let last: AlignedLine | null = null;
  for (const { line } of lines) {
    if (last === null ? !mayOpen(line) : !goesOn(line, last)) return;
    yield line!;
    last = line;
  }
}

export const goesOn = (line: AlignedLine | null, last: AlignedLine): boolean =>
  line !== null &&
  line.size <= 1.15 * last.size &&
  centreY(line.bbox) - centreY(last.bbox) <= farthest * Math.max(last.size, line.size);

/** Lines below the names that show where cells begin: the first ones may be further lines of the names. */
const deepest = 3;

const leftsOf = ({ pieces }: AlignedLine): number[] => pieces.map(({ bbox }) => bbox[0]);

/** The lines that have most strips in common; one line alone shows none. */
export function widestTable(
  lines: Iterable<AlignedLine>,
): { lines: readonly AlignedLine[]; strips: readonly Strip[] } | null {
  const own: AlignedLine[] = [];
  let strips: readonly Strip[] = [];
  let best: { readonly count: number; readonly strips: readonly Strip[] } | null = null;
  for (const line of lines) {
    if (own.length === 0) {
      own.push(line);
      strips = stripsOf(line);
      continue;
    }
    if (own.length <= deepest) {
      // Names nearer to each other than cells are parted where the cells below them begin.
      const head = cutAt(own[0]!, leftsOf(line));
      if (head.pieces.length > own[0]!.pieces.length) {
        own[0] = head;
        strips = own.slice(1).reduce(narrowed, stripsOf(head));
      }
    }
    const cut = cutAt(
      line,
      strips.map(([, x1]) => x1),
    );
    own.push(cut);
    strips = narrowed(strips, cut);
    if (strips.length < fewestColumns - 1) break;
    if (best && best.count > fewestRows && strips.length < best.strips.length) break;
    best = { count: own.length, strips };
  }
  return best && { lines: own.slice(0, best.count), strips: best.strips };
}

/** Rows at the end with a single cell are text that happens to fit. */
export function withoutTail(rows: readonly AlignedRow[]): readonly AlignedRow[] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.cells.filter((cell) => cell !== '').length < 2) end--;
  return rows.slice(0, end);
}

const strong = ({ lines }: AlignedRow) => lines.every(({ pieces }) => pieces.every(({ runs }) => runs.every(isStrong)));

function isHeader([head, ...body]: readonly AlignedRow[]): boolean {
  if (!head || head.cells.includes('')) return false;
  const named = isHeaderRow(head.cells);
  const faced = strong(head) && !body.some(strong) && head.cells.every((cell) => cell.length <= longestName);
  return named || (faced && body.length >= fewestRows);
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
