/** The angle by which a scan is turned, and the scan turned back: lines of text make the sharpest profile when they are level. */
import type { Bitmap } from './bitmap.js';
import type { GrayImage } from './gray-image.js';

/** Largest turn looked for, degrees. Chinese type stands on an even grid: from some 2° on, its other directions look like lines too. */
const MOST = 1.8;
/** A turn smaller than this moves no letter by half a pixel over a line: not worth blurring the picture for. */
const LEAST = 0.06;

/** Degrees by which lines fall to the right; 0 for a sheet without text lines. */
export function skewOf(bitmap: Bitmap): number {
  const points = sample(bitmap);
  const coarse = best(points, -MOST, MOST, 0.2);
  const fine = best(points, coarse.angle - 0.2, coarse.angle + 0.2, 0.02);
  const level = sharpness(points, 0);
  // A profile hardly sharper than the level one says nothing: a picture, a form with little text.
  return Math.abs(fine.angle) >= LEAST && fine.sharpness > level * 1.02 ? fine.angle : 0;
}

interface Points {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly height: number;
  readonly width: number;
}

/** Pixels of the left edges of strokes, some 250,000 at most; of every row, or rows left out would make a level profile sharp. */
function sample({ width, height, ink }: Bitmap): Points {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const i = y * width + x;
      if (ink[i] && !ink[i - 1]) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  const stride = Math.max(1, Math.ceil(xs.length / 250_000));
  const thin = (values: number[]): Int32Array => Int32Array.from(values.filter((_, i) => i % stride === 0));
  return { xs: thin(xs), ys: thin(ys), height, width };
}

function best(points: Points, from: number, to: number, step: number): { angle: number; sharpness: number } {
  let found = { angle: 0, sharpness: -1 };
  for (let k = 0; from + k * step <= to + 1e-9; k++) {
    const angle = Math.round((from + k * step) * 100) / 100;
    const sharp = sharpness(points, angle);
    if (sharp > found.sharpness) found = { angle, sharpness: sharp };
  }
  return found;
}

function sharpness({ xs, ys, height, width }: Points, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const pad = Math.ceil(width * Math.abs(slope)) + 1;
  const rows = new Uint32Array(height + 2 * pad);
  for (let i = 0; i < xs.length; i++) rows[Math.round(ys[i]! - xs[i]! * slope) + pad]!++;
  let sum = 0;
  // Two rows against the next two: a single row is grainy.
  for (let i = 3; i < rows.length; i++) sum += (rows[i]! + rows[i - 1]! - rows[i - 2]! - rows[i - 3]!) ** 2;
  return sum;
}

/** Turns the picture back about its middle; what comes in from outside is white. */
export function turnBack({ width, height, pixels }: GrayImage, angle: number): GrayImage {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const [cx, cy] = [width / 2, height / 2];
  const out = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = cx + (x - cx) * cos - (y - cy) * sin;
      const sy = cy + (x - cx) * sin + (y - cy) * cos;
      const [ix, iy] = [Math.floor(sx), Math.floor(sy)];
      if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) continue;
      const [wx, wy] = [sx - ix, sy - iy];
      const i = iy * width + ix;
      const upper = pixels[i]! * (1 - wx) + pixels[i + 1]! * wx;
      const lower = pixels[i + width]! * (1 - wx) + pixels[i + width + 1]! * wx;
      out[y * width + x] = Math.round(upper * (1 - wy) + lower * wy);
    }
  }
  return { width, height, pixels: out };
}
