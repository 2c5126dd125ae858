/** Sheets that lay on the scanner sideways or upside down. */
import type { Box } from '../../../tree/page.js';
import type { GrayImage } from './gray-image.js';

/** Degrees clockwise by which the text of a sheet is turned. */
export type Quarter = 0 | 90 | 180 | 270;

/** The picture with text that is turned by `quarter` made upright. */
export function madeUpright({ width, height, pixels }: GrayImage, quarter: Quarter): GrayImage {
  if (quarter === 0) return { width, height, pixels };
  if (quarter === 180) return { width, height, pixels: Uint8Array.from(pixels).reverse() };
  const [w, h] = [height, width];
  const out = new Uint8Array(pixels.length);
  // Row by row of the picture as it lies: each fills a column.
  for (let sy = 0, at = 0; sy < height; sy++) {
    const [first, step] = quarter === 90 ? [(h - 1) * w + sy, -w] : [w - 1 - sy, w];
    for (let sx = 0, to = first; sx < width; sx++, at++, to += step) out[to] = pixels[at]!;
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
