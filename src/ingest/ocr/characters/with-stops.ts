/**
 * 。 in the middle of its em (as Taiwan and Hong Kong print it) or worn is read as · or as nothing, and so is the 、 of a label (一、). Their ink
 * tells: a small ring, or a small stroke behind a number that opens the line, with its place along the line for itself.
 */
import type { ReadCharacter } from '../engines/engine.js';
import { findComponents } from '../ink/components.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { centre } from './centre.js';

/** Height and width of a stop, ems. */
const STOP = [0.14, 0.42] as const;
/** A ring is about as wide as high. */
const OVAL = 0.6;
/** No other ink stands so near beside it, ems. */
const FREE = 0.06;
/** What a stop is read as; a character read in its place with no confidence may be one, too. */
const MISREAD = /^[·.°•●○oO?？8：:，,、]$/u;
const UNSURE = 0.5;

/** The line with the stops that its ink shows. @param em height of a character of this line, pixels */
export function withStops(
  line: readonly ReadCharacter[],
  ink: Bitmap,
  box: PixelBox,
  em: number,
): readonly ReadCharacter[] {
  let out = line;
  for (const piece of piecesIn(ink, box, em))
    out = piece.ring ? withStop(out, piece, em) : withLabelMark(out, piece, em);
  return out;
}

function withStop(line: readonly ReadCharacter[], ring: PixelBox, em: number): readonly ReadCharacter[] {
  const middle = (ring.x0 + ring.x1) / 2;
  const before = line.filter((one) => centre(one) < middle - em / 4);
  const after = line.filter((one) => centre(one) > middle + em / 4);
  const read = line.slice(before.length, line.length - after.length);
  if (read.length > 1 || !isHan(before.at(-1)) || (after.length > 0 && !opens(after[0]))) return line;
  const [one] = read;
  if (one && (one.text === '。' || !(MISREAD.test(one.text) || one.confidence < UNSURE))) return line;
  const stop: ReadCharacter = {
    text: '。',
    x0: ring.x0,
    x1: ring.x1,
    confidence: one?.confidence ?? UNSURE,
    settled: { read: one?.text ?? '', reason: 'a small ring' },
  };
  return [...before, stop, ...after];
}

/** A number at the beginning of a line and room for a mark: 一 总体要求. */
function withLabelMark(line: readonly ReadCharacter[], piece: PixelBox, em: number): readonly ReadCharacter[] {
  const middle = (piece.x0 + piece.x1) / 2;
  const before = line.filter((one) => one.x1 <= middle || centre(one) < middle - em / 2);
  const after = line.slice(before.length);
  const label = before.map(({ text }) => text).join('');
  const room = after[0] && before.length > 0 && centre(after[0]) - centre(before.at(-1)!) > ROOM * em;
  if (!LABEL.test(label) || !room || !isHan(after[0]) || after.some((one) => Math.abs(centre(one) - middle) < em / 3))
    return line;
  const mark: ReadCharacter = {
    text: '、',
    x0: piece.x0,
    x1: piece.x1,
    confidence: UNSURE,
    settled: { read: '', reason: 'a small stroke behind a number that opens the line' },
  };
  return [...before, mark, ...after];
}

const LABEL = /^[一二三四五六七八九十]{1,3}$/u; // "一 总体要求"
/** From one character to the next but one, ems. */
const ROOM = 1.6;

const isHan = (one: ReadCharacter | undefined): boolean => /[\p{Script=Han}）)》”]/u.test(one?.text ?? '');
const opens = (one: ReadCharacter | undefined): boolean => /[\p{Script=Han}（(《“0-9０-９]/u.test(one?.text ?? '');

interface SmallPiece extends PixelBox {
  /** Is there white inside? */
  readonly ring: boolean;
}

/** Small pieces of ink with nothing above, below or beside them. */
function piecesIn(ink: Bitmap, box: PixelBox, em: number): SmallPiece[] {
  const line = cut(ink, box);
  const { components } = findComponents(line);
  return components.flatMap((piece) => {
    const [width, height] = [piece.x1 - piece.x0, piece.y1 - piece.y0];
    const small = Math.min(width, height) >= STOP[0] * em && Math.max(width, height) <= STOP[1] * em;
    if (!small) return [];
    const free = components.every(
      (other) => other === piece || other.x1 + FREE * em <= piece.x0 || other.x0 - FREE * em >= piece.x1,
    );
    if (!free) return [];
    const ring = Math.min(width, height) >= OVAL * Math.max(width, height) && hasHole(line, piece);
    return [{ x0: box.x0 + piece.x0, y0: box.y0 + piece.y0, x1: box.x0 + piece.x1, y1: box.y0 + piece.y1, ring }];
  });
}

function cut({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): Bitmap {
  const out = new Uint8Array((x1 - x0) * (y1 - y0));
  for (let y = y0; y < y1; y++) out.set(ink.subarray(y * width + x0, y * width + x1), (y - y0) * (x1 - x0));
  return { width: x1 - x0, height: y1 - y0, ink: out };
}

/** Is there white about the middle that has ink on all four sides? */
function hasHole({ width, ink }: Bitmap, { x0, y0, x1, y1 }: PixelBox): boolean {
  const at = (x: number, y: number): boolean => ink[y * width + x] === 1;
  const some = (from: number, to: number, of: (k: number) => boolean): boolean => {
    for (let k = from; k < to; k++) if (of(k)) return true;
    return false;
  };
  const quarter = (x1 - x0) / 4;
  for (let y = y0 + 1; y < y1 - 1; y++) {
    for (let x = Math.floor(x0 + quarter); x < x1 - quarter; x++) {
      if (at(x, y)) continue;
      const level = some(x0, x, (k) => at(k, y)) && some(x + 1, x1, (k) => at(k, y));
      const upright = some(y0, y, (k) => at(x, k)) && some(y + 1, y1, (k) => at(x, k));
      if (level && upright) return true;
    }
  }
  return false;
}
