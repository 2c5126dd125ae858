/** Heads that say the title of a document. */
import type { Page } from '../../tree/page.js';
import { isLarge } from '../body-style.js';
import { type Segment, textOf } from '../segment.js';
import type { Row } from './edge-rows.js';
import { readPageNumber } from './page-number.js';
import { type Slot, sameSlot } from './repeated.js';

/** Whatever is set large: its lines, and all of them as one text, in which a head stands that says the title of a document. */
export interface Titles {
  readonly text: string;
  readonly lines: ReadonlySet<string>;
  /** Lines in the type of the text or larger. */
  readonly whole: ReadonlySet<string>;
}

export function titlesOf(
  pages: readonly Page[],
  segmentsOf: (page: Page) => readonly Segment[],
  bodySize: number,
): Titles {
  const large = pages.map((page) => segmentsOf(page).filter((segment) => isLarge(segment, bodySize)));
  const lines = large.flat().map(bare);
  const whole = pages.flatMap((page) => segmentsOf(page).filter(({ size }) => size > smaller * bodySize)).map(bare);
  // Titles of two columns stand line by line beside each other: each goes on below itself.
  const chains = large.flatMap((segments) => segments.map((segment) => chainFrom(segment, segments)));
  return { text: [lines.join(''), ...chains].join('\n'), lines: new Set(lines), whole: new Set(whole) };
}

/** Lines of a title that stand below each other in one column, as one text. */
function chainFrom(first: Segment, segments: readonly Segment[]): string {
  let text = bare(first);
  for (let last = first, lines = 1; lines < longestTitle; lines += 1) {
    const [x0, , x1, y1] = last.bbox;
    const next = segments.find(
      ({ bbox, size }) =>
        bbox[1] > y1 - 0.5 * size &&
        bbox[1] < y1 + size &&
        bbox[0] < x1 &&
        bbox[2] > x0 &&
        Math.abs(size - last.size) < 1,
    );
    if (!next) break;
    text += bare(next);
    last = next;
  }
  return text;
}

/** Lines. */
const longestTitle = 5;

const bare = (segment: Segment) => textOf(segment).replace(/\s/gu, '');

/** Characters: a shorter text may stand in a title by chance. */
const shortestTitle = 10;

/** Does the outermost row say the title of a document, and nothing else but a page number? */
export const saysTitle = (row: Row, { text }: Titles): boolean =>
  says(row, (words) => words.length >= shortestTitle && text.includes(words));

function says({ place, rank, segments }: Row, isTitle: (words: string) => boolean): boolean {
  const words = segments.filter((segment) => readPageNumber(textOf(segment)) === null).map(bare);
  return place === 'head' && rank === 0 && words.length > 0 && words.every(isTitle);
}

/** Smaller than the text by this, a head that says a whole line of the file is none of the text. */
const smaller = 0.92;

/** Does the outermost row, smaller than the text, say word for word a line of larger type: a title set like the text? */
export const saysLine = (row: Row, { whole }: Titles, bodySize: number): boolean =>
  row.segments.every(({ size }) => size <= smaller * bodySize) &&
  says(row, (words) => words.length >= shortestLine && whole.has(words));

/** Characters: shorter lines come back by chance (人民政府). */
const shortestLine = 8;

/** Sheets whose heads say titles before their place is one of such heads: it says short titles (更正), and those set like the text, too. */
const fewestSheets = 2;

/** The places where sheets say the title of what stands on them, each a different one: one at least is long, the others are titles whole. */
export function titleSlots(rows: readonly Row[], titles: Titles): Slot[] {
  const saying = rows.filter((row) => row.apart && saysTitle(row, titles));
  const whole = rows.filter((row) => row.apart && says(row, (words) => titles.lines.has(words)));
  const sheetsAt = (slot: Slot) =>
    new Set([...saying, ...whole].filter((row) => sameSlot(slot, row)).map(({ page }) => page)).size;
  return saying
    .map(({ y, segments }) => ({ y, size: segments[0]!.size }))
    .filter((slot) => sheetsAt(slot) >= fewestSheets);
}
