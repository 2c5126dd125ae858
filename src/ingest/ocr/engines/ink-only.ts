import type { Bitmap } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';

/** Paper kept around the ink, ems: letters cut out sharp read worse. */
const HALO = 0.1;

/** The picture near the ink of the text, white elsewhere: no grain, no dust, no ruled line. */
export function inkOnly({ width, height, pixels }: GrayImage, { ink }: Bitmap, em: number): GrayImage {
  const halo = Math.max(2, Math.round(HALO * em));
  const near = spread(spread(ink, width, height, 1, width, halo), height, width, width, 1, halo);
  const out = new Uint8Array(pixels.length).fill(255);
  for (let i = 0; i < out.length; i++) if (near[i]) out[i] = pixels[i]!;
  return { width, height, pixels: out };
}

/** Ink made longer by `halo` pixels at both ends, along one direction. */
function spread(
  ink: Uint8Array,
  length: number,
  rows: number,
  step: number,
  rowStep: number,
  halo: number,
): Uint8Array {
  const out = new Uint8Array(ink.length);
  for (let row = 0; row < rows; row++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < length + halo; k++) {
      if (k < length && ink[row * rowStep + k * step]) last = k;
      const at = k - halo;
      // The last ink seen reaches from `halo` before it to `halo` after it.
      if (at >= 0 && last >= at - halo) out[row * rowStep + at * step] = 1;
    }
  }
  return out;
}
