/**
 * Running heads and page numbers, found over the whole file. A row at the head or foot is furniture by evidence of its own, never by its
 * place alone: its text comes back on other sheets at the same height, its number keeps step with the sheets, or it is set like such rows
 * and apart from the text. What stands further out must be furniture as well, and a line set like the text next to it is text.
 */
import type { Furniture } from '../tree/block.js';
import type { Page } from '../tree/page.js';
import { aroundAll, centreY } from './box.js';
import { readHeadNumber, readPageNumber } from './page-number.js';
import { type Segment, textOf } from './segment.js';
import { settleNumbers } from './settle-numbers.js';

/** Share of the sheet's height in which heads and feet stand. */
const zone = 0.14;
/** Points by which the same slot may move from sheet to sheet. */
const drift = 3;

interface Row {
  readonly page: number;
  readonly height: number;
  readonly segments: Segment[];
  readonly y: number;
  readonly place: 'head' | 'foot' | 'side';
  /** From the edge of the sheet: 0 is the outermost row. */
  readonly rank: number;
  /** White space to the next row inwards, in this row's own size. */
  readonly gap: number;
  /** Is it set apart from the text: smaller, by more white than between lines, or by a rule? */
  readonly apart: boolean;
}

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
  const rows = pages.flatMap((page) => edgeRows(page, candidates(page), bodySize));
  const usual = usualTexts(rows, pages.length);
  const repeated = repeatedTexts(rows);
  const slots = repeatedSlots(rows, repeated);
  const offsets = numberOffsets(rows, slots);
  const titles = titleText(pages, candidates, bodySize);
  const taken = new Set<Segment>();
  const furniture: Furniture[] = [];
  const readings = new Map<number, Reading[]>();
  const innermost = new Map<string, number>();
  for (const row of [...rows].sort((a, b) => a.page - b.page || a.rank - b.rank)) {
    const numbers = row.segments.filter((segment) => isPageNumber(segment, row, offsets));
    const edge = `${row.page} ${row.place}`;
    const outermost = row.rank === (innermost.get(edge) ?? -1) + 1;
    // A title at the place of a head comes back with its own text, or is none.
    const isTitle = row.segments.every(({ size }) => size > 1.15 * bodySize);
    const alike =
      slots.some((slot) => sameSlot(slot, row)) && (!isTitle || row.segments.some(comesBack(row, repeated)));
    const head =
      row.place !== 'side' &&
      outermost &&
      row.gap > 0.2 &&
      ((alike && row.apart) ||
        row.segments.some((segment) => usual.has(keyOf(segment))) ||
        (row.apart && !isTitle && saysTitle(row, titles)) ||
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

function edgeRows(page: Page, segments: readonly Segment[], bodySize: number): Row[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => centreY(a.bbox) - centreY(b.bbox))) {
    const row = rows.at(-1);
    if (row && Math.abs(centreY(row[0]!.bbox) - centreY(segment.bbox)) < 0.4 * segment.size) row.push(segment);
    else rows.push([segment]);
  }
  const boxes = rows.map((row) => aroundAll(row.map(({ bbox }) => bbox)));
  const result: Row[] = [];
  const gaps = boxes.slice(1).map((box, i) => box[1] - boxes[i]![3]);
  const between = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const apart = (row: readonly Segment[], white: number, y0: number, y1: number) =>
    row.every(({ size }) => size < 0.95 * bodySize) ||
    (white > Math.max(1.4 * between, 0.5 * bodySize) && row.every(({ size }) => size < 1.15 * bodySize)) ||
    page.rules.some(
      ({ orientation, bbox }) => orientation === 'horizontal' && centreY(bbox) > y0 && centreY(bbox) < y1,
    );
  rows.forEach((row, i) => {
    const y = centreY(boxes[i]!);
    const size = row[0]!.size;
    const common = { page: page.number, height: page.height, segments: row, y };
    const below = boxes[i + 1] ? boxes[i + 1]![1] - boxes[i]![3] : 99;
    const above = boxes[i - 1] ? boxes[i]![1] - boxes[i - 1]![3] : 99;
    if (y < page.height * zone && i < 3)
      result.push({
        ...common,
        place: 'head',
        rank: i,
        gap: below / size,
        apart: apart(row, below, boxes[i]![3] - 1, boxes[i]![3] + below),
      });
    if (y > page.height * (1 - zone) && i >= rows.length - 3)
      result.push({
        ...common,
        place: 'foot',
        rank: rows.length - 1 - i,
        gap: above / size,
        apart: apart(row, above, boxes[i]![1] - above, boxes[i]![1] + 1),
      });
  });
  const inner = rows.flatMap((row, i) =>
    boxes[i]![1] > page.height * zone && boxes[i]![3] < page.height * (1 - zone) ? row : [],
  );
  for (const segment of besideText(inner))
    result.push({
      page: page.number,
      height: page.height,
      segments: [segment],
      y: centreY(segment.bbox),
      place: 'side',
      rank: 0,
      gap: 99,
      apart: true,
    });
  return result;
}

