/**
 * Sheets that show two printed pages side by side: each half is laid out as a page of its own, the left one first, and what was found
 * is given back in the sheet's own numbers and coordinates.
 */
import type { Box, GlyphRun, Page, Rule } from '../../tree/page.js';
import { aroundAll, centreX, centreY } from '../box.js';
import { readPageNumber } from '../furniture/page-number.js';

/** A page of a spread, or a whole sheet. */
interface Origin {
  readonly sheet: number;
  /** Where it stands on the sheet with its text upright. */
  readonly bbox: Box;
}

export interface PartedSheets {
  /** Pages in reading order, numbered from 1. */
  readonly pages: readonly Page[];
  /** Page → where it stands. */
  readonly origins: ReadonlyMap<number, Origin>;
}

/** Share of the height in which page numbers stand, and of a page's width by which their places on facing pages may differ. */
const edge = 0.14;
const mirrored = 0.08;
/** A spread is wider than high, a single upright page is not. */
const wide = 1.15;
/** White strip at the fold, against both outer margins together, and in ems. A gutter between two columns is far narrower. */
const foldShare = 0.7;
const foldEms = 4;
/** Sheets that must look like spreads where no page numbers say so. */
const fewest = 3;
/** Runs on either side of the fold of an open book; a cover holds few. */
const fewestRuns = 3;
/** What is printed on a page of an open book stands about its middle, as a share of the page's width. */
const centred = 0.12;
/** Points: wider than A4 lying on its side, a sheet holds two pages of 16开 or A4 rather than one, also where one of them holds a few lines only. */
const single = 920;

export function partSpreads(sheets: readonly Page[]): PartedSheets {
  const spreads = findSpreads(sheets);
  const pages: Page[] = [];
  const origins = new Map<number, Origin>();
  const add = (page: Page, left: number) => {
    const number = pages.length + 1;
    origins.set(number, { sheet: page.number, bbox: [left, 0, left + page.width, page.height] });
    pages.push(page.number === number ? page : { ...page, number });
  };
  for (const sheet of sheets) {
    if (!spreads.has(sheet.number)) add(sheet, 0);
    else {
      const fold = sheet.width / 2;
      add(half(sheet, 0, fold), 0);
      add(half(sheet, fold, sheet.width), fold);
    }
  }
  return { pages, origins };
}

function findSpreads(sheets: readonly Page[]): ReadonlySet<number> {
  const open = sheets.filter((sheet) => sheet.width > wide * sheet.height && !crossesFold(sheet));
  const alike = new Map<string, Page[]>();
  for (const sheet of open) {
    const size = `${Math.round(sheet.width)}x${Math.round(sheet.height)}`;
    alike.set(size, [...(alike.get(size) ?? []), sheet]);
  }
  const found = new Set<number>();
  for (const group of alike.values()) {
    const written = group.filter(({ runs }) => runs.length > 0);
    const numbered = written.filter(hasFacingNumbers).length;
    const folded = written.filter(hasFold).length;
    const sure = numbered >= Math.max(1, written.length / 3);
    // The last page of a book may face an empty one.
    const both = written.filter((sheet) => besides(sheet).every((side) => side.length > 0));
    const books = both.length > 0 && both.every(isOpenBook);
    if (sure || books || folded >= Math.max(fewest, 0.8 * written.length))
      for (const { number } of group) found.add(number);
  }
  return found;
}

/** Does a line of text or a table run from one half into the other? */
function crossesFold({ runs, width }: Page): boolean {
  const fold = width / 2;
  return runs.some(({ bbox, size }) => bbox[0] < fold - 0.5 * size && bbox[2] > fold + 0.5 * size);
}

