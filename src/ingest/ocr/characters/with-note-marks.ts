/**
 * Marks of footnotes stand raised behind a word, half as large as it. A recogniser reads a line at one height: it sees a small ① as ī, as ' or as a
 * letter of the line. Their ink tells that they are raised; read alone and enlarged they are what they are.
 */
import { HAN } from '../../../text/han.js';
import type { ReadCharacter } from '../engines/engine.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { centre } from './centre.js';

/** Height of a mark, and how far its middle stands above that of its line at least, ems. */
const HIGH = [0.25, 0.72] as const;
const RAISED = 0.12;
/** What a mark is, and what a small one may be read as besides: marks of punctuation stand raised, too, and are none. */
const MARK = /^(?:[①-⑳]|\d{1,2}|\*{1,3})$/u;
const READ_AS = /^[\p{L}\p{N}*]$/u;
/** A small ring worn at its top and foot, or at one side, too. Where its digit is lost it is a mark, whichever. */
const RING = /^[（(] ?(\d{1,2})$|^[（(] ?(\d{0,2}) ?[）)]$/u;

/** A raised character: its index in the line and its ink. */
export interface RaisedCharacter extends PixelBox {
  readonly at: number;
  /** It was taken for a part of its neighbour, and would stand before the character of that index. */
  readonly unread?: boolean;
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
    return standsRaised(piece, box, em) ? [{ ...piece, at }] : [];
  });
}

function standsRaised({ y0, y1 }: PixelBox, box: PixelBox, em: number): boolean {
  const height = (y1 - y0) / em;
  // A tall line (brackets) has its middle where its letters have theirs: half an em above their feet.
  const above = (box.y1 - em / 2 - (y0 + y1) / 2) / em;
  return height >= HIGH[0] && height <= HIGH[1] && above >= RAISED;
}

/** Raised ink behind a stop, which the recogniser reads together with it: 监督。① Between words it reads something. */
export function unreadMarks(line: readonly ReadCharacter[], ink: Bitmap, box: PixelBox, em: number): RaisedCharacter[] {
  return line.flatMap((stop, i): RaisedCharacter[] => {
    if (!STOP.test(stop.text)) return [];
    const next = line[i + 1];
    // The next character begins before the middle between the two where the stop stands in the middle of its em.
    const to = next ? Math.round(HAN.test(next.text) ? Math.min(next.x0, centre(next) - HALF * em) : next.x0) : box.x1;
    const from = Math.max(box.x0, Math.round((stop.x0 + stop.x1) / 2 - em / 2));
    const pieces = piecesOf(ink, { ...box, x0: from, x1: Math.min(to, Math.round(from + MOST * em)) });
    // What has no white behind it is cut off the next character.
    if (next && pieces.at(-1)?.x1 === to) pieces.pop();
    if (pieces.length < 2) return [];
    // A small ring may be thin above and below: it falls into two halves and what it holds.
    const mark = pieces.slice(1).reduce(around);
    if (!isStop(pieces[0]!, mark, em)) return [];
    return mark.x1 - mark.x0 <= em && standsRaised(mark, box, em) ? [{ ...mark, at: i + 1, unread: true }] : [];
  });
}

/** A small piece, lower than the mark: some faces set the stop at the foot of its em, others nearly in the middle. */
const isStop = (piece: PixelBox, mark: PixelBox, em: number): boolean =>
  piece.y1 - piece.y0 <= LARGEST_STOP * em && piece.y0 + piece.y1 - mark.y0 - mark.y1 >= 2 * BELOW * em;
const LARGEST_STOP = 0.5;
const BELOW = 0.1;

const around = (a: PixelBox, b: PixelBox): PixelBox => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

const STOP = /^[。；，]$/u;
/** Half the ink of a character, ems. */
const HALF = 0.48;
/** Ems from the left of a stop to the right end of a mark behind it. */
const MOST = 2;

/** The line with a raised character set apart, where read alone it is a mark; the line itself where it is none. */
export function withNoteMark(
  line: readonly ReadCharacter[],
  { at, unread, ...ink }: RaisedCharacter,
  again: readonly ReadCharacter[],
): readonly ReadCharacter[] {
  const alone = again
    .map(({ text }) => text)
    .join('')
    .replace(RING, (_, open: string | undefined, closed: string) => open ?? (closed || '①'));
  if (unread) {
    if (!MARK.test(alone)) return line;
    const confidence = Math.min(...again.map((character) => character.confidence));
    const stop = line[at - 1]!;
    return line.toSpliced(
      at - 1,
      1,
      { ...stop, x1: Math.min(stop.x1, ink.x0) },
      {
        text: alone,
        x0: ink.x0,
        x1: ink.x1,
        confidence,
        raised: { y0: ink.y0, y1: ink.y1 },
      },
    );
  }
  const one = line[at]!;
  const text = [alone, one.text].find((read) => MARK.test(read)) ?? (isRing(line, at, ink) ? '①' : null);
  if (text === null) return line;
  const reason = MARK.test(alone) ? 'a small raised mark, read by itself' : 'a small raised ring behind a stop';
  const settled = text === one.text ? {} : { settled: { read: one.text, reason } };
  return line.with(at, { ...one, text, x0: ink.x0, x1: ink.x1, raised: { y0: ink.y0, y1: ink.y1 }, ...settled });
}

/** No letter stands raised behind a stop: as wide as high, it is a ring, whatever its worn digit is read as (个, T). */
function isRing(line: readonly ReadCharacter[], at: number, { x0, y0, x1, y1 }: PixelBox): boolean {
  const wide = (x1 - x0) / (y1 - y0);
  return STOP.test(line[at - 1]?.text ?? '') && wide >= ROUND[0] && wide <= ROUND[1];
}
const ROUND = [0.8, 1.25] as const;

/** The largest box about ink between two columns of white; null where there is none. */
function inkOf(ink: Bitmap, box: PixelBox): PixelBox | null {
  const width = ({ x0, x1 }: PixelBox): number => x1 - x0;
  return piecesOf(ink, box).reduce<PixelBox | null>(
    (best, one) => (best && width(best) >= width(one) ? best : one),
    null,
  );
}

/** Boxes about the ink between columns of white, from the left. */
function piecesOf({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): PixelBox[] {
  const pieces: PixelBox[] = [];
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
      pieces.push(open);
      open = null;
    }
  }
  return pieces;
}
