/**
 * Pages → blocks in reading order, from geometry alone: drawing order is never trusted.
 *
 *     segments   runs side by side
 *     furniture  running heads and page numbers, over the whole file
 *     tables     ruled grids
 *     bands      columns, and what spans them
 *     lines      with the column they stand in
 *     groups     lines of one paragraph, healed over columns and sheets
 */
import type { Block, Layout, Sheet } from '../tree/block.js';
import type { Drop, Page } from '../tree/page.js';
import { findFurniture } from './furniture.js';
import { groupParagraphs } from './paragraphs.js';
import { bodyStyle, readingOrder } from './reading-order.js';
import { segmentsOf } from './segment.js';
import { textBlock } from './text-block.js';

export function layout(pages: readonly Page[]): Layout {
  const drops: Drop[] = pages.flatMap((page) => page.drops);
  const segments = new Map(pages.map((page) => [page.number, segmentsOf(page.number, page.runs)]));
  const { furniture, taken, printedPages } = findFurniture(pages, segments);
  for (const [page, all] of segments)
    segments.set(
      page,
      all.filter((segment) => !taken.has(segment)),
    );
  const body = bodyStyle([...segments.values()].flat());
  const { flow, columns } = readingOrder(pages, segments, body);
  const blocks: Block[] = [];
  for (const lines of groupParagraphs(flow, body)) {
    const { block, leader } = textBlock(lines, blocks.at(-1));
    blocks.push(block);
    if (leader.glyphs > 0) drops.push({ page: lines[0]!.page, reason: 'leader', ...leader });
  }
  const sheets: Sheet[] = pages.map((page) => ({
    number: page.number,
    width: page.width,
    height: page.height,
    textLayer: page.textLayer,
    printedPage: printedPages.get(page.number) ?? null,
    columns: columns.get(page.number) ?? 1,
    glyphs: page.glyphs,
    suspect: page.suspect,
    error: page.error,
  }));
  return { sheets, blocks, furniture, drops, metadata: {} };
}
