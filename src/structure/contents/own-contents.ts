import { isContentsHeading } from '../../text/contents-heading.js';
import type { Block, TextBlock } from '../../tree/block.js';
import { matchLabels } from '../numbering/match-labels.js';
import { titleKey } from '../similarity.js';
import { endsInPage, splitAtPages } from './page-token.js';

/** Blocks below the title among which a text's own 目录 begins. */
const HEAD = 8;

/**
 * A text's own 目录 (第一章 总则 …, 一、… with pages or without) repeats headings that stand below: its lines are no clauses. Gives
 * their indexes, its heading first.
 */
export function ownContents(blocks: readonly Block[], from: number, to: number): number[] {
  const heading = blocks.findIndex(
    (block, i) => i >= from && i < Math.min(to, from + HEAD) && block.type === 'text' && isContentsHeading(block.text),
  );
  if (heading < 0) return [];
  const body = printedAgain(blocks, heading + 1, to);
  const listed = [heading];
  const keys = new Set<string>();
  for (let i = heading + 1; i < (body ?? to); i += 1) {
    const block = blocks[i];
    if (block?.type !== 'text') break;
    const lines = linesOf(block);
    // Without its first heading, the text begins where another is printed again.
    if (body === null && lines.length === 1 && keys.has(lines[0] ?? '')) break;
    if (/[。；]/.test(block.text) || (body === null && !isOwnLine(blocks, i, to, lines))) break;
    for (const line of lines) keys.add(line);
    listed.push(i);
  }
  return listed.length > 1 ? listed : [];
}

const linesOf = (block: TextBlock): string[] => splitAtPages(block.text).map(({ text }) => titleKey(text));

/** Where the first entry is printed again: there the text begins. Others may stand in a 目录 twice (第一节 一般规定 of two chapters). */
function printedAgain(blocks: readonly Block[], first: number, to: number): number | null {
  const entry = blocks[first];
  const [key] = entry?.type === 'text' ? linesOf(entry) : [];
  if (!key) return null;
  const at = blocks.slice(first + 1, to).findIndex((block) => block.type === 'text' && titleKey(block.text) === key);
  return at < 0 ? null : first + 1 + at;
}

/** A numbered heading, one with its page, or one that is printed again below. */
function isOwnLine(blocks: readonly Block[], i: number, to: number, lines: readonly string[]): boolean {
  const block = blocks[i];
  if (block?.type !== 'text') return false;
  if (lines.length > 1 || endsInPage(block.text) || matchLabels(block.text).length > 0) return true;
  return blocks.slice(i + 1, to).some((one) => one.type === 'text' && titleKey(one.text) === lines[0]);
}
