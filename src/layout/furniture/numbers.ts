/** Numbers at the edges of sheets: those that keep step with the sheets are printed page numbers. */

import { type Segment, textOf } from '../segment.js';
import type { Row } from './edge-rows.js';
import { readHeadNumber, readPageNumber } from './page-number.js';
import { type Slot, sameSlot } from './repeated.js';

/** Distance to the sheet number → how many sheets have a number at that distance. Only distances that most sheets with one keep. */
export type Offsets = ReadonlyMap<number, number>;

/** Text at the edge of a sheet holds numbers too: but for running heads, only those that stand alone count. */
export function numberOffsets(rows: readonly Row[], slots: readonly Slot[]): Offsets {
  const sheets = new Map<number, Set<number>>();
  for (const row of rows) {
    const head = slots.some((slot) => sameSlot(slot, row));
    for (const segment of row.segments) {
      const whole = readPageNumber(textOf(segment)) ?? readHeadNumber(textOf(segment));
      for (const value of head ? numbersIn(segment) : whole === null ? [] : [whole]) {
        const offset = value - row.page;
        sheets.set(offset, (sheets.get(offset) ?? new Set()).add(row.page));
      }
    }
  }
  const most = Math.max(0, ...[...sheets.values()].map((pages) => pages.size));
  const kept = [...sheets].filter(([, pages]) => pages.size >= Math.max(2, most / 4));
  return new Map(kept.map(([offset, pages]) => [offset, pages.size]));
}

export function isPageNumber(segment: Segment, row: Row, offsets: Offsets): boolean {
  const value = readPageNumber(textOf(segment));
  return (
    value !== null &&
    row.rank < 2 &&
    row.gap > 0.2 &&
    (offsets.has(value - row.page) || /^\D/.test(textOf(segment).trim()))
  );
}

/** A line at the edge whose number, parted from its words by a mark, keeps step on most sheets, is a running head whatever it says. */
export function isNumberedHead(row: Row, offsets: Offsets, sheets: number): boolean {
  return row.segments.some((segment) => {
    const value = readHeadNumber(textOf(segment));
    return value !== null && row.rank < 2 && (offsets.get(value - row.page) ?? 0) >= Math.max(2, sheets / 2);
  });
}

/** A number that may be a sheet's printed page. */
export interface Reading {
  readonly value: number;
  /** Sheets whose numbers are as far from their own. */
  readonly support: number;
}

export function readNumbers(segment: Segment, row: Row, offsets: Offsets): Reading[] {
  const whole = readPageNumber(textOf(segment));
  if (whole !== null) return [{ value: whole, support: Number.POSITIVE_INFINITY }];
  // A running head holds the year and the number of the issue as well.
  return numbersIn(segment)
    .filter((value) => offsets.has(value - row.page))
    .map((value) => ({ value, support: offsets.get(value - row.page)! }));
}

export function best(page: number, readings: readonly Reading[]): [page: number, printed: number][] {
  const [first] = [...readings].sort((a, b) => b.support - a.support);
  return first ? [[page, first.value]] : [];
}

/** A number that stands alone, or every number of a running head: those that keep step are page numbers. */
function numbersIn(segment: Segment): number[] {
  const whole = readPageNumber(textOf(segment));
  if (whole !== null) return [whole];
  return (
    textOf(segment)
      .normalize('NFKC')
      .match(/\d{1,4}/g)
      ?.map(Number) ?? []
  );
}
