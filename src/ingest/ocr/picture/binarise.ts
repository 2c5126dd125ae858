/** Grey picture under even light → ink, by Otsu's threshold kept within what ink on paper can be. */
import type { Bitmap } from './bitmap.js';
import type { GrayImage } from './gray-image.js';

const LIGHTEST_INK = 190;
const DARKEST_INK = 100;

/** @param bilevel was the picture black and white before it was turned level? Then all of its greys are strokes that fell between two pixels. */
export function binarise({ width, height, pixels }: GrayImage, bilevel = false): Bitmap {
  const threshold = bilevel
    ? LIGHTEST_INK
    : Math.max(DARKEST_INK, Math.min(LIGHTEST_INK, otsu(paperGreys({ width, height, pixels }))));
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

/** Side of the squares in which paper is looked for, pixels: as large as a few letters. */
const SQUARE = 32;
/** Of a square of print so much is lighter than any ink: text covers a fifth of it, a heavy title less than half. */
const PAPER = 0.4;

/**
 * How many pixels have each grey, over the squares that show paper: the black of the scanner's lid, of a dark picture or of the table
 * below a sheet is no ink. As dark as it is, and as large, it would leave the thin strokes of small type to the paper.
 */
function paperGreys({ width, height, pixels }: GrayImage): Uint32Array {
  const counts = new Uint32Array(256);
  const own = new Uint32Array(256);
  for (let top = 0; top < height; top += SQUARE) {
    for (let left = 0; left < width; left += SQUARE) {
      const [right, bottom] = [Math.min(width, left + SQUARE), Math.min(height, top + SQUARE)];
      own.fill(0);
      let light = 0;
      for (let y = top; y < bottom; y++) {
        for (let x = left, i = y * width + left; x < right; x++, i++) {
          const grey = pixels[i]!;
          own[grey]!++;
          if (grey >= LIGHTEST_INK) light++;
        }
      }
      if (light < PAPER * (right - left) * (bottom - top)) continue;
      for (let grey = 0; grey < 256; grey++) counts[grey]! += own[grey]!;
    }
  }
  return counts;
}

/** The grey that parts dark and light pixels with the largest variance between the two (N. Otsu, 1979). */
function otsu(counts: Uint32Array): number {
  let [sum, all] = [0, 0];
  for (let grey = 0; grey < 256; grey++) {
    sum += grey * counts[grey]!;
    all += counts[grey]!;
  }
  let [dark, darkSum, best, threshold] = [0, 0, -1, 128];
  for (let grey = 0; grey < 256; grey++) {
    dark += counts[grey]!;
    darkSum += grey * counts[grey]!;
    const light = all - dark;
    if (dark === 0 || light === 0) continue;
    const between = dark * light * (darkSum / dark - (sum - darkSum) / light) ** 2;
    if (between > best) [best, threshold] = [between, grey + 1];
  }
  return threshold;
}
