/** How sharply the rows of a picture part into lines and white: lines of text make the sharpest profile when they are level. */
import type { Bitmap } from './bitmap.js';

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
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = Math.max(1, within[0]), i = y * width + x; x < within[1]; x++, i++) {
      if (ink[i] && !ink[i - 1]) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return everyOf({ xs, ys, height, width }, Math.max(1, Math.ceil(xs.length / MOST_EDGES)));
}

/** Enough edges to tell about where the sharpest profile is. */
const ENOUGH_EDGES = 30_000;
export const thinned = (edges: StrokeEdges): StrokeEdges =>
  everyOf(edges, Math.max(1, Math.floor(edges.xs.length / ENOUGH_EDGES)));

interface Edges {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
}

function everyOf({ xs, ys, height, width }: Edges, stride: number): StrokeEdges {
  const length = Math.ceil(xs.length / stride);
  const thin = (values: ArrayLike<number>): Int32Array => {
    const out = new Int32Array(length);
    for (let i = 0; i < length; i++) out[i] = values[i * stride]!;
    return out;
  };
  return { xs: thin(xs), ys: thin(ys), height, width };
}

/** @param drop for each column, how far below its place it stands, pixels */
export function sharpness({ xs, ys, height }: StrokeEdges, drop: Float32Array): number {
  let pad = 1;
  for (const pixels of drop) pad = Math.max(pad, Math.ceil(Math.abs(pixels)) + 1);
  const rows = new Uint32Array(height + 2 * pad);
  for (let i = 0; i < xs.length; i++) rows[Math.round(ys[i]! - drop[xs[i]!]!) + pad]!++;
  let sum = 0;
  // Two rows against the next two: a single row is grainy.
  for (let i = 3; i < rows.length; i++) sum += (rows[i]! + rows[i - 1]! - rows[i - 2]! - rows[i - 3]!) ** 2;
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
