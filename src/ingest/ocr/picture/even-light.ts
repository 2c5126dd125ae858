/** Paper that is grey, yellow or in the shadow of the spine → white paper under even light. */
import type { GrayImage } from './gray-image.js';

/** Side of the squares over which the paper is taken to be equally bright, pixels: larger than a letter, smaller than a shadow. */
const SQUARE = 48;
/** The paper is brighter than this share of a square's pixels. */
const PAPER_SHARE = 0.7;
/** No paper is darker; a darker square is a picture or a stamp, and keeps its own grey. */
const DARKEST_PAPER = 90;

export function evenLight({ width, height, pixels }: GrayImage): GrayImage {
  const columns = Math.ceil(width / SQUARE);
  const rows = Math.ceil(height / SQUARE);
  const paper = new Float32Array(columns * rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++)
      paper[r * columns + c] = brightness(pixels, width, height, c * SQUARE, r * SQUARE);
  }
  const out = new Uint8Array(pixels.length);
  const lefts = new Int32Array(width);
  const rightShares = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const fx = clamp(x / SQUARE - 0.5, columns - 1);
    lefts[x] = Math.floor(fx);
    rightShares[x] = fx - Math.floor(fx);
  }
  // The light at the middle of a row of squares, column by column.
  const along = (r: number, light: Float64Array): void => {
    for (let x = 0; x < width; x++) {
      const left = lefts[x]!;
      const right = left + 1 < columns ? left + 1 : left;
      const wx = rightShares[x]!;
      light[x] = paper[r * columns + left]! * (1 - wx) + paper[r * columns + right]! * wx;
    }
  };
  const [upper, lower] = [new Float64Array(width), new Float64Array(width)];
  for (let y = 0, row = -1; y < height; y++) {
    const fy = clamp(y / SQUARE - 0.5, rows - 1);
    const top = Math.floor(fy);
    if (top !== row) {
      along(top, upper);
      along(Math.min(rows - 1, top + 1), lower);
      row = top;
    }
    const wy = fy - top;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const light = (pixels[i]! * 255) / (upper[x]! * (1 - wy) + lower[x]! * wy);
      out[i] = light < 255 ? light : 255;
    }
  }
  return { width, height, pixels: out };
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

function brightness(pixels: Uint8Array, width: number, height: number, x0: number, y0: number): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = y0; y < Math.min(height, y0 + SQUARE); y += 2) {
    for (let x = x0; x < Math.min(width, x0 + SQUARE); x += 2) {
      counts[pixels[y * width + x]!]!++;
      total++;
    }
  }
  let below = 0;
  for (let grey = 0; grey < 256; grey++) {
    below += counts[grey]!;
    if (below >= total * PAPER_SHARE) return grey < DARKEST_PAPER ? 255 : grey;
  }
  return 255;
}
