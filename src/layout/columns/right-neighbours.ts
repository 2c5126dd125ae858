/** Finds what stands right of a piece of text, at its height: by strips of the sheet, so that 50,000 pieces take no longer than they must. */
import type { Box } from '../../tree/page.js';
import { mode, overlapsY } from '../box.js';
import type { Segment } from '../segment.js';

/** Strips that one sheet is cut into at most, whatever the size of its type. */
const mostStrips = 4000;
/** Ems of its height that a piece shares with one beside it. */
const leastShared = 0.3;
/** Points by which the lines of a column may be out of step. */
const exact = 0.3;
/** Ems from line to line at most. */
const widestPitch = 3;

/**
 * @returns for a segment the next one to its right that shares at least a third of an em with its height, or stands no further from it
 * than half the distance of the sheet's lines: columns need not keep step
 */
export function rightNeighbours(segments: readonly Segment[]): (left: Segment) => Segment | undefined {
  const heights = segments.map(({ bbox }) => bbox[3] - bbox[1]).sort((a, b) => a - b);
  const bottom = segments.reduce((most, { bbox }) => Math.max(most, bbox[3]), 0);
  const strip = Math.max(heights[Math.floor(heights.length / 2)] ?? 1, bottom / mostStrips, 1);
  const strips = new Map<number, Segment[]>();
  const stripsOf = (bbox: Box, around = 0) =>
    [Math.floor((bbox[1] - around) / strip), Math.floor((bbox[3] + around) / strip)] as const;
  for (const segment of [...segments].sort((a, b) => a.bbox[0] - b.bbox[0])) {
    const [first, last] = stripsOf(segment.bbox);
    for (let i = first; i <= last; i++) {
      const members = strips.get(i);
      if (members) members.push(segment);
      else strips.set(i, [segment]);
    }
  }
  const pitch = pitchOf(segments);
  return (left) => {
    let nearest: Segment | undefined;
    const { bbox, size } = left;
    const shared = Math.min(leastShared * size, bbox[3] - bbox[1] - pitch / 2 - exact);
    const [first, last] = stripsOf(bbox, Math.max(0, -shared));
    for (let i = first; i <= last; i++) {
      const members = strips.get(i) ?? [];
      for (let at = firstFrom(members, bbox[2]); at < members.length; at++) {
        const right = members[at]!;
        if (nearest && right.bbox[0] >= nearest.bbox[0]) break;
        if (!overlapsY(bbox, right.bbox, shared)) continue;
        nearest = right;
        break;
      }
    }
    return nearest;
  };
}

/** Points from line to line: most pieces that begin at one place are so far below the one before. 0 where none are. */
function pitchOf(segments: readonly Segment[]): number {
  const last = new Map<number, Segment>();
  const pitches: number[] = [];
  for (const segment of [...segments].sort((a, b) => a.bbox[1] - b.bbox[1])) {
    const place = Math.round(segment.bbox[0]);
    const above = last.get(place);
    last.set(place, segment);
    if (!above || Math.abs(above.size - segment.size) > 0.1) continue;
    const pitch = segment.bbox[1] - above.bbox[1];
    if (pitch > 0.9 * segment.size && pitch < widestPitch * segment.size) pitches.push(pitch);
  }
  return mode(pitches, 0.5) ?? 0;
}

/** Where in the members, sorted by their left ends, those begin that start at `x` or behind it. */
function firstFrom(members: readonly Segment[], x: number): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (members[middle]!.bbox[0] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
