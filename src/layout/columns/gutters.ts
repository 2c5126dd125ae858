/** White strips between columns, seen where text stands on both sides of them at one height. */
import type { Box } from '../../tree/page.js';
import { centreY } from '../box.js';
import { leaderMarks } from '../contents/leader-marks.js';
import { type Segment, textOf } from '../segment.js';
import { rightNeighbours } from './right-neighbours.js';

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

/** Does a piece run over the middle of a gutter? @param bbox of the piece */
export const runsAcross = (bbox: Box, gutter: Gutter): boolean =>
  bbox[0] < gutterMiddle(gutter) - 2 && bbox[2] > gutterMiddle(gutter) + 2;

export function findGutters(segments: readonly Segment[]): Gutter[] {
  let gaps = neighbourGaps(segments);
  const found: Gutter[] = [];
  while (found.length < 3 && gaps.length >= fewest) {
    const seen = strongest(gaps);
    if (!seen) break;
    const gutter = betweenLines(seen, segments);
    const covers = ({ x0, x1 }: Gap) => x0 <= gutterMiddle(gutter) && x1 >= gutterMiddle(gutter);
    const pairs = gaps.filter(covers);
    const twoSided = pairs.filter(({ both }) => both).length >= faced * pairs.length;
    if (twoSided && crossings(gutter, pairs, segments) <= mostCrossed * pairs.length) found.push(gutter);
    // Two gaps may share a single point: those that cover the strip's middle are settled, wherever they end.
    gaps = gaps.filter((gap) => !covers(gap) && (gap.x1 <= gutter.x0 || gap.x0 >= gutter.x1));
  }
  return found.sort((a, b) => a.x0 - b.x0);
}

/**
 * A gutter seen beside few lines only, the short ones of a title, is wider than it is: more lines than these that end or begin inside it,
 * at one place, say where its columns do.
 */
function betweenLines(gutter: Gutter, segments: readonly Segment[]): Gutter {
  const { x0, x1, witnesses } = gutter;
  const within = (xs: readonly number[]) => xs.filter((x) => x > x0 && x < x1).sort((a, b) => a - b);
  const shared = (xs: readonly number[]) => (x: number) =>
    xs.filter((other) => Math.abs(other - x) < oneEdge).length > Math.max(fewest, witnesses);
  const ends = within(segments.map(({ bbox }) => bbox[2]));
  const begins = within(segments.map(({ bbox }) => bbox[0]));
  const narrow = { ...gutter, x0: ends.findLast(shared(ends)) ?? x0, x1: begins.find(shared(begins)) ?? x1 };
  return narrow.x1 > narrow.x0 ? narrow : gutter;
}

/** Points: the lines of a column end at one place, though their sheet may lie askew. */
const oneEdge = 3;

interface Gap {
  readonly x0: number;
  readonly x1: number;
  /** Height of the pair that it parts. */
  readonly y: number;
  /** Is there column text on both sides? */
  readonly both: boolean;
}

function crossings(gutter: Gutter, pairs: readonly Gap[], segments: readonly Segment[]): number {
  const top = Math.min(...pairs.map(({ y }) => y));
  const bottom = Math.max(...pairs.map(({ y }) => y));
  return segments.filter(({ bbox }) => runsAcross(bbox, gutter) && centreY(bbox) > top && centreY(bbox) < bottom)
    .length;
}

function neighbourGaps(segments: readonly Segment[]): Gap[] {
  const gaps: Gap[] = [];
  const neighbour = rightNeighbours(segments);
  for (const left of segments) {
    const nearest = neighbour(left);
    if (!nearest || isLeader(left) || isLeader(nearest)) continue;
    const size = Math.max(left.size, nearest.size);
    const wide = (segment: Segment) =>
      segment.bbox[2] - segment.bbox[0] >= columnPiece * segment.size && !bareLabel.test(textOf(segment).trim());
    if (nearest.bbox[0] - left.bbox[2] >= narrowest * size && (wide(left) || wide(nearest)) && wide(nearest))
      gaps.push({ x0: left.bbox[2], x1: nearest.bbox[0], y: centreY(left.bbox), both: wide(left) && wide(nearest) });
  }
  return gaps;
}

/** A label that stands before its text is no column of it, however long. */
const bareLabel = /^第[〇零一二三四五六七八九十百千\d\s]{1,8}分?[编章节条款]$/; // 第一百二十条 第三分编

/** Dots on the way to a page number are no column of text. */
const leader = new RegExp(`^[${leaderMarks}\\s_—─-]{3,}(?:[（(〔[]\\s*)?(?:\\d{1,4}\\s*)?[）)〕\\]]?$`, 'u'); // ……… .......12 …………（3）
const isLeader = (segment: Segment) => leader.test(textOf(segment));

/** The strip that most gaps have in common. */
function strongest(gaps: readonly Gap[]): Gutter | null {
  const ends = gaps
    .flatMap(({ x0, x1 }) => [
      { x: x0, step: 1 },
      { x: x1, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.step - a.step);
  let count = 0;
  const counts = ends.map(({ step }) => (count += step));
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  if (most < fewest) return null;
  const first = counts.findIndex((value) => value >= most * 0.9);
  const after = counts.findIndex((value, i) => i > first && value < most * 0.9);
  return { x0: ends[first]!.x, x1: ends[after]!.x, witnesses: most };
}
