/** Texts and places that come back from sheet to sheet. */
import { type Segment, textOf } from '../segment.js';
import type { Row } from './edge-rows.js';

/** Points by which the same slot may move from sheet to sheet. */
const drift = 3;

/** A number may be that of an annex; a stop is that of a sentence. */
const notHead = /[#。；，：]/u;
/** Characters: a shorter text may stand twice at one place by chance (附件). */
const shortest = 4;

export const keyOf = (segment: Segment) =>
  textOf(segment)
    .replace(/[\d０-９]+/g, '#')
    .replace(/\s/g, '');

/** Share of the sheets of a file on which a text must stand at the edge to be a head even where it is set like the text. */
const most = 0.6;

export function usualTexts(rows: readonly Row[], sheets: number): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>();
  for (const row of rows)
    for (const segment of row.segments)
      pages.set(keyOf(segment), (pages.get(keyOf(segment)) ?? new Set()).add(row.page));
  return new Set([...pages].filter(([, on]) => on.size >= Math.max(3, most * sheets)).map(([key]) => key));
}

/** Texts (numbers left out) that stand at one height on three sheets or more; to the letter on two where the file has no more than a cover besides. */
export function repeatedTexts(rows: readonly Row[], sheets: number): ReadonlySet<string> {
  const seen = new Map<string, { y: number; pages: Set<number> }[]>();
  for (const row of rows) {
    for (const segment of row.segments) {
      const places = seen.get(keyOf(segment)) ?? [];
      seen.set(keyOf(segment), places);
      const place = places.find(({ y }) => Math.abs(y - row.y) < drift);
      if (place) place.pages.add(row.page);
      else places.push({ y: row.y, pages: new Set([row.page]) });
    }
  }
  const result = new Set<string>();
  for (const [key, places] of seen) {
    const enough = sheets <= 3 && !notHead.test(key) && key.length >= shortest ? 2 : 3;
    for (const { y, pages } of places) if (pages.size >= enough) result.add(`${key}@${Math.round(y)}`);
  }
  return result;
}

export const comesBack = (row: Row, repeated: ReadonlySet<string>) => (segment: Segment) =>
  [-3, -2, -1, 0, 1, 2, 3].some((d) => repeated.has(`${keyOf(segment)}@${Math.round(row.y) + d}`));

export interface Slot {
  readonly y: number;
  readonly size: number;
}

export function repeatedSlots(rows: readonly Row[], repeated: ReadonlySet<string>): Slot[] {
  const slots: Slot[] = [];
  for (const row of rows) {
    for (const segment of row.segments) {
      if (!comesBack(row, repeated)(segment)) continue;
      if (!slots.some((slot) => Math.abs(slot.y - row.y) < 1 && slot.size === segment.size))
        slots.push({ y: row.y, size: segment.size });
    }
  }
  return slots;
}

export const sameSlot = (slot: Slot, row: Row) =>
  Math.abs(slot.y - row.y) < drift && row.segments.some(({ size }) => Math.abs(size - slot.size) < 0.6);
