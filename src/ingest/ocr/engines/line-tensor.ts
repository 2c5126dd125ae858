/** A line cut out of a sheet → what a recogniser of lines takes: 48 pixels high, three equal channels from -1 (black) to 1 (white). */
import type { PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';

export interface LineTensor {
  /** Channel, row, column. */
  readonly data: Float32Array;
  readonly width: number;
  /** Left end of the tensor on the sheet, and pixels of the tensor for one of the sheet. */
  readonly left: number;
  readonly scale: number;
}

export const HEIGHT = 48;
/** White kept above and below the ink, as a share of its height, and before and behind it. */
const MARGIN = 0.12;
const SIDE = 0.35;
/** A line lower than this share of the running text's em holds only marks: 一, —— or a row of commas keep their place in the em. */
const LOW = 0.62;
/** Widths are rounded up to this: fewer shapes, less memory. */
const STEP = 32;

/** @param em height of a character of the running text, pixels */
export function lineTensor(picture: GrayImage, { x0, y0, x1, y1 }: PixelBox, em: number): LineTensor {
  const ink = y1 - y0;
  const size = ink < LOW * em && x1 - x0 > 0 ? em : ink;
  const middle = (y0 + y1) / 2;
  const height = size * (1 + 2 * MARGIN);
  const scale = HEIGHT / height;
  const left = x0 - SIDE * size;
  const wanted = (x1 - x0 + 2 * SIDE * size) * scale;
  const width = Math.max(STEP, Math.ceil(wanted / STEP) * STEP);
  const top = middle - height / 2;
  const plane = HEIGHT * width;
  const data = new Float32Array(3 * plane).fill(1);
  const step = 1 / scale;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < Math.ceil(wanted); x++) {
      const grey = sampled(picture, left + (x + 0.5) * step, top + (y + 0.5) * step, step);
      data[y * width + x] = grey / 127.5 - 1;
    }
  }
  data.copyWithin(plane, 0, plane);
  data.copyWithin(2 * plane, 0, plane);
  return { data, width, left, scale };
}

/** The mean of the square of side `step` about a place, or what lies between the pixels where the line is enlarged. */
function sampled({ width, height, pixels }: GrayImage, x: number, y: number, step: number): number {
  if (step <= 1) return between(pixels, width, height, x - 0.5, y - 0.5);
  const reach = (step - 1) / 2;
  let sum = 0;
  for (const dy of [-reach, reach])
    for (const dx of [-reach, reach]) sum += between(pixels, width, height, x - 0.5 + dx, y - 0.5 + dy);
  return sum / 4;
}

function between(pixels: Uint8Array, width: number, height: number, x: number, y: number): number {
  const [ix, iy] = [Math.floor(x), Math.floor(y)];
  if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) return 255;
  const [wx, wy] = [x - ix, y - iy];
  const i = iy * width + ix;
  const upper = pixels[i]! * (1 - wx) + pixels[i + 1]! * wx;
  const lower = pixels[i + width]! * (1 - wx) + pixels[i + width + 1]! * wx;
  return upper * (1 - wy) + lower * wy;
}
