/** What stands across the columns of a sheet: text over a gutter, and lines that belong to such text by where they stand. */

import { isLarge } from '../body-style.js';
import { centreX, centreY, overlapsY } from '../box.js';
import type { Segment } from '../segment.js';
import { type Gutter, gutterMiddle, runsAcross } from './gutters.js';
import { endsHanging } from './split-hanging.js';

/** White space between the lines of a title and of what belongs to it (发文字号), in the larger of their sizes. */
const near = 1.2;

/** @param segments from top to bottom @param bodySize of the text, points */
export function spanningAll(segments: readonly Segment[], gutters: readonly Gutter[], bodySize: number): Segment[] {
  const spanning = segments.filter((segment) => crosses(segment, gutters));
  spanning.push(...centredAlone(segments, spanning, gutters, bodySize));
  spanning.push(...flushAlone(segments, spanning, gutters), ...openingAlone(segments, spanning));
  return [...spanning, ...shortTitles(segments, gutters, bodySize)];
}

function crosses(segment: Segment, gutters: readonly Gutter[]): boolean {
  const { bbox } = segment;
  return gutters.some((gutter) => runsAcross(bbox, gutter) && !(bbox[2] <= gutter.x1 && endsHanging(segment)));
}

/**
 * Between an odd number of columns a centred line crosses no gutter: it spans them where it stands alone at its height, in the middle
 * of the sheet's text, and is a title by its size, or sits near a line that spans or above all columns and does not begin at the edge of
 * its own. Columns that all begin at one height right below it begin anew there: it stands above all of them.
 */
function centredAlone(
  segments: readonly Segment[],
  spanning: readonly Segment[],
  gutters: readonly Gutter[],
  bodySize: number,
): Segment[] {
  if (gutters.length % 2 === 1) return [];
  const left = Math.min(...segments.map(({ bbox }) => bbox[0]));
  const right = Math.max(...segments.map(({ bbox }) => bbox[2]));
  const found: Segment[] = [];
  const isAlone = aloneAmong(segments);
  for (const segment of segments) {
    const { bbox, size } = segment;
    if (crosses(segment, gutters) || !isAlone(segment)) continue;
    const nearby = [...spanning, ...found].filter(
      (other) => Math.max(other.bbox[1] - bbox[3], bbox[1] - other.bbox[3]) < near * Math.max(size, other.size),
    );
    const tight = nearby.length > 0;
    // A sheet with few lines may not reach both its edges: its gutters, or the line above, say where its middle is.
    const between = (gutters[0]!.x0 + gutters.at(-1)!.x1) / 2;
    const middles = [
      (left + right) / 2,
      between,
      ...nearby.filter((other) => other.size > size).map((other) => centreX(other.bbox)),
    ];
    if (middles.every((middle) => Math.abs(centreX(bbox) - middle) > size)) continue;
    const flush = gutters.some(({ x1 }) => Math.abs(bbox[0] - x1) < 0.5 * size);
    // Columns begin at one height: what stands above all of them is in none.
    const above =
      segments.every((other) => other === segment || found.includes(other) || other.bbox[1] > bbox[3]) ||
      allBeginBelow(segment, segments, gutters);
    if (isLarge(segment, bodySize) || ((tight || above) && !flush)) found.push(segment);
  }
  return found;
}

/**
 * Do all columns go on below a line, at one height and not far from it, and leave white for it? Lines of columns that do not keep step
 * leave some as well, but no more than between any two of their lines.
 */
function allBeginBelow(line: Segment, segments: readonly Segment[], gutters: readonly Gutter[]): boolean {
  const [top, foot] = [line.bbox[1], line.bbox[3]];
  const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(gutterMiddle), Number.POSITIVE_INFINITY];
  const columns = edges.slice(1).map((right, i) => {
    const inside = segments.filter(
      (other) => other !== line && other.bbox[0] >= edges[i]! - 2 && other.bbox[2] <= right + 2,
    );
    return {
      above: Math.max(...inside.filter(({ bbox }) => centreY(bbox) < top).map(({ bbox }) => bbox[3])),
      below: Math.min(...inside.filter(({ bbox }) => centreY(bbox) > foot).map(({ bbox }) => bbox[1])),
    };
  });
  const tops = columns.map(({ below }) => below);
  const [first, last] = [Math.min(...tops), Math.max(...tops)];
  const hasRoom = columns.every(({ above, below }) => below - above > foot - top + aroundIt * line.size);
  return hasRoom && last - first < oneHeight * line.size && first - foot < farBelow * line.size;
}

/** Ems: white above and below such a line, together. */
const aroundIt = 0.6;
/** Ems: lines of columns that begin at one height differ by no more. */
const oneHeight = 0.5;

