import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';

/** A part of a picture. */
export interface Cutting extends GrayImage {
  /** Where its top left pixel stands in the picture. */
  readonly x0: number;
  readonly y0: number;
}

/** Paper kept around the ink, ems: letters cut out sharp read worse. */
const HALO = 0.1;

/**
 * The picture near the ink of the text, white elsewhere: no grain, no dust, no ruled line.
 *
 * @param box what is cut out of it; what reaches beyond the picture is left out
 */
export function inkOnly({ width, height, pixels }: GrayImage, { ink }: Bitmap, em: number, box: PixelBox): Cutting {
  const halo = Math.max(2, Math.round(HALO * em));
  const [x0, y0] = [Math.max(0, box.x0), Math.max(0, box.y0)];
  const [w, h] = [Math.max(0, Math.min(width, box.x1) - x0), Math.max(0, Math.min(height, box.y1) - y0)];
  const out = new Uint8Array(w * h).fill(255);
  // The last row, counted from the cutting's first, whose ink reaches into each column.
  const lasts = new Int32Array(w).fill(-2 * halo - 1);
  const [from, to] = [Math.max(-halo, -y0), Math.min(h + halo, height - y0)];
  for (let row = from; row < h + halo; row++) {
    if (row < to) reach(ink, (y0 + row) * width + x0, Math.min(halo, x0), Math.min(w + halo, width - x0), row);
    const y = row - halo;
    if (y < 0) continue;
    const source = (y0 + y) * width + x0;
    for (let x = 0; x < w; x++) if (lasts[x]! >= y - halo) out[y * w + x] = pixels[source + x]!;
  }
  return { x0, y0, width: w, height: h, pixels: out };

  /** Marks what the ink of one row reaches. @param at the cutting's first pixel of it @param before how much of the row is looked at before it */
  function reach(ink: Uint8Array, at: number, before: number, stop: number, row: number): void {
    let marked = 0;
    for (let x = -before; x < stop; x++) {
      if (!ink[at + x]) continue;
      const end = Math.min(w, x + halo + 1);
      for (let k = Math.max(marked, x - halo); k < end; k++) lasts[k] = row;
      marked = end;
    }
  }
}
