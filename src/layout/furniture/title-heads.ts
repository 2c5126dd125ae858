/** Heads that say the title of a document. */
import type { Page } from '../../tree/page.js';
import { readPageNumber } from '../page-number.js';
import { type Segment, textOf } from '../segment.js';
import type { Row } from './edge-rows.js';
import { type Slot, sameSlot } from './repeated.js';

/** Whatever is set large, one text: a head that says the title of a document stands in it. */
export function titleText(
  pages: readonly Page[],
  segmentsOf: (page: Page) => readonly Segment[],
  bodySize: number,
): string {
  return pages
    .flatMap((page) => segmentsOf(page).filter(({ size }) => size > 1.15 * bodySize))
    .map(bare)
    .join('');
}

const bare = (segment: Segment) => textOf(segment).replace(/\s/gu, '');

/** Characters: a shorter text may stand in a title by chance. */
const shortestTitle = 10;

/** Does the outermost row say the title of a document, and nothing else but a page number? */
export function saysTitle({ place, rank, segments }: Row, titles: string): boolean {
  const words = segments.filter((segment) => readPageNumber(textOf(segment)) === null).map(bare);
  return (
    place === 'head' &&
    rank === 0 &&
    words.length > 0 &&
    words.every((text) => text.length >= shortestTitle && titles.includes(text))
  );
}

/** Sheets whose heads say titles before their place is one of such heads: it says short titles (更正), and those set like the text, too. */
const fewestSheets = 2;

/** The places where sheets say the title of what stands on them, each a different one. */
export function titleSlots(rows: readonly Row[], titles: string): Slot[] {
  const saying = rows.filter((row) => row.apart && saysTitle(row, titles));
  const sheetsAt = (slot: Slot) => new Set(saying.filter((row) => sameSlot(slot, row)).map(({ page }) => page)).size;
  return saying
    .map(({ y, segments }) => ({ y, size: segments[0]!.size }))
    .filter((slot) => sheetsAt(slot) >= fewestSheets);
}
