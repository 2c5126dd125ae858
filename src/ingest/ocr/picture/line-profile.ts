/** How sharply the rows of a picture part into lines and white: lines of text make the sharpest profile when they are level. */
import type { Bitmap } from './bitmap.js';
import { doubled } from './doubled.js';

/** Pixels of the left edges of strokes. */
export interface StrokeEdges {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly height: number;
  readonly width: number;
}

const MOST_EDGES = 250_000;

/** Of every row, or rows left out would make a level profile sharp. @param within columns from which they are taken, pixels */
export function strokeEdges(
  { width, height, ink }: Bitmap,
  within: readonly [from: number, to: number] = [0, width],
): StrokeEdges {
  const [from, to] = [Math.max(1, within[0]), within[1]];
  let [xs, ys] = [new Int32Array(MOST_EDGES), new Int32Array(MOST_EDGES)];
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = from, i = y * width + from; x < to; x++, i++) {
      if (!ink[i] || ink[i - 1]) continue;
      if (count === xs.length) [xs, ys] = [doubled(xs), doubled(ys)];
      xs[count] = x;
      ys[count++] = y;
    }
  }
  return everyOf({ xs, ys, height, width }, count, Math.max(1, Math.ceil(count / MOST_EDGES)));
}

/** Enough edges to tell about where the sharpest profile is. */
const ENOUGH_EDGES = 30_000;
export const thinned = (edges: StrokeEdges): StrokeEdges =>
  everyOf(edges, edges.xs.length, Math.max(1, Math.floor(edges.xs.length / ENOUGH_EDGES)));

/** @param count of the edges, which may stand at the start of longer lists */
function everyOf({ xs, ys, height, width }: StrokeEdges, count: number, stride: number): StrokeEdges {
  const length = Math.ceil(count / stride);
  const thin = (values: Int32Array): Int32Array => {
    const out = new Int32Array(length);
    for (let i = 0; i < length; i++) out[i] = values[i * stride]!;
    return out;
  };
  return { xs: thin(xs), ys: thin(ys), height, width };
}

/** @param drop for each column, how far below its place it stands, pixels @param strips upright ones of equal width, each a profile of its own */
export function sharpness({ xs, ys, height, width }: StrokeEdges, drop: Float32Array, strips = 1): number {
  let pad = 1;
  for (let x = 0; x < drop.length; x++) pad = Math.max(pad, Math.ceil(Math.abs(drop[x]!)) + 1);
  const size = height + 2 * pad;
  const rows = new Int32Array(strips * size);
  // Rows are whole numbers: a column moves all of its edges by as many of them.
  const shift = new Int32Array(drop.length);
  for (let x = 0; x < drop.length; x++)
    shift[x] = Math.floor((strips * x) / width) * size + Math.round(-drop[x]!) + pad;
  for (let i = 0; i < xs.length; i++) rows[ys[i]! + shift[xs[i]!]!]!++;
  let sum = 0;
  for (let i = 3; i < rows.length; i++) {
    // Two rows against the next two: a single row is grainy.
    const change = rows[i]! + rows[i - 1]! - rows[i - 2]! - rows[i - 3]!;
    sum += change * change;
  }
  return sum;
}

/** The value from `from` to `to` for which `of` is largest. */
export function sharpest(
  from: number,
  to: number,
  step: number,
  of: (value: number) => number,
): { value: number; sharpness: number } {
  let found = { value: 0, sharpness: -1 };
  for (let k = 0; from + k * step <= to + 1e-9; k++) {
    const value = Math.round((from + k * step) * 100) / 100;
    const sharp = of(value);
    if (sharp > found.sharpness) found = { value, sharpness: sharp };
  }
  return found;
}
