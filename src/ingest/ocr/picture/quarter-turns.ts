/** Sheets that lay on the scanner sideways or upside down. */
import type { Box } from '../../../tree/page.js';
import type { GrayImage } from './gray-image.js';

/** Degrees clockwise by which the text of a sheet is turned. */
export type Quarter = 0 | 90 | 180 | 270;

/** The picture with text that is turned by `quarter` made upright. */
export function madeUpright({ width, height, pixels }: GrayImage, quarter: Quarter): GrayImage {
  if (quarter === 0) return { width, height, pixels };
  const sideways = quarter !== 180;
  const [w, h] = sideways ? [height, width] : [width, height];
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [sx, sy] =
        quarter === 90 ? [width - 1 - y, x] : quarter === 180 ? [width - 1 - x, height - 1 - y] : [y, height - 1 - x];
      out[y * w + x] = pixels[sy * width + sx]!;
    }
  }
  return { width: w, height: h, pixels: out };
}

/** A box of the upright picture as it stands on the sheet. @param width of the sheet @param height of the sheet */
export function asTurned([x0, y0, x1, y1]: Box, quarter: Quarter, width: number, height: number): Box {
  if (quarter === 90) return [width - y1, x0, width - y0, x1];
  if (quarter === 180) return [width - x1, height - y1, width - x0, height - y0];
  if (quarter === 270) return [y0, height - x1, y1, height - x0];
  return [x0, y0, x1, y1];
}
