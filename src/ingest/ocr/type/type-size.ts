/** The type size of a line, measured on its ink: by its height, and by its advance where it holds enough Chinese characters. */
import type { ReadLine } from '../read-picture.js';

/** Ink of a line of Chinese type is this high, in ems; round and square brackets reach above and below the letters. */
const INK_HEIGHT = 0.95;
const BRACKETED_HEIGHT = 1.06;
const TALL_BRACKET = /[()（）〔〕【】[\]]/u; // "(2020年修订)的通知"
/** Digits and capitals, ems. */
const DIGIT_HEIGHT = 0.72;
/** Fewer Chinese characters tell nothing about the advance. */
export const FEWEST = 4;
/** White at both ends of a line together, inside the first and the last character, ems. */
const BEARINGS = 0.08;
/** An advance this far from what the height says is that of type set loose: 通　知. */
const LOOSE = 0.25;

type Measured = Pick<ReadLine, 'text' | 'x0' | 'y0' | 'x1' | 'y1'>;

/**
 * The sizes a line may have, pixels: the brackets of some faces are no higher than their letters. Letters as high as the line are, where its
 * advance has room for them.
 */
export function possibleSizes(line: Measured): number[] {
  const size = typeSize(line);
  const plain = (line.y1 - line.y0) / INK_HEIGHT;
  const roomy = hanCount(line.text) >= FEWEST && plain <= advances(line).low;
  return TALL_BRACKET.test(line.text) && roomy ? [size, plain] : [size];
}

/** Pixels. */
export function typeSize(line: Measured): number {
  const { text, y0, y1 } = line;
  const height = y1 - y0;
  const han = hanCount(text);
  const byHeight = TALL_BRACKET.test(text)
    ? height / BRACKETED_HEIGHT
    : han === 0 && /[0-9A-Za-z]/.test(text)
      ? height / DIGIT_HEIGHT
      : height / INK_HEIGHT;
  if (han < FEWEST) return byHeight;
  const { low, high } = advances(line);
  if (byHeight < low) return low - byHeight <= LOOSE * low ? low : byHeight;
  if (byHeight > high) return byHeight - high <= LOOSE * high ? high : byHeight;
  return byHeight;
}

/** Between what its advance lies, pixels. */
function advances({ text, x0, x1 }: Measured): { low: number; high: number } {
  const [least, most] = cells(text, hanCount(text));
  return { low: (x1 - x0) / (most - BEARINGS), high: (x1 - x0) / (least - BEARINGS) };
}

/** How many ems wide a text is, at least and at most: OCR does not say whether a mark takes a half or a whole, and half of it may be blank. */
function cells(text: string, han: number): [least: number, most: number] {
  const halves = text.match(/[0-9A-Za-z .]/g)?.length ?? 0;
  const marks = [...text].length - han - halves;
  return [han + 0.45 * halves + 0.5 * marks, han + 0.6 * halves + marks];
}

export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
