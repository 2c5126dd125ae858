/** The angle by which a scan is turned, and the scan turned back. */
import type { Bitmap } from './bitmap.js';
import type { GrayImage } from './gray-image.js';
import { type StrokeEdges, sharpest, sharpness, strokeEdges, thinned } from './line-profile.js';

/** Largest turn looked for, degrees. Chinese type stands on an even grid: from some 2° on, its other directions look like lines too. */
const MOST = 1.8;
/** A turn smaller than this moves no letter by half a pixel over a line: not worth blurring the picture for. */
const LEAST = 0.06;

/** Halves and thirds of a sheet, and what a turn must leave them of their sharpness: few large letters lose a little by chance. */
const COLUMNS = [2, 3] as const;
const LEFT = 0.95;

/** Degrees by which lines fall to the right; 0 for a sheet without text lines. @param bend of each column, pixels */
export function skewOf(bitmap: Bitmap, bend = new Float32Array(bitmap.width)): number {
  const edges = strokeEdges(bitmap);
  const few = thinned(edges);
  const sharpnessIn =
    (strips: readonly number[]) =>
    (angle: number, of = edges): number => {
      const drop = sloping(of, angle, bend);
      return strips.reduce((sum, count) => sum + sharpness(of, drop, count), 0);
    };
  const turn = (at: ReturnType<typeof sharpnessIn>): number => {
    const coarse = sharpest(-MOST, MOST, 0.2, (angle) => at(angle, few));
    const fine = sharpest(coarse.value - 0.2, coarse.value + 0.2, 0.02, (angle) => at(angle));
    // A profile hardly sharper than the level one says nothing: a picture, a form with little text.
    return Math.abs(fine.value) >= LEAST && fine.sharpness > at(0) * 1.02 ? fine.value : 0;
  };
  const whole = turn(sharpnessIn([1]));
  const inColumns = sharpnessIn(COLUMNS);
  // Columns set on different lines: a turn may bring the lines of one level with those of its neighbour, and makes each of them worse.
  return whole !== 0 && inColumns(whole) < LEFT * inColumns(0) ? turn(inColumns) : whole;
}

/** How far each column stands below its place on a sheet turned by `angle` degrees and bent. */
export function sloping({ width }: Pick<StrokeEdges, 'width'>, angle: number, bend: Float32Array): Float32Array {
  const slope = Math.tan((angle * Math.PI) / 180);
  const drop = new Float32Array(width);
  for (let x = 0; x < width; x++) drop[x] = bend[x]! + (x - width / 2) * slope;
  return drop;
}

/** Turns the picture back about its middle and its columns up again; what comes in from outside is white. @param bend of each column, pixels */
export function turnBack(
  { width, height, pixels }: GrayImage,
  angle: number,
  bend = new Float32Array(width),
): GrayImage {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const [cx, cy] = [width / 2, height / 2];
  const out = new Uint8Array(pixels.length).fill(255);
  const across = Float64Array.from({ length: width }, (_, x) => cx + (x - cx) * cos);
  const down = Float64Array.from({ length: width }, (_, x) => cy + (x - cx) * sin);
  for (let y = 0; y < height; y++) {
    const [left, lower] = [(y - cy) * sin, (y - cy) * cos];
    for (let x = 0; x < width; x++) {
      const sx = across[x]! - left;
      const sy = down[x]! + lower + bend[x]!;
      if (!(sx >= 0 && sy >= 0 && sx < width - 1 && sy < height - 1)) continue;
      const [ix, iy] = [Math.trunc(sx), Math.trunc(sy)];
      const i = iy * width + ix;
      const [a, b, c, d] = [pixels[i]!, pixels[i + 1]!, pixels[i + width]!, pixels[i + width + 1]!];
      if (a + b + c + d === 4 * 255) continue;
      const [wx, wy] = [sx - ix, sy - iy];
      out[y * width + x] = Math.round((a * (1 - wx) + b * wx) * (1 - wy) + (c * (1 - wx) + d * wx) * wy);
    }
  }
  return { width, height, pixels: out };
}
