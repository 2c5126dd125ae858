/** A line cut out of a sheet → what a recogniser of lines takes: 48 pixels high, three equal channels from -1 (black) to 1 (white). */
import type { PixelBox } from '../picture/bitmap.js';
import type { Cutting } from './ink-only.js';

/** Where a line's tensor lies on the sheet. */
export interface LineFrame {
  /** Left and top end, pixels of the sheet. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the tensor for one of the sheet. */
  readonly scale: number;
  /** Columns of the tensor, and how many of them hold the line; those behind are white. */
  readonly width: number;
  readonly filled: number;
}

export const HEIGHT = 48;
/** White kept above and below the ink, as a share of its height, and before and behind it. */
const MARGIN = 0.12;
const SIDE = 0.35;
/** A line lower than this share of the running text's em holds only marks: 一, —— or a row of commas keep their place in the em. */
const LOW = 0.62;
/** Widths are rounded up to this: fewer shapes, less memory. */
const STEP = 32;
/** Pixels of the sheet beyond the frame that its own may take a part of. */
const BESIDE = 2;

/** @param em height of a character of the running text, pixels */
export function lineFrame({ x0, y0, x1, y1 }: PixelBox, em: number): LineFrame {
  const ink = y1 - y0;
  const size = ink < LOW * em && x1 - x0 > 0 ? em : ink;
  const height = size * (1 + 2 * MARGIN);
  const scale = HEIGHT / height;
  const wanted = (x1 - x0 + 2 * SIDE * size) * scale;
  return {
    left: x0 - SIDE * size,
    top: (y0 + y1) / 2 - height / 2,
    scale,
    width: Math.max(STEP, Math.ceil(wanted / STEP) * STEP),
    filled: Math.ceil(wanted),
  };
}

/** All pixels of the sheet that its tensor is made from. */
export const frameBox = ({ left, top, scale, filled }: LineFrame): PixelBox => ({
  x0: Math.floor(left) - BESIDE,
  y0: Math.floor(top) - BESIDE,
  x1: Math.ceil(left + filled / scale) + BESIDE,
  y1: Math.ceil(top + HEIGHT / scale) + BESIDE,
});

/** Channel, row, column. @param picture holds all of {@link frameBox} that lies on the sheet */
export function lineTensor(picture: Cutting, { left, top, scale, width, filled }: LineFrame): Float32Array {
  const plane = HEIGHT * width;
  const data = new Float32Array(3 * plane).fill(1);
  const step = 1 / scale;
  // Each pixel is the mean of the square of side `step` about its place, or what lies between the pixels where the line is enlarged.
  const reaches = step <= 1 ? [0] : [-(step - 1) / 2, (step - 1) / 2];
  const columns = reaches.map((reach) => places(filled, (x) => left + (x + 0.5) * step - 0.5 + reach - picture.x0));
  const rows = reaches.map((reach) => places(HEIGHT, (y) => top + (y + 0.5) * step - 0.5 + reach - picture.y0));
  const sums = new Float64Array(filled);
  for (let y = 0; y < HEIGHT; y++) {
    sums.fill(0);
    for (const row of rows)
      for (const column of columns) addBetween(sums, picture, column, row.pixels[y]!, row.shares[y]!);
    for (let x = 0, at = y * width; x < filled; x++, at++)
      data[at] = sums[x]! / (rows.length * columns.length) / 127.5 - 1;
  }
  data.copyWithin(plane, 0, plane);
  data.copyWithin(2 * plane, 0, plane);
  return data;
}

/** Places along one direction: the pixel before each, and how far behind its middle it lies, 0 to 1. */
interface Places {
  readonly pixels: Int32Array;
  readonly shares: Float64Array;
}

function places(count: number, of: (k: number) => number): Places {
  const at = Float64Array.from({ length: count }, (_, k) => of(k));
  const pixels = Int32Array.from(at, Math.floor);
  return { pixels, shares: at.map((place, k) => place - pixels[k]!) };
}

/** Adds the greys of a row of places; it is white where the sheet ends. */
function addBetween(
  sums: Float64Array,
  { width, height, pixels }: Cutting,
  column: Places,
  iy: number,
  wy: number,
): void {
  const isWhite = iy < 0 || iy >= height - 1;
  for (let x = 0; x < sums.length; x++) {
    const ix = column.pixels[x]!;
    if (isWhite || ix < 0 || ix >= width - 1) {
      sums[x]! += 255;
      continue;
    }
    const wx = column.shares[x]!;
    const i = iy * width + ix;
    const upper = pixels[i]! * (1 - wx) + pixels[i + 1]! * wx;
    const lower = pixels[i + width]! * (1 - wx) + pixels[i + width + 1]! * wx;
    sums[x]! += upper * (1 - wy) + lower * wy;
  }
}
