/** How well the lines of a sheet stand in the columns that gutters part. */
import type { Gutter } from './gutters.js';
import { gutterMiddle } from './gutters.js';
import type { Segment } from './segment.js';

/** Ems: lines begin at the edge of their column or are first lines, and end at its other edge. */
const indents = [0, 1, 2];
const slack = 0.5;

/** Lines that end where a gutter begins or begin where it ends, as a share of all lines; those that run across it count against it. */
export function columnsFit(gutters: readonly Gutter[], segments: readonly Segment[]): number {
  const at = (x: number, edge: number, size: number) => Math.abs(x - edge) < slack * size;
  const score = ({ bbox, size }: Segment) => {
    if (gutters.some((gutter) => bbox[0] < gutterMiddle(gutter) - 2 && bbox[2] > gutterMiddle(gutter) + 2)) return -1;
    return gutters.some(
      ({ x0, x1 }) => at(bbox[2], x0, size) || indents.some((indent) => at(bbox[0], x1 + indent * size, size)),
    )
      ? 1
      : 0;
  };
  return segments.reduce((sum, segment) => sum + score(segment), 0) / Math.max(1, segments.length);
}
