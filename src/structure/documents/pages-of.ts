/** Sheets and printed pages that the blocks of a document stand on. */
import type { Block, Piece, Sheet } from '../../tree/block.js';
import type { GazetteDocument } from '../../tree/gazette.js';
import { halfAt, printedPageAt } from '../../tree/printed-page.js';

export function pagesOf(blocks: readonly Block[], sheets: readonly Sheet[]): GazetteDocument['pages'] {
  const places = blocks.flatMap((block): readonly Piece[] =>
    block.type === 'text' ? block.lines : block.type === 'table' ? block.pieces : [],
  );
  const byNumber = new Map(sheets.map((sheet) => [sheet.number, sheet]));
  // The right page of a spread comes after the left one.
  const rank = ({ page, bbox }: Piece): number => {
    const halves = byNumber.get(page)?.halves ?? [];
    return page + (halves.indexOf(halfAt(halves, bbox) ?? halves[0]!) > 0 ? 0.5 : 0);
  };
  const first = places.reduce((least, place) => (rank(place) < rank(least) ? place : least), places[0] ?? nowhere);
  const last = places.reduce((most, place) => (rank(place) > rank(most) ? place : most), first);
  const printed = ({ page, bbox }: Piece) => printedPageAt(byNumber.get(page), bbox);
  const shared = sheets.flatMap(({ number, halves = [] }) =>
    number < first.page || number > last.page
      ? []
      : halves.map(({ bbox, printedPage }) => ({ page: number, bbox: [...bbox], printedPage })),
  );
  return {
    printed: { first: printed(first), last: printed(last) },
    sheets: { first: first.page, last: last.page },
    ...(shared.length > 0 && { halves: shared }),
  };
}

const nowhere: Piece = { page: 1, bbox: [0, 0, 0, 0] };