/** Two numbers at one height that follow each other, at the same or at mirrored places of the two halves. */
function hasFacingNumbers({ runs, width, height }: Page): boolean {
  const fold = width / 2;
  const numbers = runs.flatMap((run) => {
    const y = centreY(run.bbox);
    const value = y < edge * height || y > (1 - edge) * height ? readPageNumber(run.text) : null;
    return value === null ? [] : { value, x: centreX(run.bbox), y, size: run.size };
  });
  return numbers.some((left) =>
    numbers.some(
      (right) =>
        right.value === left.value + 1 &&
        left.x < fold &&
        right.x > fold &&
        Math.abs(left.y - right.y) < 0.5 * left.size &&
        (Math.abs(right.x - fold - left.x) < mirrored * fold || Math.abs(width - right.x - left.x) < mirrored * fold),
    ),
  );
}

/** Is the white strip in the middle of the sheet made of two inner margins? */
function hasFold({ runs, width }: Page): boolean {
  const fold = width / 2;
  const lefts = runs.filter(({ bbox }) => bbox[2] <= fold + 1);
  const rights = runs.filter(({ bbox }) => bbox[0] >= fold - 1);
  if (lefts.length < 10 || rights.length < 10) return false;
  const size = runs[Math.floor(runs.length / 2)]!.size;
  const strip = Math.min(...rights.map(({ bbox }) => bbox[0])) - Math.max(...lefts.map(({ bbox }) => bbox[2]));
  const margins =
    Math.min(...lefts.map(({ bbox }) => bbox[0])) + width - Math.max(...rights.map(({ bbox }) => bbox[2]));
  return strip > foldEms * size && strip > foldShare * margins;
}

/** The runs on the left and on the right of the fold. */
function besides({ runs, width }: Page): [left: GlyphRun[], right: GlyphRun[]] {
  const left = ({ bbox }: GlyphRun) => centreX(bbox) < width / 2;
  return [runs.filter(left), runs.filter((run) => !left(run))];
}

/**
 * A book that lay open on the scanner: each page's print stands in its middle, and between the two is white as of two margins. One sheet
 * shows it, but less surely than many, so that the wider margin counts for both: the other may be cut off.
 */
function isOpenBook(sheet: Page): boolean {
  if (sheet.textLayer !== 'ocr') return false;
  const size = sheet.runs.map((run) => run.size).sort((a, b) => a - b)[sheet.runs.length >> 1]!;
  // Shade at an edge of the sheet is read as small letters.
  const sides = besides(sheet);
  const pages = sides.map((side) => side.filter((run) => run.size > size / 2).map(({ bbox }) => bbox));
  if (pages.some((page) => page.length < fewestRuns)) return false;
  const [left, right] = pages.map(aroundAll) as [Box, Box];
  const fold = sheet.width / 2;
  const strip = right[0] - left[2];
  const margin = Math.max(left[0], sheet.width - right[2]);
  if (strip <= foldEms * size) return false;
  if (sheet.width > single) return sides.every(isPage);
  return (
    strip > foldShare * 2 * margin &&
    Math.abs(centreX(left) - fold / 2) < centred * fold &&
    Math.abs(centreX(right) - 1.5 * fold) < centred * fold
  );
}

/** The numbers of a 目录, far from its titles, are no page. */
const isPage = (runs: readonly GlyphRun[]): boolean =>
  runs.filter(({ text }) => /\p{Script=Han}/u.test(text)).length >= fewestRuns;

function half(sheet: Page, from: number, to: number): Page {
  const inside = ({ bbox }: { readonly bbox: Box }) => centreX(bbox) >= from && centreX(bbox) < to;
  const moved = ([x0, y0, x1, y1]: Box): Box => [Math.max(x0, from) - from, y0, Math.min(x1, to) - from, y1];
  const touched = <P extends { readonly bbox: Box }>({ bbox }: P) => bbox[0] < to && bbox[2] > from;
  const runs = sheet.runs
    .filter(inside)
    .map((run): GlyphRun => ({ ...run, bbox: [run.bbox[0] - from, run.bbox[1], run.bbox[2] - from, run.bbox[3]] }));
  return {
    ...sheet,
    width: to - from,
    runs,
    rules: sheet.rules.filter(touched).map((rule): Rule => ({ ...rule, bbox: moved(rule.bbox) })),
    images: sheet.images.filter((bbox) => touched({ bbox })).map(moved),
  };
}
