/**
 * Pages → blocks in reading order, from geometry alone: drawing order is never trusted.
 *
 *     turn       sheets with turned text, laid out upright; sheets written downwards, columns as lines
 *     spreads    two printed pages on one sheet, each laid out by itself
 *     objects    ruled tables and figures, with the text inside them; vertical text
 *     segments   runs side by side
 *     furniture  running heads and page numbers, over the whole file
 *     footnotes  with the marks that name them
 *     bands      columns, and what spans them
 *     lines      with the column they stand in
 *     groups     lines of one paragraph, healed over columns and sheets
 */
import { countGlyphs } from '../text/normalize.js';
import type { Block, Furniture, Layout, PrintedPage, Sheet } from '../tree/block.js';
import type { Box, Drop, Page } from '../tree/page.js';
import { textBlock } from './lines/text-block.js';
import { type Group, groupParagraphs } from './paragraphs/group-paragraphs.js';
import { placeLines } from './place-lines.js';
import type { PlacedObject, TablePiece } from './sheet/placed-object.js';
import { type TurnBack, turnBlock, turnFurniture } from './sheet/turn-back.js';
import { continues, joinTables } from './table/join-tables.js';

/** @param sheets pages of one file, in order */
export function layout(sheets: readonly Page[]): Layout {
  const {
    turned,
    pages,
    origins,
    askew,
    flow,
    columns,
    body,
    furniture,
    printedPages,
    drops: pageDrops,
  } = placeLines(sheets);
  const { groups, doubts } = groupParagraphs(flow, body.size);
  const { blocks, leaders } = makeBlocks(groups);
  const backs = new Map(turned.map(({ page, back }) => [page.number, back]));
  const back: TurnBack = ({ page, bbox: [x0, y0, x1, y1] }) => {
    const {
      sheet,
      bbox: [left],
    } = origins.get(page)!;
    return { page: sheet, bbox: backs.get(sheet)!([x0 + left, y0, x1 + left, y1]) };
  };
  const printedOn = (sheet: number) =>
    pages
      .filter((page) => origins.get(page.number)!.sheet === sheet)
      .map(({ number, width, height }) => ({
        bbox: back({ page: number, bbox: [0, 0, width, height] }).bbox,
        printedPage: printedPages.get(number) ?? null,
        columns: columns.get(number) ?? 1,
      }));
  const onSheet = (drop: Drop): Drop => ({
    ...drop,
    page: origins.get(drop.page)!.sheet,
    boxes: (drop.boxes ?? []).map((bbox) => back({ page: drop.page, bbox }).bbox),
  });
  const drops = [
    ...sheets.flatMap((sheet) => sheet.drops),
    ...askew.flatMap((settled) => settled.drops),
    ...[...pageDrops, ...leaders].map(onSheet),
  ];
  return {
    sheets: sheets.map((sheet) => describe(sheet, printedOn(sheet.number), drops)),
    blocks: blocks.map((block) => turnBlock(block, back)),
    furniture: [
      ...furniture.map((one) => turnFurniture(one, back)),
      ...askew.flatMap((settled) => settled.furniture),
      ...sheets.flatMap(laidOver),
    ],
    drops,
    metadata: {},
    ...(doubts.length > 0 && { doubts: doubts.map((doubt) => ({ ...doubt, ...back(doubt) })) }),
  };
}

/** Seals and notes of a sheet keep their text, apart from the text they cover. */
const laidOver = ({ number, annotations = [] }: Page): Furniture[] =>
  annotations.map(({ text, bbox }) => ({ page: number, role: 'annotation', text, bbox, glyphs: countGlyphs(text) }));

function makeBlocks(groups: readonly Group[]): { blocks: Block[]; leaders: Drop[] } {
  const blocks: Block[] = [];
  const leaders: Drop[] = [];
  for (const group of groups) {
    if ('objects' in group) {
      blocks.push(...objectBlocks(group.objects));
      continue;
    }
    const { block, leaders: dots } = textBlock(group.lines, blocks.at(-1), group.inContents);
    blocks.push(block);
    leaders.push(...dots.map((leader): Drop => ({ reason: 'leader', ...leader })));
  }
  return { blocks, leaders };
}

/** Pieces of one table become one block. */
function objectBlocks(objects: readonly PlacedObject[]): Block[] {
  const result: (Block | TablePiece[])[] = [];
  for (const object of objects) {
    const last = result.at(-1);
    if ('type' in object) result.push(object.type === 'note' ? object.block : object);
    else if (Array.isArray(last) && continues(last.at(-1)!, object)) last.push(object);
    else result.push([object]);
  }
  return result.map((entry) => (Array.isArray(entry) ? joinTables(entry) : entry));
}

/** Points: a picture smaller than a word in small print is an ornament. */
const canHoldText = ([x0, y0, x1, y1]: Box) => x1 - x0 >= 24 && y1 - y0 >= 8;

function describe(
  { number, width, height, textLayer, glyphs, suspect, error, ocr, unread, images }: Page,
  printed: readonly (PrintedPage & { readonly columns: number })[],
  drops: readonly Drop[],
): Sheet {
  const down = drops
    .filter((drop) => drop.page === number && drop.reason === 'vertical')
    .reduce((sum, drop) => sum + drop.glyphs, 0);
  return {
    number,
    width,
    height,
    textLayer,
    printedPage: printed[0]!.printedPage,
    ...(printed.length > 1 && { halves: printed.map(({ bbox, printedPage }) => ({ bbox, printedPage })) }),
    columns: Math.max(...printed.map(({ columns }) => columns)),
    glyphs,
    suspect: suspect ?? (down > glyphs / 2 ? 'text is written downwards (竖排), which is not read' : null),
    error,
    ...(ocr && { ocr }),
    ...(unread && { unread }),
    pictures: images.filter(canHoldText),
  };
}
