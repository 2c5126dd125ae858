/** Finds what stands right of a piece of text, at its height: by strips of the sheet, so that 50,000 pieces take no longer than they must. */
import { overlapsY } from './box.js';
import type { Segment } from './segment.js';

/** Strips that one sheet is cut into at most, whatever the size of its type. */
const mostStrips = 4000;

/** @returns for a segment the next one to its right that shares at least a third of an em with its height */
export function rightNeighbours(segments: readonly Segment[]): (left: Segment) => Segment | undefined {
  const heights = segments.map(({ bbox }) => bbox[3] - bbox[1]).sort((a, b) => a - b);
  const bottom = segments.reduce((most, { bbox }) => Math.max(most, bbox[3]), 0);
  const strip = Math.max(heights[Math.floor(heights.length / 2)] ?? 1, bottom / mostStrips, 1);
  const strips = new Map<number, Segment[]>();
  const stripsOf = ({ bbox }: Segment) => [Math.floor(bbox[1] / strip), Math.floor(bbox[3] / strip)] as const;
  for (const segment of [...segments].sort((a, b) => a.bbox[0] - b.bbox[0])) {
    const [first, last] = stripsOf(segment);
    for (let i = first; i <= last; i++) {
      const members = strips.get(i);
      if (members) members.push(segment);
      else strips.set(i, [segment]);
    }
  }
  return (left) => {
    let nearest: Segment | undefined;
    const [first, last] = stripsOf(left);
    for (let i = first; i <= last; i++) {
      const members = strips.get(i)!;
      for (let at = firstFrom(members, left.bbox[2]); at < members.length; at++) {
        const right = members[at]!;
        if (nearest && right.bbox[0] >= nearest.bbox[0]) break;
        if (!overlapsY(left.bbox, right.bbox, 0.3 * left.size)) continue;
        nearest = right;
        break;
      }
    }
    return nearest;
  };
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
