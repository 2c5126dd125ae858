/** Pages → lines in reading order: what is not running text is taken off the sheets first. */
import type { Furniture } from '../tree/block.js';
import type { Drop, Page } from '../tree/page.js';
import { bodyStyle } from './body-style.js';
import { placeNotes } from './footnotes/place-notes.js';
import { noteSegments, takeFootnotes } from './footnotes/take-footnotes.js';
import { findFurniture } from './furniture/find-furniture.js';
import { takeLineNumbers } from './furniture/line-numbers.js';
import { readingOrder } from './lines/reading-order.js';
import type { TextLine } from './lines/text-line.js';
import { objectSegment, segmentsOf } from './segment.js';
import { type Askew, settleAskew } from './sheet/askew.js';
import { findObjects } from './sheet/objects.js';
import { type PartedSheets, partSpreads } from './sheet/spreads.js';
import { type TurnedPage, turnSheet } from './sheet/turn-sheet.js';
import { turnVertical } from './vertical/turn-vertical.js';

export interface PlacedLines extends PartedSheets {
  /** One for each sheet. */
  readonly turned: readonly TurnedPage[];
  readonly askew: readonly Askew[];
  /** Lines of all pages in reading order, with the columns of each page. */
  readonly flow: readonly TextLine[];
  readonly columns: ReadonlyMap<number, number>;
  readonly body: { readonly size: number };
  readonly furniture: readonly Furniture[];
  readonly printedPages: ReadonlyMap<number, number>;
  /** By the numbers of pages, not of sheets. */
  readonly drops: readonly Drop[];
}

/** @param sheets pages of one file, in order */
export function placeLines(sheets: readonly Page[]): PlacedLines {
  const turned = sheets.map((sheet) => turnVertical(sheet) ?? turnSheet(sheet));
  const { pages, origins } = partSpreads(turned.map(({ page }) => page));
  const objects = new Map(pages.map((page) => [page.number, findObjects(page)]));
  const numbered = takeLineNumbers(
    new Map(
      [...objects].map(([number, { runs, objects: tables }]) => [
        number,
        [...segmentsOf(number, runs), ...tables.map((table) => objectSegment(table, 0))],
      ]),
    ),
  );
  const segments = new Map([...numbered].map(([number, { rest }]) => [number, rest] as const));
  const body = bodyStyle([...segments.values()].flat());
  const notes = new Set(pages.flatMap((page) => [...noteSegments(page, segments.get(page.number)!, body.size)]));
  const { furniture, taken, printedPages } = findFurniture(pages, segments, body.size, notes);
  const askew = turned.map(({ askew: runs }, i) => settleAskew(sheets[i]!, runs));
  const footnotes = new Map(
    pages.map((page) => [
      page.number,
      takeFootnotes(
        page,
        segments.get(page.number)!.filter((segment) => !taken.has(segment)),
        body.size,
      ),
    ]),
  );
  const placed = new Map(
    [...footnotes].map(([number, { segments: rest, notes }]) => [
      number,
      [...rest, ...[...objects.get(number)!.objects, ...notes].map((object) => objectSegment(object, body.size))],
    ]),
  );
  const { flow, columns } = readingOrder(pages, placed, body);
  const drops = [...objects.values(), ...footnotes.values()].flatMap((found) => found.drops);
  const lineNumbers = [...numbered.values()].flatMap((page) => page.furniture);
  return {
    turned,
    pages,
    origins,
    askew,
    flow: placeNotes(flow),
    columns,
    body,
    furniture: [...furniture, ...lineNumbers],
    printedPages,
    drops,
  };
}
