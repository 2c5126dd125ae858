/** Grey picture under even light → ink, by Otsu's threshold kept within what ink on paper can be. */
import type { Bitmap } from './bitmap.js';
import type { GrayImage } from './gray-image.js';

const LIGHTEST_INK = 190;
const DARKEST_INK = 100;

export function binarise({ width, height, pixels }: GrayImage): Bitmap {
  const threshold = Math.max(DARKEST_INK, Math.min(LIGHTEST_INK, otsu(pixels)));
  const ink = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) ink[i] = pixels[i]! < threshold ? 1 : 0;
  return { width, height, ink };
}

/** The grey that parts dark and light pixels with the largest variance between the two (N. Otsu, 1979). */
function otsu(pixels: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const grey of pixels) counts[grey]!++;
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
