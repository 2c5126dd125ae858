import type { Block } from '../../tree/block.js';
import { matchLabels } from '../numbering/match-labels.js';
import { titleKey } from '../similarity.js';

const HEADING = /^目\s*[录次]$/; // 目录

/** A text's own 目录 (第一章 总则 …) repeats headings that stand below: its lines are no clauses. Gives their indexes, its heading first. */
export function ownContents(blocks: readonly Block[], from: number, to: number): number[] {
  const heading = blocks.findIndex(
    (block, i) => i >= from && i < Math.min(to, from + 6) && block.type === 'text' && HEADING.test(block.text.trim()),
  );
  if (heading < 0) return [];
  const listed = [heading];
  const keys = new Set<string>();
  for (let i = heading + 1; i < to; i += 1) {
    const block = blocks[i];
    if (block?.type !== 'text') break;
    const line = titleKey(block.text.replace(/(?:\t|[.．…·]{2,}).*$/, ''));
    // The first heading printed again begins the text.
    if (keys.has(line) || matchLabels(block.text).length === 0) break;
    keys.add(line);
    listed.push(i);
  }
  return listed.length > 1 ? listed : [];
}
