/** Ruled lines of a path: stroked straight lines, and filled boxes so thin that they are seen as lines. Only what the clip lets through. */
import type { Box, Rule } from '../../tree/page.js';
import type { Pdfjs } from './load-pdfjs.js';
import { apply, aroundPoints, type Matrix } from './matrix.js';

/** Points: a filled box no thicker than this, and much longer than thick, is a rule. */
const thickest = 3;
const shortest = 4;

/** Codes of the path data in pdfjs-dist 5 and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const operands: Record<number, number> = { [MOVE]: 2, [LINE]: 2, 2: 6, 3: 4, [CLOSE]: 0 };

export type PathArguments = readonly [op: number, data: readonly (ArrayLike<number> | null)[], minMax: unknown];

/** What paints a path: the graphics state, as far as rules need it. */
export interface Pen {
  readonly ctm: Matrix;
  readonly lineWidth: number;
  /** Box around the clipping path; null where nothing is cut off. */
  readonly clip: Box | null;
}

export function pathRules([op, [data]]: PathArguments, OPS: Pdfjs['OPS'], { ctm, lineWidth, clip }: Pen): Rule[] {
  if (!data) return [];
  const strokes = op === OPS.stroke || op === OPS.closeStroke || paintsBoth(op, OPS);
  const fills = op === OPS.fill || op === OPS.eoFill || paintsBoth(op, OPS);
  if (!strokes && !fills) return [];
  const half = Math.max(0.25, (lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))) / 2);
  const rules: Rule[] = [];
  for (const { points, closed } of subpaths(data, ctm)) {
    if (fills) {
      const rule = ruleOf(clipped(aroundPoints(points), clip));
      if (rule) {
        rules.push(rule);
        continue;
      }
    }
    if (!strokes) continue;
    const ends = closed ? [...points, points[0]!] : points;
    for (let i = 1; i < ends.length; i++) {
      const line = straight(ends[i - 1]!, ends[i]!, half);
      const rule = line && ruleOf(clipped(line, clip));
      if (rule) rules.push(rule);
    }
  }
  return rules;
}

function paintsBoth(op: number, OPS: Pdfjs['OPS']): boolean {
  return [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].includes(op as never);
}

type Point = [number, number];

function subpaths(data: ArrayLike<number>, ctm: Matrix): { points: Point[]; closed: boolean }[] {
  const all: { points: Point[]; closed: boolean }[] = [];
  for (let i = 0; i < data.length; ) {
    const code = data[i]!;
    const count = operands[code] ?? 0;
    if (code === MOVE) all.push({ points: [], closed: false });
    const current = all.at(-1);
    if (current && count > 0) current.points.push(apply(ctm, data[i + count - 1]!, data[i + count]!));
    if (current && code === CLOSE) current.closed = true;
    i += count + 1;
  }
  return all.filter(({ points }) => points.length > 1);
}

/** The box around the clip after one more path has cut it. Some producers draw a rule as a thin clip over a fill of the whole sheet. */
export function narrowClip(clip: Box | null, [, [data]]: PathArguments, ctm: Matrix): Box | null {
  const points = data ? subpaths(data, ctm).flatMap((path) => path.points) : [];
  return points.length > 0 ? clipped(aroundPoints(points), clip) : clip;
}

const clipped = (box: Box, clip: Box | null): Box =>
  clip
    ? [Math.max(box[0], clip[0]), Math.max(box[1], clip[1]), Math.min(box[2], clip[2]), Math.min(box[3], clip[3])]
    : box;

function ruleOf(bbox: Box): Rule | null {
  const width = bbox[2] - bbox[0];
  const height = bbox[3] - bbox[1];
  if (width < 0 || height < 0) return null;
  if (height <= thickest && width >= shortest && width > 2 * height) return { orientation: 'horizontal', bbox };
  if (width <= thickest && height >= shortest && height > 2 * width) return { orientation: 'vertical', bbox };
  return null;
}

function straight([ax, ay]: Point, [bx, by]: Point, half: number): Box | null {
  if (Math.abs(ax - bx) > 0.5 && Math.abs(ay - by) > 0.5) return null;
  const h = Math.min(half, thickest / 2);
  const horizontal = Math.abs(ax - bx) > Math.abs(ay - by);
  return horizontal
    ? [Math.min(ax, bx), Math.min(ay, by) - h, Math.max(ax, bx), Math.max(ay, by) + h]
    : [Math.min(ax, bx) - h, Math.min(ay, by), Math.max(ax, bx) + h, Math.max(ay, by)];
}
