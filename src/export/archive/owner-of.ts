import type { Source } from '../../tree/gazette.js';
import { everyNode, type LogicalNode } from './logical-tree.js';
import type { OwnerOf } from './sheet-text.js';

/** The least share of a place that a node has to cover to own it. */
const LEAST = 0.5;

/** Finds the node of the tree whose box covers most of a place; of equals the one with the smallest box. */
export function ownerOf(tree: LogicalNode): OwnerOf {
  const onSheet = new Map<number, { readonly node: LogicalNode; readonly bbox: readonly number[] }[]>();
  for (const node of everyNode(tree)) {
    for (const { page, bbox } of node.source) {
      const held = onSheet.get(page);
      if (held) held.push({ node, bbox });
      else onSheet.set(page, [{ node, bbox }]);
    }
  }
  return ({ page, bbox }: Source) => {
    let best: { readonly node: LogicalNode; readonly share: number; readonly area: number } | null = null;
    for (const { node, bbox: own } of onSheet.get(page) ?? []) {
      const share = Math.round((100 * sharedArea(bbox, own)) / Math.max(1, areaOf(bbox))) / 100;
      const area = areaOf(own);
      if (share < LEAST || (best && (share < best.share || (share === best.share && area >= best.area)))) continue;
      best = { node, share, area };
    }
    return best ? { node: best.node.id, role: best.node.type } : { node: null, role: 'printed' };
  };
}

const areaOf = ([x0, y0, x1, y1]: readonly number[]) => Math.max(0, x1! - x0!) * Math.max(0, y1! - y0!);

const sharedArea = (a: readonly number[], b: readonly number[]) =>
  areaOf([Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!), Math.min(a[2]!, b[2]!), Math.min(a[3]!, b[3]!)]);
