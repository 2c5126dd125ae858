/** Grey picture under even light → ink, by Otsu's threshold kept within what ink on paper can be. */
import type { Bitmap } from './bitmap.js';
import type { GrayImage } from './gray-image.js';

const LIGHTEST_INK = 190;
const DARKEST_INK = 100;

/** @param bilevel was the picture black and white before it was turned level? Then all of its greys are strokes that fell between two pixels. */
export function binarise({ width, height, pixels }: GrayImage, bilevel = false): Bitmap {
  const threshold = bilevel ? LIGHTEST_INK : Math.max(DARKEST_INK, Math.min(LIGHTEST_INK, otsu(pixels)));
  return { width, height, ink: darkerThan(threshold, pixels) };
}

function darkerThan(threshold: number, pixels: Uint8Array): Uint8Array {
  const ink = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) ink[i] = pixels[i]! < threshold ? 1 : 0;
  return ink;
}

/** Of a black and white picture no more than this share of the pixels is grey. */
const FEW_GREYS = 0.002;

export function isBilevel({ pixels }: GrayImage): boolean {
  let left = FEW_GREYS * pixels.length;
  for (let i = 0; i < pixels.length; i++) {
    const grey = pixels[i]!;
    if (grey > 40 && grey < 215 && --left < 0) return false;
  }
  return true;
}

/** Half a pixel of ink over paper, and some grain: a hair line that fell between two rows of pixels. */
const FAINTEST = 195;

/** All that is not paper: where ruled lines are looked for. Levelled, a line of one pixel is grey over two. */
export const faintInk = ({ width, height, pixels }: GrayImage): Bitmap => ({
  width,
  height,
  ink: darkerThan(FAINTEST, pixels),
});

/** The grey that parts dark and light pixels with the largest variance between the two (N. Otsu, 1979). */
function otsu(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < pixels.length; i++) counts[pixels[i]!]!++;
  let sum = 0;
  for (let grey = 0; grey < 256; grey++) sum += grey * counts[grey]!;
  let [dark, darkSum, best, threshold] = [0, 0, -1, 128];
  for (let grey = 0; grey < 256; grey++) {
    dark += counts[grey]!;
    darkSum += grey * counts[grey]!;
    const light = pixels.length - dark;
    if (dark === 0 || light === 0) continue;
    const between = dark * light * (darkSum / dark - (sum - darkSum) / light) ** 2;
    if (between > best) [best, threshold] = [between, grey + 1];
  }
  return threshold;
}
