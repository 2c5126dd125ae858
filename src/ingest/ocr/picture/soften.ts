import type { GrayImage } from './gray-image.js';

/** Weight of a pixel against each of its two neighbours in a row or column. */
const CENTRE = 4;

/** Takes the grain off a picture: a narrow binomial filter, first along rows, then along columns. Letters of scans read better so. */
export function softened({ width, height, pixels }: GrayImage): GrayImage {
  const rows = filtered(pixels, 1);
  return { width, height, pixels: filtered(rows, width) };
}

/** The first and last pixels stay: the edge of a strip is white. */
function filtered(pixels: Uint8Array, step: number): Uint8Array {
  const out = Uint8Array.from(pixels);
  for (let i = step; i < pixels.length - step; i++) {
    out[i] = Math.round((pixels[i - step]! + CENTRE * pixels[i]! + pixels[i + step]!) / (CENTRE + 2));
  }
  return out;
}
