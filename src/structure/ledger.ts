import type { Block, Layout, TableBlock, TableCell } from '../tree/block.js';
import type { LedgerLine } from '../tree/gazette.js';
import type { DropReason } from '../tree/page.js';

/** Where the characters of each block went: a node (or the metadata read from it), a named reason, or nowhere. */
export type Fate = 'node' | DropReason | null;

/** One line for each sheet. A block over several sheets is shared out by the characters of its lines. */
export function ledger(layout: Layout, fates: readonly Fate[]): LedgerLine[] {
  const lines = new Map<number, LedgerLine>();
  for (const { number, glyphs } of layout.sheets)
    lines.set(number, { page: number, glyphs, nodes: 0, furniture: 0, dropped: {} });
  for (const { page, glyphs } of layout.furniture) {
    const line = lines.get(page);
    if (line) line.furniture += glyphs;
  }
  for (const { page, reason, glyphs } of layout.drops) {
    const line = lines.get(page);
    if (line) line.dropped[reason] = (line.dropped[reason] ?? 0) + glyphs;
  }
  for (const [i, block] of layout.blocks.entries()) {
    const fate = fates[i] ?? null;
    if (fate === null) continue;
    for (const [page, glyphs] of shares(block)) {
      const line = lines.get(page);
      if (!line) continue;
      if (fate === 'node') line.nodes += glyphs;
      else line.dropped[fate] = (line.dropped[fate] ?? 0) + glyphs;
    }
  }
  return [...lines.values()].sort((a, b) => a.page - b.page);
}

function shares(block: Block): Map<number, number> {
  const shares = new Map<number, number>();
  if (block.type === 'figure') return shares;
  if (block.type === 'text') {
    for (const line of block.lines)
      add(shares, line.page, block.text.slice(line.start, line.end).replace(/\s/g, '').length);
  } else if (block.pieces.every(({ glyphs }) => glyphs !== undefined)) {
    for (const { page, glyphs = 0 } of block.pieces) add(shares, page, glyphs);
  } else {
    for (const cell of printedCells(block)) add(shares, cell.page, cell.text.replace(/\s/g, '').length);
  }
  return adjusted(shares, block.glyphs);
}

/** A merged cell stands in each row and column it covers, but is printed once. */
function printedCells({ rows }: TableBlock): TableCell[] {
  const seen = new Map<string, TableCell>();
  for (const cell of rows.flat()) seen.set(`${cell.page} ${cell.bbox.join(' ')} ${cell.text}`, cell);
  return [...seen.values()];
}

const add = (shares: Map<number, number>, page: number, glyphs: number) =>
  shares.set(page, (shares.get(page) ?? 0) + glyphs);

/** Layout counts the characters as drawn (leaders, merged cells); what differs goes to the first sheet so that the sum is the block's. */
function adjusted(shares: Map<number, number>, glyphs: number): Map<number, number> {
  const [first] = shares.keys();
  if (first !== undefined) {
    const sum = [...shares.values()].reduce((total, share) => total + share, 0);
    add(shares, first, glyphs - sum);
  }
  return shares;
}
