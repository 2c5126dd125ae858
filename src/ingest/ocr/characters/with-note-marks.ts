/**
 * Marks of footnotes stand raised behind a word, half as large as it. A recogniser reads a line at one height: it sees a small ① as ī, as ' or as a
 * letter of the line. Their ink tells that they are raised; read alone and enlarged they are what they are.
 */
import type { ReadCharacter } from '../engines/engine.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';

/** Height of a mark, and how far its middle stands above that of its line at least, ems. */
const HIGH = [0.25, 0.72] as const;
const RAISED = 0.12;
/** What a mark is, and what a small one may be read as besides: marks of punctuation stand raised, too, and are none. */
const MARK = /^(?:[①-⑳]|\d{1,2}|\*{1,3})$/u;
const READ_AS = /^[\p{L}\p{N}*]$/u;

/** A raised character: its index in the line and its ink. */
export interface RaisedCharacter extends PixelBox {
  readonly at: number;
}

/** @param em height of a character of this line, pixels */
export function raisedCharacters(
  line: readonly ReadCharacter[],
  ink: Bitmap,
  box: PixelBox,
  em: number,
): RaisedCharacter[] {
  return line.flatMap((one, at) => {
    const before = line[at - 1];
    if (!before || !READ_AS.test(one.text)) return [];
    const piece = inkOf(ink, { ...box, x0: Math.round(one.x0), x1: Math.round(one.x1) });
    if (piece === null) return [];
    const height = (piece.y1 - piece.y0) / em;
    // A tall line (brackets) has its middle where its letters have theirs: half an em above their feet.
    const above = (box.y1 - em / 2 - (piece.y0 + piece.y1) / 2) / em;
    return height >= HIGH[0] && height <= HIGH[1] && above >= RAISED ? [{ ...piece, at }] : [];
  });
}

/** The line with a raised character set apart, where read alone it is a mark; the line itself where it is none. */
export function withNoteMark(
  line: readonly ReadCharacter[],
  { at, ...ink }: RaisedCharacter,
  again: readonly ReadCharacter[],
): readonly ReadCharacter[] {
  const one = line[at]!;
  const alone = again.map(({ text }) => text).join('');
  const text = MARK.test(alone) ? alone : MARK.test(one.text) ? one.text : null;
  if (text === null) return line;
  const settled =
    text === one.text ? {} : { settled: { read: one.text, reason: 'a small raised mark, read by itself' } };
  return line.with(at, { ...one, text, x0: ink.x0, x1: ink.x1, raised: { y0: ink.y0, y1: ink.y1 }, ...settled });
}

/** The largest box about ink between two columns of white; null where there is none. */
function inkOf({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): PixelBox | null {
  let best: PixelBox | null = null;
  let open = null as PixelBox | null;
  for (let x = x0; x <= x1; x++) {
    let [top, bottom] = [y1, y0];
    for (let y = y0; x < x1 && y < y1; y++) {
      if (!ink[y * width + x]) continue;
      if (y < top) top = y;
      bottom = y + 1;
    }
    if (bottom > top) {
      open = open
        ? { ...open, x1: x + 1, y0: Math.min(open.y0, top), y1: Math.max(open.y1, bottom) }
        : { x0: x, x1: x + 1, y0: top, y1: bottom };
    } else if (open) {
      if (best === null || open.x1 - open.x0 > best.x1 - best.x0) best = open;
      open = null;
    }
  }
  return best;
}
