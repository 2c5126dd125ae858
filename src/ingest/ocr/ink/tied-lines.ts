/**
 * A piece higher than a line, which no white row parts: specks, the rest of a stamp's ring, or a stroke that hangs low tie two lines together.
 * It is cut where hardly any stroke crosses. Large type is crossed everywhere.
 */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';

/** A piece of running text is no higher, ems; brackets and raised marks reach above a letter. */
const HIGH = 1.7;
/** Lower parts are no lines, ems: marks below or above one. */
const LOWEST = 0.62;
/** Strokes that cross a row of text, at least, half of the rows of a part. */
const STROKES = 6;
/** Of these, so many cross the rows between two lines. */
const FEW = 0.15;

/** The lines of such a piece, from the top; itself where it is one. @param em height of a character of the running text, pixels */
export function tiedLines(bitmap: Bitmap, box: PixelBox, em: number): readonly PixelBox[] {
  if (box.y1 - box.y0 < HIGH * em) return [box];
  const crossed = strokesAcross(bitmap, box);
  const few = FEW * median(crossed);
  const cuts: number[] = [];
  for (let from = 0; from < crossed.length; from++) {
    if (crossed[from]! > few) continue;
    let to = from + 1;
    while (to < crossed.length && crossed[to]! <= few) to++;
    const cut = emptiest(crossed, from, to);
    const part = crossed.slice(cuts.at(-1) ?? 0, cut);
    if (isLine(part, em) && isLine(crossed.slice(cut), em)) cuts.push(cut);
    from = to;
  }
  const edges = [0, ...cuts, crossed.length];
  return edges.slice(1).map((to, i) => ({ ...box, y0: box.y0 + edges[i]!, y1: box.y0 + to }));
}

const isLine = (crossed: Uint32Array, em: number): boolean =>
  crossed.length >= LOWEST * em && median(crossed) >= STROKES;

/** The middle one of the rows that the fewest strokes cross. */
function emptiest(crossed: Uint32Array, from: number, to: number): number {
  const least = Math.min(...crossed.subarray(from, to));
  const rows: number[] = [];
  for (let y = from; y < to; y++) if (crossed[y] === least) rows.push(y);
  return rows[rows.length >> 1]!;
}

/** For each row of a box, how many strokes cross it. */
function strokesAcross({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): Uint32Array {
  const crossed = new Uint32Array(y1 - y0);
  for (let y = y0; y < y1; y++) {
    for (let x = x0, i = y * width + x0; x < x1; x++, i++) if (ink[i] && (x === x0 || !ink[i - 1])) crossed[y - y0]!++;
  }
  return crossed;
}

const median = (values: Uint32Array): number => values.toSorted()[values.length >> 1] ?? 0;
