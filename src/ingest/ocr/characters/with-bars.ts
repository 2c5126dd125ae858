/**
 * 一, — and ——: a recogniser takes them for each other, for a quotation mark, or for nothing. Their ink tells: a level bar with nothing above or
 * below it, most of an em wide, two ems for ——.
 */
import type { ReadCharacter } from '../engines/engine.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { centre } from './centre.js';

/** Thickest bar, ems. */
const THICK = 0.25;
/** Widths of 一 and of ——, ems. */
const SINGLE = [0.6, 1.1] as const;
const DOUBLE = [1.6, 2.3] as const;
/** Two bars with less white between them are one: a full-width character has white on both sides. */
const JOINED = 0.1;
/** White between the two bars of a dash, ems: as between any two characters. */
const APART = 0.35;
/** A narrower bar is a point, ems: beside a number it counts only with another on its other side, • 3 • but not 2. */
const LEAST = 0.3;
/** A bar stands in the middle of its line; a line under the text does not. */
const OFF_MIDDLE = 0.3;
/** What bars are read as. */
const MISREAD = /^[一—–\-―ー→_~～“”‘’"'·.*…－﹣]$/u; // "“是" for "一是"

/** What a bar may be read as besides where it is all of a line: the frame of the line is as low as it. */
const MISREAD_ALONE = /^[1１lI|丨「]$/u;

interface Bar {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The line with its bars as their ink shows them. @param em height of a character of this line, pixels */
export function withBars(
  line: readonly ReadCharacter[],
  ink: Bitmap,
  box: PixelBox,
  em: number,
): readonly ReadCharacter[] {
  let out = line;
  const pieces = columnsOfInk(ink, box);
  for (const bar of dashesOf(barsOf(pieces, box, em), line, box, em)) out = withBar(out, bar, pieces, em);
  return out;
}

/**
 * The dash of some faces is two bars, as far apart as two 一: it is one where the recogniser saw one character over both, or where they open
 * a line, in which 一一 is hardly a word.
 */
function dashesOf(bars: readonly Bar[], line: readonly ReadCharacter[], box: PixelBox, em: number): Bar[] {
  const out: Bar[] = [];
  for (const bar of bars) {
    const last = out.at(-1);
    const both = last && { ...last, x1: bar.x1, y0: Math.min(last.y0, bar.y0), y1: Math.max(last.y1, bar.y1) };
    if (both && isDash(last, bar, em) && (last.x0 - box.x0 < em / 4 || seen(line, both) === 1))
      out[out.length - 1] = both;
    else out.push(bar);
  }
  return out;
}

const seen = (line: readonly ReadCharacter[], { x0, x1 }: Bar): number =>
  line.filter((one) => centre(one) > x0 && centre(one) < x1).length;

/** Two bars as wide as one another and at one height, as near as the halves of a dash. */
function isDash(a: Bar, b: Bar, em: number): boolean {
  const width = (b.x1 - a.x0) / em;
  const alike =
    Math.abs(a.x1 - a.x0 - (b.x1 - b.x0)) < JOINED * 2 * em && Math.abs(middle(a) - middle(b)) < JOINED * em;
  return alike && b.x0 - a.x1 < APART * em && width >= DOUBLE[0] && width <= DOUBLE[1];
}

function withBar(
  line: readonly ReadCharacter[],
  bar: Bar,
  pieces: readonly Bar[],
  em: number,
): readonly ReadCharacter[] {
  // Where a bar was not read, its neighbour reaches over it, and has ink of its own beside it: the brackets of (一).
  const places = line.map((one) => (MISREAD.test(one.text) ? centre(one) : placeBeside(one, bar, pieces)));
  const covers = (_: unknown, i: number): boolean => places[i]! > bar.x0 - em / 6 && places[i]! < bar.x1 + em / 6;
  const read = line.filter(covers);
  const before = line.filter((one, i) => !covers(one, i) && places[i]! < bar.x0);
  const after = line.filter((one, i) => !covers(one, i) && places[i]! > bar.x0);
  const isPoint = bar.x1 - bar.x0 < LEAST * em;
  const others = [...before, ...after];
  if (isPoint && read.length === 0) return line;
  const text =
    isPageNumber(others) && (!isPoint || others.some((one) => MISREAD.test(one.text)))
      ? '—'
      : barText((bar.x1 - bar.x0) / em, before.at(-1)?.text ?? '', after[0]?.text ?? '', read);
  const asRead = read.map((one) => one.text).join('');
  const isAlone = pieces.length === 1 && read.length === line.length;
  const isMisread = ({ text }: ReadCharacter): boolean => MISREAD.test(text) || (isAlone && MISREAD_ALONE.test(text));
  if (text === null || asRead === text || !read.every(isMisread)) return line;
  const width = (bar.x1 - bar.x0) / text.length;
  const settled = [...text].map(
    (character, i): ReadCharacter => ({
      text: character,
      x0: bar.x0 + i * width,
      x1: bar.x0 + (i + 1) * width,
      confidence: Math.max(0, ...read.map((one) => one.confidence)),
      settled: { read: asRead, reason: 'a level bar of this width' },
    }),
  );
  return [...before, ...settled, ...after];
}

/** Where a character stands: its ink, where some of it stands beside the bar. */
function placeBeside(one: ReadCharacter, bar: Bar, pieces: readonly Bar[]): number {
  const own = pieces.filter(({ x0, x1 }) => x0 < one.x1 && x1 > one.x0 && (x1 <= bar.x0 || x0 >= bar.x1));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return centre(one);
  const left = Math.max(first.x0, one.x0);
  const right = Math.min(last.x1, one.x1);
  return right <= bar.x0 || left >= bar.x1 ? (left + right) / 2 : centre(one);
}

/** A number with nothing but bars beside it: — 2 — */
const isPageNumber = (others: readonly ReadCharacter[]): boolean =>
  others.some(({ text }) => /[0-9]/.test(text)) && others.every(({ text }) => /[0-9]/.test(text) || MISREAD.test(text));

/** @param width ems @param read what the bar was read as */
function barText(width: number, before: string, after: string, read: readonly ReadCharacter[]): string | null {
  if (width >= DOUBLE[0] && width <= DOUBLE[1]) return '——';
  if (width < SINGLE[0] || width > SINGLE[1]) return null;
  const between = DIGIT.test(before) && (DIGIT.test(after) || mayBeDash(read));
  return between ? '—' : '一'; // "2020—2022年" "2030—“新一代" but "第一条" "附件1一次"
}

const DIGIT = /[0-9]/;

/** Behind a digit: was it read as a dash, or was that thought of next? */
const mayBeDash = (read: readonly ReadCharacter[]): boolean =>
  read.some(({ text, confidence, others = [] }) =>
    text === '一' ? confidence < SURE && others.some((other) => DASH.test(other.text)) : DASH.test(text),
  );
const SURE = 0.8;
const DASH = /^[—–－-]$/u;

/** Thin level bars that have the columns they cross for themselves. */
function barsOf(pieces: readonly Bar[], box: PixelBox, em: number): Bar[] {
  const bars: Bar[] = [];
  for (const piece of pieces) {
    const last = bars.at(-1);
    const joins = last && piece.x0 - last.x1 < JOINED * em && Math.abs(middle(piece) - middle(last)) < JOINED * em;
    if (piece.y1 - piece.y0 > THICK * em) continue;
    if (joins) bars[bars.length - 1] = { ...last, x1: piece.x1 };
    else bars.push(piece);
  }
  return bars.filter((bar) => Math.abs(middle(bar) - middle(box)) < OFF_MIDDLE * em);
}

/** Boxes of the pieces of ink between white columns. */
function columnsOfInk({ width, ink }: Bitmap, box: PixelBox): Bar[] {
  const pieces: Bar[] = [];
  let open: Bar | null = null;
  for (let x = box.x0; x <= box.x1; x++) {
    let [top, bottom] = [box.y1, box.y0];
    for (let y = box.y0; x < box.x1 && y < box.y1; y++) {
      if (!ink[y * width + x]) continue;
      if (y < top) top = y;
      bottom = y + 1;
    }
    if (bottom <= top) {
      if (open) pieces.push(open);
      open = null;
    } else {
      open = open
        ? { x0: open.x0, x1: x + 1, y0: Math.min(open.y0, top), y1: Math.max(open.y1, bottom) }
        : { x0: x, x1: x + 1, y0: top, y1: bottom };
    }
  }
  return pieces;
}

const middle = ({ y0, y1 }: Pick<Bar, 'y0' | 'y1'>): number => (y0 + y1) / 2;
