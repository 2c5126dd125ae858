/**
 * Pages → blocks in reading order, from geometry alone: drawing order is never trusted.
 *
 *     objects    ruled tables and figures, with the text inside them
 *     segments   runs side by side
 *     furniture  running heads and page numbers, over the whole file
 *     bands      columns, and what spans them
 *     lines      with the column they stand in
 *     groups     lines of one paragraph, healed over columns and sheets
 */
import type { Block, Layout, Sheet } from '../tree/block.js';
import type { Drop, Page } from '../tree/page.js';
import { findFurniture } from './furniture.js';
import { findObjects } from './objects.js';
import { groupParagraphs } from './paragraphs.js';
import { bodyStyle, readingOrder } from './reading-order.js';
import { objectSegment, type PlacedObject, segmentsOf } from './segment.js';
import { continues, joinTables } from './table/join-tables.js';
import type { TablePiece } from './table/read-table.js';
import { textBlock } from './text-block.js';

export function layout(pages: readonly Page[]): Layout {
  const drops: Drop[] = pages.flatMap((page) => page.drops);
  const objects = new Map(pages.map((page) => [page.number, findObjects(page)]));
  const segments = new Map([...objects].map(([number, { runs }]) => [number, segmentsOf(number, runs)] as const));
  const { furniture, taken, printedPages } = findFurniture(pages, segments);
  const body = bodyStyle([...segments.values()].flat());
  const placed = new Map(
    [...segments].map(([number, all]) => [
      number,
      [
        ...all.filter((segment) => !taken.has(segment)),
        ...objects.get(number)!.objects.map((object) => objectSegment(object, body.size)),
      ],
    ]),
  );
  const { flow, columns } = readingOrder(pages, placed, body);
  const blocks: Block[] = [];
  for (const group of groupParagraphs(flow, body)) {
    if ('objects' in group) {
      blocks.push(...objectBlocks(group.objects));
      continue;
    }
    const { block, leader } = textBlock(group.lines, blocks.at(-1));
    blocks.push(block);
    if (leader.glyphs > 0) drops.push({ page: group.lines[0]!.page, reason: 'leader', ...leader });
  }
  const sheets = pages.map((page): Sheet => {
    const { number, width, height, textLayer, glyphs, suspect, error } = page;
    return {
      number,
      width,
      height,
      textLayer,
      printedPage: printedPages.get(number) ?? null,
      columns: columns.get(number) ?? 1,
      glyphs,
      suspect,
      error,
    };
  });
  return { sheets, blocks, furniture, drops, metadata: {} };
}

/** Pieces of one table become one block. */
function objectBlocks(objects: readonly PlacedObject[]): Block[] {
  const result: (Block | TablePiece[])[] = [];
  for (const object of objects) {
    const last = result.at(-1);
    if ('type' in object) result.push(object);
    else if (Array.isArray(last) && continues(last.at(-1)!, object)) last.push(object);
    else result.push([object]);
  }
  return result.map((entry) => (Array.isArray(entry) ? joinTables(entry) : entry));
}
