import type { Sheet } from './block.js';
import type { Box } from './page.js';

/** Printed page at a place: that of the sheet, or of the half of a spread the middle of the box stands on; null where none is printed. */
export function printedPageAt(sheet: Pick<Sheet, 'printedPage' | 'halves'> | undefined, bbox: Box): number | null {
  if (!sheet) return null;
  return sheet.halves ? (halfAt(sheet.halves, bbox)?.printedPage ?? null) : sheet.printedPage;
}

/** The half of a spread that holds the middle of the box. */
export function halfAt<H extends { readonly bbox: readonly number[] }>(
  halves: readonly H[],
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[],
): H | undefined {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return halves.find(({ bbox: [left = 0, top = 0, right = 0, bottom = 0] }) => {
    return x >= left && x < right && y >= top && y < bottom;
  });
}
