import type { Bitmap, PixelBox } from '../picture/bitmap.js';

/** Mean width of the strokes in a box, pixels: twice their area by the length of their outline. 0 where there is no ink. */
export function strokeWidth({ width, height, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): number {
  let area = 0;
  let outline = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const i = y * width + x;
      if (!ink[i]) continue;
      area += 1;
      outline +=
        (x === 0 || !ink[i - 1] ? 1 : 0) +
        (x === width - 1 || !ink[i + 1] ? 1 : 0) +
        (y === 0 || !ink[i - width] ? 1 : 0) +
        (y === height - 1 || !ink[i + width] ? 1 : 0);
    }
  }
  return outline === 0 ? 0 : (2 * area) / outline;
}
