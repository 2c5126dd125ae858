import type { Block, TextBlock } from '../../tree/block.js';
import { matchLabels } from '../numbering/match-labels.js';
import { commonLook, wholeLook } from './typeface.js';

/**
 * Joins a heading with its second line. A heading has no text that runs on, so its wrapped line looks like a block of its own: it
 * stands in the same type (not that of the text), at the column's edge, without a label.
 */
export function healHeadings(blocks: readonly Block[]): Block[] {
  const textLook = commonLook(blocks.filter((block): block is TextBlock => block.type === 'text'));
  const healed: Block[] = [];
  for (const block of blocks) {
    const previous = healed.at(-1);
    if (previous?.type === 'text' && block.type === 'text' && isSecondLine(previous, block, textLook)) {
      healed[healed.length - 1] = join(previous, block);
    } else healed.push(block);
  }
  return healed;
}

function isSecondLine(heading: TextBlock, block: TextBlock, textLook: string): boolean {
  const look = wholeLook(heading);
  if (look === null || look === textLook || wholeLook(block) !== look) return false;
  if (Math.abs(heading.size - block.size) > 0.5 || heading.indent < 1 || block.indent > 0.8) return false;
  if (/[。：:；;？?]$/.test(heading.text) || matchLabels(heading.text).length === 0) return false;
  return matchLabels(block.text).every((label) => label.style.strength === 'weak') && block.text.length <= 60;
}

function join(first: TextBlock, second: TextBlock): TextBlock {
  const at = first.text.length;
  const move = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: one.start + at,
    end: one.end + at,
  });
  return {
    ...first,
    text: first.text + second.text,
    lines: [...first.lines, ...second.lines.map(move)],
    styles: [...first.styles, ...second.styles.map(move)],
    glyphs: first.glyphs + second.glyphs,
  };
}
