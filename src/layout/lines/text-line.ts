/** A printed line in its column. */
import type { Box, GlyphRun } from '../../tree/page.js';
import { aroundAll, centreY } from '../box.js';
import type { Segment } from '../segment.js';
import type { PlacedObject } from '../sheet/placed-object.js';

/** The column a line stands in: points from the sheet's left edge. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly extent: 'page' | 'column';
  /** Middle of the sheet: titles are centred on it even where the margins differ. */
  readonly middle: number;
}

export interface TextLine {
  readonly page: number;
  readonly region: number;
  readonly column: Column;
  readonly segments: readonly Segment[];
  readonly runs: readonly GlyphRun[];
  readonly bbox: Box;
  readonly size: number;
  /** A table or figure in place of text. */
  readonly object?: PlacedObject;
}

/** Segments on one base line, left to right. */
export function groupLines(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => centreY(a.bbox) - centreY(b.bbox))) {
    const line = lines.at(-1);
    const size = line ? Math.max(line[0]!.size, segment.size) : 0;
    if (
      line &&
      !line[0]!.object &&
      !segment.object &&
      Math.abs(centreY(line[0]!.bbox) - centreY(segment.bbox)) < 0.4 * size
    )
      line.push(segment);
    else lines.push([segment]);
  }
  return lines.map((line) => line.sort((a, b) => a.bbox[0] - b.bbox[0]));
}

export function makeLine(segments: readonly Segment[], region: number, column: Column): TextLine {
  const biggest = segments.reduce((a, b) => (b.glyphs > a.glyphs ? b : a));
  return {
    page: segments[0]!.page,
    region,
    column,
    segments,
    runs: segments.flatMap(({ runs }) => runs),
    bbox: aroundAll(segments.map(({ bbox }) => bbox)),
    size: biggest.size,
    ...(biggest.object && { object: biggest.object }),
  };
}

/** White space left and right of the line in its column, in its own ems. */
export const indentOf = ({ bbox, column, size }: TextLine): number => (bbox[0] - column.left) / size;
export const shortOf = ({ bbox, column, size }: TextLine): number => (column.right - bbox[2]) / size;

export const lineText = (line: TextLine): string =>
  line.runs
    .map((run) => run.text)
    .join('')
    .trim();

export const sameColumn = (a: TextLine, b: TextLine): boolean => a.page === b.page && a.region === b.region;
/** Points from the middle of one line to the middle of the next. Boxes of mixed fonts differ in height; their middles hardly do. */
export const leadingOf = (a: TextLine, b: TextLine): number => centreY(b.bbox) - centreY(a.bbox);
