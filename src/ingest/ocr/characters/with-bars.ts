/**
 * 一, — and ——: a recogniser takes them for each other, for a quotation mark, or for nothing. Their ink tells: a level bar with nothing above or
 * below it, most of an em wide, two ems for ——.
 */
import type { ReadCharacter } from '../engines/engine.js';
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { centre } from './centre.js';

/** Thickest bar, ems. */
const THICK = 0.2;
/** Widths of 一 and of ——, ems. */
const SINGLE = [0.6, 1.1] as const;
const DOUBLE = [1.6, 2.3] as const;
/** Two bars with less white between them are one: a full-width character has white on both sides. */
const JOINED = 0.1;
/** A bar stands in the middle of its line; a line under the text does not. */
const OFF_MIDDLE = 0.3;
/** What bars are read as. */
const MISREAD = /^[一—–\-―ー_~～“”‘’"'·.*…－﹣]$/u; // "“是" for "一是"

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
  for (const bar of barsOf(ink, box, em)) out = withBar(out, bar, em);
  return out;
}

function withBar(line: readonly ReadCharacter[], bar: Bar, em: number): readonly ReadCharacter[] {
  const covers = (one: ReadCharacter): boolean => centre(one) > bar.x0 - em / 6 && centre(one) < bar.x1 + em / 6;
  const read = line.filter(covers);
  const before = line.filter((one) => !covers(one) && centre(one) < bar.x0);
  const after = line.filter((one) => !covers(one) && centre(one) > bar.x0);
  const text = isPageNumber([...before, ...after])
    ? '—'
    : barText((bar.x1 - bar.x0) / em, before.at(-1)?.text ?? '', after[0]?.text ?? '');
  const asRead = read.map((one) => one.text).join('');
  if (text === null || asRead === text || !read.every((one) => MISREAD.test(one.text))) return line;
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

/** A number with nothing but bars beside it: — 2 — */
const isPageNumber = (others: readonly ReadCharacter[]): boolean =>
  others.some(({ text }) => /[0-9]/.test(text)) && others.every(({ text }) => /[0-9]/.test(text) || MISREAD.test(text));

/** @param width ems */
function barText(width: number, before: string, after: string): string | null {
  if (width >= DOUBLE[0] && width <= DOUBLE[1]) return '——';
  if (width < SINGLE[0] || width > SINGLE[1]) return null;
  return /[0-9]/.test(before) && /[0-9]/.test(after) ? '—' : '一'; // "2020—2022年" but "第一条"
}

/** Thin level bars that have the columns they cross for themselves. */
function barsOf(ink: Bitmap, box: PixelBox, em: number): Bar[] {
  const bars: Bar[] = [];
  for (const piece of columnsOfInk(ink, box)) {
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
