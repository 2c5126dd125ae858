/** Heads that say the section of a gazette, another one every few sheets. */

import { textOf } from '../segment.js';
import type { Row } from './edge-rows.js';
import { readPageNumber } from './page-number.js';
import { keyOf, type Slot, sameSlot } from './repeated.js';

/** Characters of a name of a section; marks that no name holds. */
const longest = 16;
const mark = /[。；，：、？！]/u;
/** Share of the sheets that have such a row at one height. */
const mostSheets = 0.6;
const fewestSheets = 4;

/**
 * Places at the head where most sheets have a short text apart from theirs, to the point at one height, of which some come back on the
 * next sheet or later. A place alone is none: as many texts as sheets are what happens to stand first on each.
 */
export function changingSlots(rows: readonly Row[], sheets: number): Slot[] {
  const heads = rows.filter((row) => row.place === 'head' && row.rank === 0 && row.apart && wordsOf(row) !== null);
  return heads
    .map(({ y, segments }) => ({ y, size: segments[0]!.size }))
    .filter((slot) => {
      const at = heads.filter((row) => sameSlot(slot, row) && Math.abs(row.y - slot.y) < exact);
      const texts = new Set(at.map(wordsOf));
      return at.length >= Math.max(fewestSheets, mostSheets * sheets) && texts.size <= at.length * fewTexts;
    });
}

/** Points. */
const exact = 1;
/** Texts for each sheet. */
const fewTexts = 0.75;

/** What a row says beside the number of its page, if that is short and no sentence. */
function wordsOf({ segments }: Row): string | null {
  const text = segments
    .filter((segment) => readPageNumber(textOf(segment)) === null)
    .map(keyOf)
    .join('');
  return text !== '' && text.length <= longest && !mark.test(text) ? text : null;
}
