/**
 * A sheet from top to bottom: bands of columns, and bands that span them. Inside a band the columns are read one after the other, so
 * balanced columns above a spanning title come before it.
 */
import { centreX, centreY, overlapsY } from './box.js';
import { type Gutter, gutterMiddle } from './gutters.js';
import type { Segment } from './segment.js';
import { endsHanging } from './split-hanging.js';

export interface Band {
  /** `column`: its segments stand in columns; `page`: they run over the whole width. */
  readonly kind: 'column' | 'page';
  /** One list for each column; one list in all for a band that spans. */
  readonly columns: readonly (readonly Segment[])[];
}

/** White space between the lines of a title and of what belongs to it (发文字号), in the larger of their sizes. */
const near = 1.2;

export function bandsOf(segments: readonly Segment[], gutters: readonly Gutter[], bodySize: number): Band[] {
  const sorted = [...segments].sort((a, b) => centreY(a.bbox) - centreY(b.bbox));
  if (gutters.length === 0) return sorted.length > 0 ? [{ kind: 'page', columns: [sorted] }] : [];
  const spanning = sorted.filter((segment) => crosses(segment, gutters));
  spanning.push(...centredAlone(sorted, spanning, gutters, bodySize));
  spanning.push(...flushAlone(sorted, spanning, gutters));
  const inSpan = new Set(spanning);
  for (const segment of sorted) {
    if (!inSpan.has(segment) && spanning.some((other) => sameRow(segment, other))) inSpan.add(segment);
  }
  const bands: Band[] = [];
  let pending: Segment[] = [];
  let spans: Segment[] = [];
  const closeColumns = () => {
    if (pending.length > 0)
      bands.push(
        columnBand(pending, gutters, bands.at(-1)?.kind === 'page' ? bands.at(-1)!.columns[0]!.at(-1) : undefined),
      );
    pending = [];
  };
  const closeSpans = () => {
    if (spans.length > 0) bands.push({ kind: 'page', columns: [spans] });
    spans = [];
  };
  for (const segment of sorted) {
    if (inSpan.has(segment)) {
      closeColumns();
      spans.push(segment);
    } else {
      closeSpans();
      pending.push(segment);
    }
  }
  closeColumns();
  closeSpans();
  return bands;
}

function crosses(segment: Segment, gutters: readonly Gutter[]): boolean {
  const { bbox } = segment;
  return gutters.some(
    (gutter) =>
      bbox[0] < gutterMiddle(gutter) - 2 &&
      bbox[2] > gutterMiddle(gutter) + 2 &&
      !(bbox[2] <= gutter.x1 && endsHanging(segment)),
  );
}

/**
 * Between an odd number of columns a centred line crosses no gutter: it spans them where it stands alone at its height, in the middle
 * of the sheet's text, and is a title by its size, or sits near a line that spans or above all columns and does not begin at the edge of
 * its own.
 */
function centredAlone(
  segments: readonly Segment[],
  spanning: readonly Segment[],
  gutters: readonly Gutter[],
  bodySize: number,
): Segment[] {
  if (gutters.length % 2 === 1) return [];
  const left = Math.min(...segments.map(({ bbox }) => bbox[0]));
  const right = Math.max(...segments.map(({ bbox }) => bbox[2]));
  const found: Segment[] = [];
  for (const segment of segments) {
    const { bbox, size } = segment;
    if (Math.abs(centreX(bbox) - (left + right) / 2) > size || crosses(segment, gutters)) continue;
    if (segments.some((other) => other !== segment && overlapsY(other.bbox, bbox, 0.3 * size))) continue;
    const tight = [...spanning, ...found].some(
      (other) => Math.max(other.bbox[1] - bbox[3], bbox[1] - other.bbox[3]) < near * Math.max(size, other.size),
    );
    const flush = gutters.some(({ x1 }) => Math.abs(bbox[0] - x1) < 0.5 * size);
    // Columns begin at one height: what stands above all of them is in none.
    const above = segments.every((other) => other === segment || found.includes(other) || other.bbox[1] > bbox[3]);
    if (size > 1.15 * bodySize || ((tight || above) && !flush)) found.push(segment);
  }
  return found;
}

/**
 * A line set to the right edge of the sheet below a line that spans the columns (发文字号 below its title) spans them as well: nothing
 * stands beside it, nor between the two, and it begins nowhere near the edge of its column.
 */
function flushAlone(segments: readonly Segment[], spanning: readonly Segment[], gutters: readonly Gutter[]): Segment[] {
  const right = Math.max(...segments.map(({ bbox }) => bbox[2]));
  const last = gutters.at(-1)!;
  return segments.filter((segment) => {
    const { bbox, size } = segment;
    if (segment.object || right - bbox[2] > size || bbox[0] - last.x1 < deepest * size) return false;
    const above = spanning.filter((other) => other.bbox[3] <= bbox[1] + 1);
    const nearest = Math.max(...above.map((other) => other.bbox[3]));
    if (bbox[1] - nearest > farBelow * size) return false;
    return segments.every(
      (other) => other === segment || other.bbox[3] <= nearest + 1 || other.bbox[1] > bbox[3] - 0.3 * size,
    );
  });
}

/** Ems: first lines are indented by less; and the white between a title and what belongs to it. */
const deepest = 3;
const farBelow = 2.5;

const sameRow = (a: Segment, b: Segment) =>
  Math.abs(centreY(a.bbox) - centreY(b.bbox)) < 0.4 * Math.max(a.size, b.size);

/** Is the second the next line of the same text as the first? */
function isTail(above: Segment, below: Segment): boolean {
  const leading = centreY(below.bbox) - centreY(above.bbox);
  return !above.object && Math.abs(above.size - below.size) < 0.1 && leading < 2 * above.size;
}

function columnBand(segments: readonly Segment[], gutters: readonly Gutter[], above: Segment | undefined): Band {
  const columns: Segment[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const segment of segments) {
    const index = gutters.filter((gutter) => segment.bbox[0] >= gutterMiddle(gutter) - 2).length;
    columns[index]!.push(segment);
  }
  const faced = segments.some((a) =>
    segments.some((b) => b.bbox[0] > a.bbox[2] && overlapsY(a.bbox, b.bbox, 0.3 * a.size)),
  );
  // Text on one side only: in a column if its lines end at the gutter, unless it is the tail of text that spans.
  const tail = above !== undefined && isTail(above, segments[0]!);
  const full = columns.some((column, i) =>
    column.some(({ bbox, size }) => i < gutters.length && Math.abs(bbox[2] - gutters[i]!.x0) < 0.4 * size),
  );
  return faced || (full && !tail) ? { kind: 'column', columns } : { kind: 'page', columns: [segments] };
}
