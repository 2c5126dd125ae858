/** What a scanner does to a sheet: turns it, dims it towards one corner, and adds grain and dust. */
import type { GrayImage } from '../../src/ingest/ocr/picture/gray-image.js';

export interface Damage {
  /** Degrees, clockwise. */
  readonly skew: number;
  /** Standard deviation of the grain, grey levels. */
  readonly grain: number;
  /** Grey of the paper in the darkest corner, as a share of white. */
  readonly shade: number;
  /** Dark specks a sheet. */
  readonly specks: number;
}

export function degrade({ width, height, pixels }: GrayImage, damage: Damage, random: () => number): GrayImage {
  const out = new Uint8Array(pixels.length);
  const [sin, cos] = [Math.sin((damage.skew * Math.PI) / 180), Math.cos((damage.skew * Math.PI) / 180)];
  const [cx, cy] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = cx + (x - cx) * cos + (y - cy) * sin;
      const sy = cy - (x - cx) * sin + (y - cy) * cos;
      const light = 1 - ((1 - damage.shade) * (x / width + y / height)) / 2;
      const value = (20 + 0.92 * sampled(pixels, width, height, sx, sy)) * light + damage.grain * normal(random);
      out[y * width + x] = Math.max(0, Math.min(255, value));
    }
  }
  for (let i = 0; i < damage.specks; i++) {
    const at = Math.floor(random() * (height - 2)) * width + Math.floor(random() * (width - 2));
    for (const near of random() < 0.3 ? [0, 1, width] : [0]) out[at + near] = 60;
  }
  return { width, height, pixels: out };
}

function sampled(pixels: Uint8Array, width: number, height: number, x: number, y: number): number {
  const [ix, iy] = [Math.floor(x), Math.floor(y)];
  if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) return 255;
  const [wx, wy] = [x - ix, y - iy];
  const i = iy * width + ix;
  const upper = pixels[i]! * (1 - wx) + pixels[i + 1]! * wx;
  const lower = pixels[i + width]! * (1 - wx) + pixels[i + width + 1]! * wx;
  return upper * (1 - wy) + lower * wy;
}

/** A normal deviate (Box and Muller). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