/**
 * A line set to the right edge of the sheet below a line that spans the columns (发文字号 below its title) spans them as well: nothing
 * stands beside it, nor between the two but lines that stand alone at their height, and it begins nowhere near the edge of its column.
 */
function flushAlone(segments: readonly Segment[], spanning: readonly Segment[], gutters: readonly Gutter[]): Segment[] {
  const right = Math.max(...segments.map(({ bbox }) => bbox[2]));
  const last = gutters.at(-1)!;
  const isAlone = aloneAmong(segments);
  return segments.filter((segment) => {
    const { bbox, size } = segment;
    if (segment.object || right - bbox[2] > size || bbox[0] - last.x1 < deepest * size || !isAlone(segment))
      return false;
    const above = segments.filter((other) => other !== segment && other.bbox[3] <= bbox[1] + 1);
    // Its title stands on the sheet before.
    if (above.length === 0) return gutters.every(({ x0 }) => segments.some((other) => other.bbox[2] < x0 + size));
    const title = Math.max(...above.filter((other) => spanning.includes(other)).map((other) => other.bbox[3]));
    const between = above.filter((other) => other.bbox[1] >= title - 1);
    const nearest = Math.max(title, ...between.map((other) => other.bbox[3]));
    return bbox[1] - nearest < farBelow * size && between.length < 2 && between.every(isAlone);
  });
}

/** Ems: first lines are indented by less; and the white between a title and what belongs to it. */
const deepest = 3;
const farBelow = 4;

/**
 * A line at the left edge above a line that spans the columns (附件1 above its title) spans them as well, where it stands alone and
 * further below the text than its lines are apart.
 */
function openingAlone(segments: readonly Segment[], spanning: readonly Segment[]): Segment[] {
  const left = Math.min(...segments.map(({ bbox }) => bbox[0]));
  const isAlone = aloneAmong(segments);
  return segments.filter((segment) => {
    const { bbox, size } = segment;
    if (segment.object || bbox[0] - left > size || bbox[2] - bbox[0] > longestMark * size || !isAlone(segment))
      return false;
    const others = segments.filter((other) => other !== segment);
    const next = Math.min(...others.filter((other) => other.bbox[1] >= bbox[3] - 1).map((other) => other.bbox[1]));
    const title = spanning.some((other) => Math.abs(other.bbox[1] - next) < 1);
    const above = Math.max(...others.filter((other) => other.bbox[1] < bbox[1]).map((other) => other.bbox[3]));
    return title && next - bbox[3] < farBelow * size && bbox[1] - above > setOff * size;
  });
}

/**
 * A title at the left edge of the sheet may be too short to cross a gutter: it spans the columns, with what belongs to it, where all others
 * are white beside it, further than their lines and paragraphs are apart, and have text above and below.
 */
function shortTitles(segments: readonly Segment[], gutters: readonly Gutter[], bodySize: number): Segment[] {
  const left = Math.min(...segments.map(({ bbox }) => bbox[0]));
  const inFirst = ({ bbox }: Segment) => bbox[2] <= gutterMiddle(gutters[0]!);
  const others = segments.filter((segment) => !inFirst(segment));
  return segments
    .filter((segment) => inFirst(segment) && isLarge(segment, bodySize) && segment.bbox[0] - left < segment.size)
    .flatMap((title) => {
      const above = Math.max(
        ...others.filter(({ bbox }) => centreY(bbox) < centreY(title.bbox)).map(({ bbox }) => bbox[3]),
      );
      const below = Math.min(
        ...others.filter(({ bbox }) => centreY(bbox) > centreY(title.bbox)).map(({ bbox }) => bbox[1]),
      );
      const white = below - above;
      if (!Number.isFinite(white) || white < title.bbox[3] - title.bbox[1] + clear * bodySize) return [];
      // The first column may go on beside the white, down to its title.
      const within = segments.filter(({ bbox, object }) => !object && bbox[1] > above - 1 && bbox[3] < below + 1);
      const top = Math.min(...within.filter((segment) => isLarge(segment, bodySize)).map(({ bbox }) => bbox[1]));
      return within.filter(({ bbox }) => bbox[1] >= top - 1);
    });
}

/** Ems of the text: white above and below such a title, together. */
const clear = 1.5;

/** Ems: such a mark is short, and this much white parts it from the text above. */
const longestMark = 6;
const setOff = 1;

/** Does nothing else stand at the height of a piece? A line of a title may lie between two smaller lines of the next column. */
const aloneAmong = (segments: readonly Segment[]) => (segment: Segment) =>
  segments.every(
    (other) => other === segment || !overlapsY(other.bbox, segment.bbox, 0.3 * Math.min(segment.size, other.size)),
  );
