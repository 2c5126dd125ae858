/** White strips between columns, seen where text stands on both sides of them at one height. */
import { centreY, overlapsY } from './box.js';
import { leaderMarks } from './leader-marks.js';
import { type Segment, textOf } from './segment.js';

export interface Gutter {
  readonly x0: number;
  readonly x1: number;
  /** Pairs of neighbouring segments that it parts. */
  readonly witnesses: number;
}

/** Ems: pieces of column text are at least this wide (table cells, page numbers and labels such as 第二十一条 are narrower). */
const columnPiece = 5.5;
const narrowest = 0.8;
const fewest = 3;
/** Least share of its witnesses that have column text on both sides: after a label (`第一条　为了…`) only the right side is text. */
const faced = 0.3;

/** Lines that run across a gutter between its witnesses, for each witness: more than titles are text, and the gaps blanks in it. */
const mostCrossed = 1.5;

export function gutterMiddle({ x0, x1 }: Gutter): number {
  return (x0 + x1) / 2;
}

export function findGutters(segments: readonly Segment[], width: number): Gutter[] {
  let gaps = neighbourGaps(segments);
  const found: Gutter[] = [];
  while (found.length < 3 && gaps.length >= fewest) {
    const gutter = strongest(gaps, width);
    if (!gutter) break;
    const pairs = gaps.filter(({ x0, x1 }) => x0 <= gutterMiddle(gutter) && x1 >= gutterMiddle(gutter));
    const twoSided = pairs.filter(({ both }) => both).length >= faced * pairs.length;
    if (twoSided && crossings(gutter, pairs, segments) <= mostCrossed * pairs.length) found.push(gutter);
    gaps = gaps.filter(({ x0, x1 }) => x1 <= gutter.x0 || x0 >= gutter.x1);
  }
  return found.sort((a, b) => a.x0 - b.x0);
}

interface Gap {
  readonly x0: number;
  readonly x1: number;
  /** Height of the pair that it parts. */
  readonly y: number;
  /** Is there column text on both sides? */
  readonly both: boolean;
}

function crossings(gutter: Gutter, pairs: readonly Gap[], segments: readonly Segment[]): number {
  const middle = gutterMiddle(gutter);
  const top = Math.min(...pairs.map(({ y }) => y));
  const bottom = Math.max(...pairs.map(({ y }) => y));
  return segments.filter(
    ({ bbox }) => bbox[0] < middle - 2 && bbox[2] > middle + 2 && centreY(bbox) > top && centreY(bbox) < bottom,
  ).length;
}

function neighbourGaps(segments: readonly Segment[]): Gap[] {
  const gaps: Gap[] = [];
  for (const left of segments) {
    let nearest: Segment | undefined;
    for (const right of segments) {
      if (right.bbox[0] < left.bbox[2] || !overlapsY(left.bbox, right.bbox, 0.3 * left.size)) continue;
      if (!nearest || right.bbox[0] < nearest.bbox[0]) nearest = right;
    }
    if (!nearest || isLeader(left) || isLeader(nearest)) continue;
    const size = Math.max(left.size, nearest.size);
    const wide = (segment: Segment) => segment.bbox[2] - segment.bbox[0] >= columnPiece * segment.size;
    if (nearest.bbox[0] - left.bbox[2] >= narrowest * size && (wide(left) || wide(nearest)) && wide(nearest))
      gaps.push({ x0: left.bbox[2], x1: nearest.bbox[0], y: centreY(left.bbox), both: wide(left) && wide(nearest) });
  }
  return gaps;
}

/** Dots on the way to a page number are no column of text. */
const leader = new RegExp(`^[${leaderMarks}\\s_—─-]{3,}[（(〔[]?\\s*\\d{0,4}\\s*[）)〕\\]]?$`, 'u'); // ……… .......12 …………（3）
const isLeader = (segment: Segment) => leader.test(textOf(segment));

/** The strip that most gaps have in common. */
function strongest(gaps: readonly Gap[], width: number): Gutter | null {
  const counts = new Int32Array(Math.ceil(width) + 2);
  for (const { x0, x1 } of gaps) {
    for (let x = Math.max(0, Math.ceil(x0)); x <= Math.min(width, Math.floor(x1)); x++) counts[x]!++;
  }
  let most = 0;
  for (const count of counts) if (count > most) most = count;
  if (most < fewest) return null;
  const first = counts.findIndex((count) => count >= most * 0.9);
  let last = first;
  while ((counts[last + 1] ?? 0) >= most * 0.9) last++;
  return { x0: first, x1: last, witnesses: most };
}
