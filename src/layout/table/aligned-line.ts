/** A printed line as the cells of an unruled table would see it: pieces of text with white between them. */
import type { Box, GlyphRun } from '../../tree/page.js';
import { aroundAll } from '../box.js';
import type { Segment } from '../segment.js';

/** Ems of white between two cells at least; full cells of neighbouring columns come this close. */
export const cellGap = 0.5;

export interface CellPiece {
  readonly runs: readonly GlyphRun[];
  readonly bbox: Box;
  readonly text: string;
}

export interface AlignedLine {
  readonly pieces: readonly CellPiece[];
  readonly bbox: Box;
  readonly size: number;
}

/** @param segments of one line, left to right; null where it prints nothing, or a table, figure or something else that is no cell */
export function alignedLine(segments: readonly Segment[], isWall: (segment: Segment) => boolean): AlignedLine | null {
  if (segments.some((segment) => segment.object || isWall(segment))) return null;
  const runs = segments
    .flatMap((segment) => segment.runs)
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.bbox[0] - b.bbox[0]);
  if (runs.length === 0) return null;
  const size = Math.max(...segments.map((segment) => segment.size));
  return makeLine(runs, size, (gap) => gap >= cellGap * size);
}

/** The line with its pieces cut where a column begins, however little white stands before it: a full cell may reach out of its column. */
export function cutAt(line: AlignedLine, lefts: readonly number[]): AlignedLine {
  if (line.pieces.every((piece) => piece.runs.length === 1)) return line;
  const runs = line.pieces.flatMap((piece) => piece.runs);
  const begins = (x: number) => lefts.some((left) => Math.abs(x - left) < exact * line.size);
  return makeLine(
    runs,
    line.size,
    (gap, x) => gap >= cellGap * line.size || (gap > narrowest * line.size && begins(x)),
  );
}

/** Ems: how exactly cells begin at one place, and the white before one that is cut off there. */
const exact = 0.08;
const narrowest = 0.1;

function makeLine(runs: readonly GlyphRun[], size: number, parts: (gap: number, x: number) => boolean): AlignedLine {
  const pieces: GlyphRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (pieces.length > 0 && !parts(run.bbox[0] - right, run.bbox[0])) pieces.at(-1)!.push(run);
    else pieces.push([run]);
    right = Math.max(right, run.bbox[2]);
  }
  return { pieces: pieces.map(pieceOf), bbox: aroundAll(runs.map(({ bbox }) => bbox)), size };
}

const pieceOf = (runs: readonly GlyphRun[]): CellPiece => ({
  runs,
  bbox: aroundAll(runs.map(({ bbox }) => bbox)),
  text: runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ''),
});
