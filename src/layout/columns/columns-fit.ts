/** How well the lines of a sheet stand in the columns that gutters part. */

import type { Segment } from '../segment.js';
import { type Gutter, runsAcross } from './gutters.js';

/** Ems: lines begin at the edge of their column or are first lines, and end at its other edge. */
const indents = [0, 1, 2];
const slack = 0.5;

const isAt = (x: number, edge: number, size: number) => Math.abs(x - edge) < slack * size;

/** @param size of the type, points */
export const endsAt = ({ bbox }: Segment, { x0 }: Gutter, size: number): boolean => isAt(bbox[2], x0, size);
export const beginsBehind = ({ bbox }: Segment, { x1 }: Gutter, size: number): boolean =>
  indents.some((indent) => isAt(bbox[0], x1 + indent * size, size));

/** Lines that end where a gutter begins or begin where it ends, as a share of all lines; those that run across it count against it. */
export function columnsFit(gutters: readonly Gutter[], segments: readonly Segment[]): number {
  const score = (line: Segment) => {
    if (gutters.some((gutter) => runsAcross(line.bbox, gutter))) return -1;
    return gutters.some((gutter) => endsAt(line, gutter, line.size) || beginsBehind(line, gutter, line.size)) ? 1 : 0;
  };
  return segments.reduce((sum, segment) => sum + score(segment), 0) / Math.max(1, segments.length);
}
