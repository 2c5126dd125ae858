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

/** How far a line may reach beyond its ink, ems: as far as a 一 at its end. Other strokes than 一, which stands in the middle, end with it. */
const REACH = 0.9;
const MIDDLE = 0.25;
const BEYOND = 0.25;

/**
 * The ink with these strokes, and the lines with those of their strokes that run beyond the ink found before.
 *
 * @param picture level, under even light @param lines boxes of the ink @param em height of a character of the running text, pixels
 */
export function withFaintStrokes(
  text: Bitmap,
  picture: GrayImage,
  lines: readonly PixelBox[],
  em: number,
): { text: Bitmap; lines: PixelBox[] } {
  const ink = Uint8Array.from(text.ink);
  const grown = lines.map((line) => {
    if (line.y1 - line.y0 > HIGHEST * em) return line;
    return addStrokes(ink, text, picture, line, roomFor(line, lines, picture, em), Math.min(em, line.y1 - line.y0));
  });
  return { text: { ...text, ink }, lines: grown };
}

/** Where the line may end: half-way to its neighbours. */
function roomFor(line: PixelBox, lines: readonly PixelBox[], { width }: GrayImage, em: number): PixelBox {
  let [x0, x1] = [Math.max(0, line.x0 - REACH * em), Math.min(width, line.x1 + REACH * em)];
  for (const other of lines) {
    if (other === line || other.y0 >= line.y1 || other.y1 <= line.y0) continue;
    if (other.x1 <= line.x0) x0 = Math.max(x0, (other.x1 + line.x0) / 2);
    if (other.x0 >= line.x1) x1 = Math.min(x1, (other.x0 + line.x1) / 2);
  }
  return { ...line, x0: Math.min(line.x0, Math.ceil(x0)), x1: Math.max(line.x1, Math.floor(x1)) };
}

function addStrokes(
  out: Uint8Array,
  text: Bitmap,
  picture: GrayImage,
  ink: PixelBox,
  line: PixelBox,
  em: number,
): PixelBox {
  const { width, pixels } = picture;
  const beside = Math.max(2, Math.round(BESIDE * em));
  const piece = Math.max(3, Math.round(PIECE * em));
  const [from, to] = [Math.max(line.y0, beside + 1), Math.min(line.y1, picture.height - beside - 1)];
  const length = line.x1 - line.x0;
  if (length < piece) return ink;
  const least = 2 * DARKER * contrastOf(text, picture, ink);
  let { x0: left, x1: right } = ink;
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
      const isMiddle = Math.abs(y + 0.5 - (line.y0 + line.y1) / 2) <= MIDDLE * em;
      const [start, end] = [ink.x0 - line.x0, ink.x1 - line.x0];
      if (!isMiddle || start - x0 < BEYOND * em) x0 = Math.max(x0, start);
      if (!isMiddle || x1 - end < BEYOND * em) x1 = Math.min(x1, end);
      for (let at = x0; at < x1; at++) {
        if (!isStroke(at)) continue;
        out[row + at] = 1;
        left = Math.min(left, line.x0 + at);
        right = Math.max(right, line.x0 + at + 1);
      }
    }
  }
  return { ...ink, x0: left, x1: right };
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
