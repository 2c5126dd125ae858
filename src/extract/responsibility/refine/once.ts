import type { Proposal } from '../proposal.js';

/** Keeps the first proposal for each span: two rules may read the same words (a duty item that says 由X牵头). */
export function once(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(
    (one, i) =>
      !proposals.slice(0, i).some(({ leaf, start, end }) => leaf === one.leaf && start < one.end && one.start < end),
  );
}
