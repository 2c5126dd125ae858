import type { Leaf } from '../../../tree/leaf.js';
import type { Proposal } from '../proposal.js';

/** Keeps the first proposal for each span: two rules may read the same words (a duty item that says 由X牵头). */
export function once(proposals: readonly Proposal[]): Proposal[] {
  const taken = new Map<Leaf, Uint8Array>();
  return proposals.filter(({ leaf, start, end }) => {
    const own = taken.get(leaf) ?? new Uint8Array(leaf.text.length);
    taken.set(leaf, own);
    const isFree = !own.subarray(start, end).includes(1);
    own.fill(1, start, end);
    return isFree;
  });
}
