/** Letter-spaced titles (`通　知`, `目　录`): big characters on one line with gaps that would pass for gutters. */
import { around, centreY } from './box.js';
import { makeSegment, type Segment } from './segment.js';

/** Ems. */
const widest = 4;
/** Characters: of two longer pieces, each is a title of its own in its column. */
const shortest = 3;

export function mergeLoose(segments: readonly Segment[], bodySize: number): Segment[] {
  const merged: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.bbox[0] - b.bbox[0])) {
    const partner = merged.findIndex((other) => belongs(other, segment, bodySize));
    if (partner < 0) merged.push(segment);
    else {
      const other = merged[partner]!;
      merged[partner] = makeSegment(other.page, [...other.runs, ...segment.runs], around(other.bbox, segment.bbox));
    }
  }
  return merged;
}

function belongs(left: Segment, right: Segment, bodySize: number): boolean {
  return (
    left.size > 1.15 * bodySize &&
    Math.min(left.glyphs, right.glyphs) <= shortest &&
    Math.abs(left.size - right.size) < 0.1 &&
    Math.abs(centreY(left.bbox) - centreY(right.bbox)) < 0.2 * left.size &&
    right.bbox[0] - left.bbox[2] < widest * left.size
  );
}
