/** Runs that stand side by side without a wide gap: the smallest pieces that columns and lines are found from. */
import { countGlyphs } from '../text/normalize.js';
import type { FigureBlock, Piece, TextBlock } from '../tree/block.js';
import type { Box, GlyphRun } from '../tree/page.js';
import { around, centreY } from './box.js';
import type { TablePiece } from './table/read-table.js';

/** What stands among the text and takes its place in reading order. */
export type PlacedObject = TablePiece | FigureBlock | PlacedNote;

/** A footnote. */
export interface PlacedNote extends Piece {
  readonly type: 'note';
  readonly block: TextBlock;
}

export interface Segment {
  readonly page: number;
  readonly runs: readonly GlyphRun[];
  readonly bbox: Box;
  /** Of most of its characters. */
  readonly size: number;
  readonly glyphs: number;
  /** A table or figure in place of text. */
  readonly object?: PlacedObject;
}

/** A table or figure, placed like a segment of text. */
export function objectSegment(object: PlacedObject, size: number): Segment {
  return { page: object.page, runs: [], bbox: object.bbox, size, glyphs: 0, object };
}

/** Ems. Wider than any space inside justified text, narrower than a gutter between columns. */
const widestGap = 0.9;
/** Ems that base lines of one line may differ by (mixed fonts, superscripts). */
const slack = 0.38;

export function segmentsOf(page: number, runs: readonly GlyphRun[]): Segment[] {
  const open: { runs: GlyphRun[]; bbox: Box }[] = [];
  for (const run of [...runs].sort((a, b) => a.bbox[0] - b.bbox[0] || a.bbox[1] - b.bbox[1])) {
    let best: (typeof open)[number] | undefined;
    let bestOffset = Number.POSITIVE_INFINITY;
    for (const segment of open) {
      const last = segment.runs.at(-1)!;
      const size = Math.max(run.size, last.size);
      const gap = run.bbox[0] - segment.bbox[2];
      if (gap > widestGap * size || gap < -0.6 * size) continue;
      const offset = Math.abs(centreY(run.bbox) - centreY(last.bbox));
      if (offset < slack * size && offset < bestOffset) {
        best = segment;
        bestOffset = offset;
      }
    }
    if (best) {
      best.runs.push(run);
      best.bbox = around(best.bbox, run.bbox);
    } else open.push({ runs: [run], bbox: run.bbox });
  }
  return open
    .map((segment) => makeSegment(page, segment.runs, segment.bbox))
    .sort((a, b) => a.bbox[1] - b.bbox[1] || a.bbox[0] - b.bbox[0]);
}

export function makeSegment(page: number, runs: readonly GlyphRun[], bbox: Box): Segment {
  const sizes = new Map<number, number>();
  let glyphs = 0;
  for (const run of runs) {
    const count = countGlyphs(run.text);
    glyphs += count;
    sizes.set(run.size, (sizes.get(run.size) ?? 0) + count);
  }
  const [size] = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!;
  return { page, runs, bbox, size, glyphs };
}

export const textOf = (segment: Segment): string => segment.runs.map((run) => run.text).join('');

export const textOnly = (segments: readonly Segment[] = []): Segment[] => segments.filter(({ object }) => !object);
