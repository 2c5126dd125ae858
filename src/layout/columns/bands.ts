/**
 * A sheet from top to bottom: bands of columns, and bands that span them. Inside a band the columns are read one after the other, so
 * balanced columns above a spanning title come before it.
 */
import { centreY, overlapsY } from '../box.js';
import type { Segment } from '../segment.js';
import { type Gutter, gutterMiddle } from './gutters.js';
import { spanningAll } from './spanning.js';

export interface Band {
  /** `column`: its segments stand in columns; `page`: they run over the whole width. */
  readonly kind: 'column' | 'page';
  /** One list for each column; one list in all for a band that spans. */
  readonly columns: readonly (readonly Segment[])[];
}

/** Ems: lines of one text begin within this of one another. */
const indented = 3;

export function bandsOf(segments: readonly Segment[], gutters: readonly Gutter[], bodySize: number): Band[] {
  const sorted = [...segments].sort((a, b) => centreY(a.bbox) - centreY(b.bbox));
  if (gutters.length === 0) return sorted.length > 0 ? [{ kind: 'page', columns: [sorted] }] : [];
  const spanning = spanningAll(sorted, gutters, bodySize);
  const inSpan = new Set(spanning);
  for (const segment of sorted) {
    if (!inSpan.has(segment) && spanning.some((other) => sameRow(segment, other))) inSpan.add(segment);
  }
  const bands: Band[] = [];
  let pending: Segment[] = [];
  let spans: Segment[] = [];
  const closeColumns = () => {
    if (pending.length > 0) {
      const last = bands.at(-1);
      const above = last?.kind === 'page' ? last.columns[0]!.at(-1) : undefined;
      bands.push(columnBand(pending, gutters, above, pending.length === sorted.length));
    }
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

const sameRow = (a: Segment, b: Segment) =>
  Math.abs(centreY(a.bbox) - centreY(b.bbox)) < 0.4 * Math.max(a.size, b.size);

/** Is the second the next line of the same text as the first, which begins about where it does? */
function isTail(above: Segment, below: Segment): boolean {
  const leading = centreY(below.bbox) - centreY(above.bbox);
  const flush = Math.abs(above.bbox[0] - below.bbox[0]) < indented * above.size;
  return !above.object && flush && Math.abs(above.size - below.size) < 0.1 && leading < 2 * above.size;
}

/** @param alone whether the sheet has nothing else: what stands on one side only is the end of a text in a column */
function columnBand(
  segments: readonly Segment[],
  gutters: readonly Gutter[],
  above: Segment | undefined,
  alone: boolean,
): Band {
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
    column.some(({ bbox, size }) => i < gutters.length && bbox[2] > gutters[i]!.x0 - 0.4 * size),
  );
  return alone || faced || (full && !tail) ? { kind: 'column', columns } : { kind: 'page', columns: [segments] };
}
