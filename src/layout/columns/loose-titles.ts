/** Letter-spaced titles (`通　知`, `目　录`): big characters on one line with gaps that would pass for gutters. */

import { isLarge } from '../body-style.js';
import { around, centreY } from '../box.js';
import { makeSegment, type Segment } from '../segment.js';

/** Ems. */
const widest = 4;
/** Characters: of two longer pieces, each is a title of its own in its column. */
const shortest = 3;

export function mergeLoose(segments: readonly Segment[], bodySize: number): Segment[] {
  const sorted = [...segments].sort((a, b) => a.bbox[0] - b.bbox[0]);
  const done = sorted.filter((segment) => !isLarge(segment, bodySize));
  let open: Segment[] = [];
  for (const segment of sorted.filter((one) => isLarge(one, bodySize))) {
    const near = (other: Segment) => segment.bbox[0] - other.bbox[2] < widest * other.size;
    done.push(...open.filter((other) => !near(other)));
    open = open.filter(near);
    const partner = open.findIndex((other) => belongs(other, segment));
    if (partner < 0) open.push(segment);
    else {
      const other = open[partner]!;
      open[partner] = makeSegment(other.page, [...other.runs, ...segment.runs], around(other.bbox, segment.bbox));
    }
  }
  return [...done, ...open].sort((a, b) => a.bbox[0] - b.bbox[0]);
}

function belongs(left: Segment, right: Segment): boolean {
  return (
    Math.min(left.glyphs, right.glyphs) <= shortest &&
    Math.abs(left.size - right.size) < 0.1 &&
    Math.abs(centreY(left.bbox) - centreY(right.bbox)) < 0.2 * left.size
  );
}
