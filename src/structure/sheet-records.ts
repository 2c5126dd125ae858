import { countGlyphs } from '../text/normalize.js';
import type { Block, Layout } from '../tree/block.js';
import { lineBoxes } from '../tree/line-boxes.js';
import type { Box, DropReason, OcrSummary } from '../tree/page.js';
import type { SheetRecord } from '../tree/sheet.js';
import type { Fate } from './ledger.js';

type Dropped = { glyphs: number; boxes: Box[] };

/** What each sheet holds beside the nodes of the tree: furniture, what was dropped and why, pictures. */
export function sheetRecords(layout: Layout, fates: readonly Fate[]): SheetRecord[] {
  const drops = dropsBySheet(layout, fates);
  return layout.sheets.map((sheet) => ({
    sheet: sheet.number,
    printedPage: sheet.printedPage,
    width: sheet.width,
    height: sheet.height,
    textLayer: sheet.textLayer,
    ocr: sheet.ocr ? ocrRecord(sheet.ocr) : null,
    furniture: layout.furniture
      .filter(({ page }) => page === sheet.number)
      .map(({ role, text, bbox }) => ({ role, text, bbox: [...bbox] })),
    dropped: [...(drops.get(sheet.number) ?? [])].map(([reason, { glyphs, boxes }]) => ({
      reason,
      glyphs,
      bboxes: lineBoxes(boxes).map((box) => [...box]),
    })),
    pictures: (sheet.pictures ?? []).map((bbox) => ({ bbox: [...bbox] })),
  }));
}

const ocrRecord = ({ engine, confidence, characters, doubtful = [] }: OcrSummary): SheetRecord['ocr'] => ({
  engine,
  confidence,
  characters: characters ?? null,
  doubtful: doubtful.map(({ bbox, others, ...one }) => ({ ...one, bbox: [...bbox], others: [...others] })),
});

function dropsBySheet(layout: Layout, fates: readonly Fate[]): Map<number, Map<string, Dropped>> {
  const sheets = new Map<number, Map<string, Dropped>>();
  const add = (page: number, reason: DropReason | 'unaccounted', glyphs: number, boxes: readonly Box[]) => {
    const sheet = sheets.get(page) ?? new Map<string, Dropped>();
    sheets.set(page, sheet);
    const entry = sheet.get(reason) ?? { glyphs: 0, boxes: [] };
    sheet.set(reason, { glyphs: entry.glyphs + glyphs, boxes: [...entry.boxes, ...boxes] });
  };
  for (const { page, reason, glyphs, boxes } of layout.drops) add(page, reason, glyphs, boxes ?? []);
  for (const [i, block] of layout.blocks.entries()) {
    const fate = fates[i] ?? null;
    if (fate === 'node') continue;
    for (const { page, bbox, text } of linesOf(block)) add(page, fate ?? 'unaccounted', countGlyphs(text), [bbox]);
  }
  return sheets;
}

function linesOf(block: Block): { page: number; bbox: Box; text: string }[] {
  switch (block.type) {
    case 'text':
      return block.lines.map(({ page, bbox, start, end }) => ({ page, bbox, text: block.text.slice(start, end) }));
    case 'table':
      return block.rows.flat();
    case 'figure':
      return [];
  }
}
