/**
 * Running heads and page numbers, found over the whole file. A row at the head or foot is furniture by evidence of its own, never by its
 * place alone: its text comes back on other sheets at the same height, its number keeps step with the sheets, or it is set like such rows
 * and apart from the text. What stands further out must be furniture as well, and a line set like the text next to it is text.
 */
import type { Furniture } from '../../tree/block.js';
import type { Page } from '../../tree/page.js';
import { isLarge } from '../body-style.js';
import { endsWithLeader } from '../contents/leader-marks.js';
import { type Segment, textOf } from '../segment.js';
import { changingSlots } from './changing-heads.js';
import { edgeRows, type Row } from './edge-rows.js';
import { best, isNumberedHead, isPageNumber, numberOffsets, type Reading, readNumbers } from './numbers.js';
import { comesBack, keyOf, repeatedSlots, repeatedTexts, sameSlot, usualTexts } from './repeated.js';
import { saysIssue } from './says-issue.js';
import { settleNumbers } from './settle-numbers.js';
import { saysLine, saysTitle, titleSlots, titlesOf } from './title-heads.js';

export interface FurnitureFound {
  readonly furniture: Furniture[];
  readonly taken: ReadonlySet<Segment>;
  readonly printedPages: ReadonlyMap<number, number>;
}

/** @param bodySize of the text, points @param notes footnotes, which are no feet however often they come back */
export function findFurniture(
  pages: readonly Page[],
  segmentsOfPage: ReadonlyMap<number, readonly Segment[]>,
  bodySize: number,
  notes: ReadonlySet<Segment>,
): FurnitureFound {
  const candidates = (page: Page) => (segmentsOfPage.get(page.number) ?? []).filter((segment) => !notes.has(segment));
  const rows = pages.flatMap((page) => edgeRows(page, candidates(page), bodySize)).filter((row) => !isEntry(row));
  const usual = usualTexts(rows, pages.length);
  const repeated = repeatedTexts(rows, pages.length);
  const slots = repeatedSlots(rows, repeated);
  const offsets = numberOffsets(rows, slots);
  const titles = titlesOf(pages, candidates, bodySize);
  const titled = titleSlots(rows, titles);
  const changing = changingSlots(rows, pages.length);
  const taken = new Set<Segment>();
  const furniture: Furniture[] = [];
  const readings = new Map<number, Reading[]>();
  const innermost = new Map<string, number>();
  const isTitled = (row: Row) =>
    row.place === 'head' && row.rank === 0 && [...titled, ...changing].some((slot) => sameSlot(slot, row));
  for (const row of [...rows].sort((a, b) => a.page - b.page || a.rank - b.rank)) {
    const numbers = row.segments.filter((segment) => isPageNumber(segment, row, offsets));
    const edge = `${row.page} ${row.place}`;
    const outermost = row.rank === (innermost.get(edge) ?? -1) + 1;
    // A title at the place of a head comes back with its own text, or is none.
    const isTitle = row.segments.every((segment) => isLarge(segment, bodySize));
    const inPlace = !isTitle || row.segments.some(comesBack(row, repeated));
    const alike = slots.some((slot) => sameSlot(slot, row)) && inPlace;
    const head =
      row.place !== 'side' &&
      outermost &&
      row.gap > 0.2 &&
      ((alike && row.apart) ||
        (inPlace && row.segments.some((segment) => usual.has(keyOf(segment)))) ||
        (row.apart &&
          !isTitle &&
          (saysTitle(row, titles) || saysLine(row, titles, bodySize) || isTitled(row) || saysIssue(row, pages))) ||
        isNumberedHead(row, offsets, pages.length));
    const members = head ? row.segments : numbers;
    if (members.length === row.segments.length) innermost.set(edge, row.rank);
    for (const segment of members) {
      if (taken.has(segment)) continue;
      taken.add(segment);
      const role = numbers.includes(segment) ? 'page-number' : 'running-head';
      furniture.push({
        page: row.page,
        bbox: segment.bbox,
        role,
        text: textOf(segment).trim(),
        glyphs: segment.glyphs,
      });
      readings.set(row.page, [...(readings.get(row.page) ?? []), ...readNumbers(segment, row, offsets)]);
    }
  }
  const printed = new Map([...readings].flatMap(([page, all]) => best(page, all)));
  return { furniture, taken, printedPages: settleNumbers(pages, printed) };
}

/** A 目录 may begin at the head of its sheet: the page that an entry names is no number of that sheet. */
const isEntry = ({ segments }: Row) =>
  endsWithLeader(
    [...segments]
      .sort((a, b) => a.bbox[0] - b.bbox[0])
      .map(textOf)
      .join(''),
  );
