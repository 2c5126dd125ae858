import { layout } from '../../layout/layout.js';
import type { Source } from '../../tree/gazette.js';
import type { Page } from '../../tree/page.js';

/** A line, or a cell of a table, in reading order. */
export interface PrintedPlace extends Source {
  /** Equal for neighbours that are one block. */
  readonly group: string;
  /** Set for furniture. */
  readonly role: string | null;
}

/** Where text stands on each sheet, by the layout that the issue was built with; running heads and page numbers last. */
export function printedPlaces(pages: readonly Page[]): Map<number, PrintedPlace[]> {
  const { blocks, furniture } = layout(pages);
  const places = new Map<number, PrintedPlace[]>(pages.map(({ number }) => [number, []]));
  const put = (page: number, bbox: readonly number[], group: string, role: string | null = null) =>
    places.get(page)!.push({ page, bbox: [...bbox], group, role });
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'text') for (const line of block.lines) put(line.page, line.bbox, `${i}/${line.region}`);
    if (block.type !== 'table') continue;
    // A merged cell stands in every row and column it covers.
    const cells = new Map(block.rows.flat().map((cell) => [JSON.stringify([cell.page, cell.bbox]), cell]));
    for (const [key, { page, bbox }] of cells) put(page, bbox, `${i}/${key}`);
  }
  for (const { page, bbox, role } of furniture) put(page, bbox, role, role);
  return places;
}
