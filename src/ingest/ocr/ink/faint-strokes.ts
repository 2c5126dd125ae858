/** Ink of text → the same with the thin level strokes of its lines that are too pale to be ink: 一 and — of small type, which print paler than any letter. */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import type { GrayImage } from '../picture/gray-image.js';

/** Shorter and longer ones are grain, or ruled lines, ems. */
const SHORTEST = 0.45;
const LONGEST = 2.4;
/** How far above and below a stroke there is paper, ems: no level stroke of thin type is thicker than twice this. */
const BESIDE = 0.1;
/** A stroke is darker than the paper beside it by this share of what the line's ink is, over a piece this long, ems: print that shows through is not. */
const DARKER = 0.35;
const PIECE = 0.3;
/** Higher boxes are pictures or large type, whose strokes are thick, ems. */
const HIGHEST = 2;

/** @param picture level, under even light @param lines boxes of the ink @param em height of a character of the running text, pixels */
export function withFaintStrokes(text: Bitmap, picture: GrayImage, lines: readonly PixelBox[], em: number): Bitmap {
  const ink = Uint8Array.from(text.ink);
  for (const line of lines)
    if (line.y1 - line.y0 <= HIGHEST * em) addStrokes(ink, text, picture, line, Math.min(em, line.y1 - line.y0));
  return { ...text, ink };
}

function addStrokes(out: Uint8Array, text: Bitmap, picture: GrayImage, line: PixelBox, em: number): void {
  const { width, pixels } = picture;
  const beside = Math.max(2, Math.round(BESIDE * em));
  const piece = Math.max(3, Math.round(PIECE * em));
  const [from, to] = [Math.max(line.y0, beside + 1), Math.min(line.y1, picture.height - beside - 1)];
  const length = line.x1 - line.x0;
  if (length < piece) return;
  const least = 2 * DARKER * contrastOf(text, picture, line);
  // Sums of how much darker than above and below the pixels up to each are.
  const sums = new Int32Array(length + 1);
  const darkerBy = (k: number, stop: number): number => (sums[stop]! - sums[k]!) / (stop - k);
  for (let y = from; y < to; y++) {
    const row = y * width + line.x0;
    for (let k = 0, at = row; k < length; k++, at++) {
      const above = pixels[at - beside * width]! + pixels[at - (beside + 1) * width]!;
      const below = pixels[at + beside * width]! + pixels[at + (beside + 1) * width]!;
      sums[k + 1] = sums[k]! + (above < below ? above : below) - 2 * pixels[at]!;
    }
    for (let k = 0; k + piece <= length; k++) {
      if (darkerBy(k, k + piece) < least) continue;
      let stop = k + piece;
      while (stop < length && darkerBy(stop + 1 - piece, stop + 1) >= least) stop++;
      const first = k;
      k = stop;
      // Pieces reach beyond the ends of the stroke, and over the white between two letters.
      const isStroke = (at: number): boolean => darkerBy(Math.max(0, at - 1), Math.min(length, at + 2)) >= least / 2;
      let [x0, x1] = [first, stop];
      while (x0 < x1 && !isStroke(x0)) x0++;
      while (x0 < x1 && !isStroke(x1 - 1)) x1--;
      if (x1 - x0 < SHORTEST * em || x1 - x0 > LONGEST * em || !touches(text, y, line.x0 + x0, line.x0 + x1)) continue;
      for (let at = x0; at < x1; at++) if (isStroke(at)) out[row + at] = 1;
    }
  }
}

/** Does some ink lie in a piece of a row, or beside it? Of print that shows through none does. */
function touches({ width, ink }: Bitmap, y: number, x0: number, x1: number): boolean {
  for (let row = y - 1; row <= y + 1; row++)
    for (let at = row * width + x0 - 1, end = row * width + x1 + 1; at < end; at++) if (ink[at]) return true;
  return false;
}

/** How much darker the ink of a line is than its paper. */
function contrastOf({ ink }: Bitmap, { width, pixels }: GrayImage, { x0, y0, x1, y1 }: PixelBox): number {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let y = y0; y < y1; y++) {
    for (let at = y * width + x0, end = y * width + x1; at < end; at++) {
      const kind = ink[at]!;
      sums[kind]! += pixels[at]!;
      counts[kind]! += 1;
    }
  }
  return counts[0] === 0 || counts[1] === 0 ? Number.POSITIVE_INFINITY : sums[0]! / counts[0]! - sums[1]! / counts[1]!;
}
