/**
 * Blocks read by OCR → the same blocks with readings settled that only one text can be right for. Nothing is settled on born-digital
 * sheets. What was read is kept beside what it became.
 */
import type { Block, Layout, SettledReading, TextBlock } from '../tree/block.js';
import { markSettled } from './mark-settled.js';
import type { Doubtful, ReadTexts, Settlement } from './reading.js';
import { readingRules } from './rules/index.js';

/** @param earlier readings that the ink of the sheets settled before */
export function settleReadings(layout: Layout, earlier: readonly SettledReading[] = []): Layout {
  const read = new Set(layout.sheets.filter((sheet) => sheet.textLayer === 'ocr').map((sheet) => sheet.number));
  if (read.size === 0) return layout;
  const isRead = (block: Block): block is TextBlock =>
    block.type === 'text' && block.lines.every((line) => read.has(line.page));
  const readBlocks = layout.blocks.filter(isRead);
  const all: ReadTexts = { texts: readBlocks.map(({ text }) => text), doubts: readBlocks.map(doubtsOf) };
  let index = -1;
  const readings: SettledReading[] = [...earlier];
  const blocks = layout.blocks.map((block) => {
    if (!isRead(block)) return block;
    index += 1;
    const settlements = settle(block.text, index, all);
    readings.push(...settlements.map((settlement) => record(block, settlement)));
    if (settlements.length === 0) return block;
    const moved = <P extends { start: number; end: number }>(pieces: readonly P[]): P[] =>
      pieces.map((piece) => ({
        ...piece,
        start: movedOffset(piece.start, settlements),
        end: movedOffset(piece.end, settlements),
      }));
    return {
      ...block,
      text: apply(block.text, settlements),
      lines: moved(block.lines),
      styles: moved(markSettled(block.styles, settlements)),
    };
  });
  return { ...layout, blocks, readings };
}

const doubtsOf = ({ styles }: TextBlock): Doubtful[] =>
  styles.flatMap(({ start, end, others = [] }) => (others.length > 0 ? [{ start, end, others }] : []));

/** Settlements of one text, without overlap, in order. */
export function settle(text: string, index: number, all: ReadTexts): Settlement[] {
  const kept: Settlement[] = [];
  for (const rule of readingRules) {
    for (const one of rule(text, index, all)) {
      if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

export function apply(text: string, settlements: readonly Settlement[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: settled } of settlements) {
    out += text.slice(at, start) + settled;
    at = end;
  }
  return out + text.slice(at);
}

/** Where an offset into the text as read stands in the settled text. */
function movedOffset(offset: number, settlements: readonly Settlement[]): number {
  let moved = offset;
  for (const { start, end, text } of settlements)
    if (end <= offset && end > start) moved += text.length - (end - start);
  return moved;
}

function record({ text, lines }: TextBlock, { start, end, text: settled, reason }: Settlement): SettledReading {
  const line = lines.find((one) => one.start <= start && one.end > start) ?? lines[0]!;
  return { page: line.page, bbox: line.bbox, read: text.slice(start, end), settled, reason };
}