/** Numbers that stand beside the text, in the outer margin: nothing else reaches into their strip of the sheet. */
function besideText(segments: readonly Segment[]): Segment[] {
  return segments.filter(
    (segment) =>
      /^\d{1,4}$/.test(textOf(segment).trim()) &&
      segments.length > 1 &&
      segments.every(
        ({ bbox }) =>
          bbox === segment.bbox || bbox[0] > segment.bbox[2] + segment.size || bbox[2] < segment.bbox[0] - segment.size,
      ),
  );
}

/** Distance to the sheet number → how many sheets have a number at that distance. Only distances that most sheets with one keep. */
type Offsets = ReadonlyMap<number, number>;

/** Text at the edge of a sheet holds numbers too: but for running heads, only those that stand alone count. */
function numberOffsets(rows: readonly Row[], slots: readonly Slot[]): Offsets {
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

function isPageNumber(segment: Segment, row: Row, offsets: Offsets): boolean {
  const value = readPageNumber(textOf(segment));
  return (
    value !== null &&
    row.rank < 2 &&
    row.gap > 0.2 &&
    (offsets.has(value - row.page) || /^\D/.test(textOf(segment).trim()))
  );
}

/** A line at the edge whose number, parted from its words by a mark, keeps step on most sheets, is a running head whatever it says. */
function isNumberedHead(row: Row, offsets: Offsets, sheets: number): boolean {
  return row.segments.some((segment) => {
    const value = readHeadNumber(textOf(segment));
    return value !== null && row.rank < 2 && (offsets.get(value - row.page) ?? 0) >= Math.max(2, sheets / 2);
  });
}

/** A number that may be a sheet's printed page. */
interface Reading {
  readonly value: number;
  /** Sheets whose numbers are as far from their own. */
  readonly support: number;
}

function readNumbers(segment: Segment, row: Row, offsets: Offsets): Reading[] {
  const whole = readPageNumber(textOf(segment));
  if (whole !== null) return [{ value: whole, support: Number.POSITIVE_INFINITY }];
  // A running head holds the year and the number of the issue as well.
  return numbersIn(segment)
    .filter((value) => offsets.has(value - row.page))
    .map((value) => ({ value, support: offsets.get(value - row.page)! }));
}

function best(page: number, readings: readonly Reading[]): [page: number, printed: number][] {
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

/** Whatever is set large, one text: a head that says the title of a document stands in it. */
function titleText(pages: readonly Page[], segmentsOf: (page: Page) => readonly Segment[], bodySize: number): string {
  return pages
    .flatMap((page) => segmentsOf(page).filter(({ size }) => size > 1.15 * bodySize))
    .map(bare)
    .join('');
}

const bare = (segment: Segment) => textOf(segment).replace(/\s/gu, '');

/** Characters: a shorter text may stand in a title by chance. */
const shortestTitle = 10;

/** Does the outermost row say the title of a document, and nothing else but a page number? */
function saysTitle({ place, rank, segments }: Row, titles: string): boolean {
  const words = segments.filter((segment) => readPageNumber(textOf(segment)) === null).map(bare);
  return (
    place === 'head' &&
    rank === 0 &&
    words.length > 0 &&
    words.every((text) => text.length >= shortestTitle && titles.includes(text))
  );
}

const keyOf = (segment: Segment) =>
  textOf(segment)
    .replace(/[\d０-９]+/g, '#')
    .replace(/\s/g, '');

/** Share of the sheets of a file on which a text must stand at the edge to be a head even where it is set like the text. */
const most = 0.6;

function usualTexts(rows: readonly Row[], sheets: number): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>();
  for (const row of rows)
    for (const segment of row.segments)
      pages.set(keyOf(segment), (pages.get(keyOf(segment)) ?? new Set()).add(row.page));
  return new Set([...pages].filter(([, on]) => on.size >= Math.max(3, most * sheets)).map(([key]) => key));
}

/** Texts (numbers left out) that stand at one height on three sheets or more; on two where the file has no more. */
function repeatedTexts(rows: readonly Row[]): ReadonlySet<string> {
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
    for (const { y, pages } of places) if (pages.size >= 3) result.add(`${key}@${Math.round(y)}`);
  }
  return result;
}

const comesBack = (row: Row, repeated: ReadonlySet<string>) => (segment: Segment) =>
  [-3, -2, -1, 0, 1, 2, 3].some((d) => repeated.has(`${keyOf(segment)}@${Math.round(row.y) + d}`));

interface Slot {
  readonly y: number;
  readonly size: number;
}

function repeatedSlots(rows: readonly Row[], repeated: ReadonlySet<string>): Slot[] {
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

const sameSlot = (slot: Slot, row: Row) =>
  Math.abs(slot.y - row.y) < drift && row.segments.some(({ size }) => Math.abs(size - slot.size) < 0.6);
