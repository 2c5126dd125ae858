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
}

export function titlesOf(
  pages: readonly Page[],
  segmentsOf: (page: Page) => readonly Segment[],
  bodySize: number,
): Titles {
  const lines = pages.flatMap((page) => segmentsOf(page).filter((segment) => isLarge(segment, bodySize))).map(bare);
  return { text: lines.join(''), lines: new Set(lines) };
}

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
