import type { Proposal } from '../proposal.js';

/** A proposal with the rank of its rule. */
export interface Ranked {
  readonly proposal: Proposal;
  readonly rank: number;
}

/** Of readings that overlap the longest stands; of two equally long ones the more specific rule's. In printed order. */
export function settleOverlaps(ranked: readonly Ranked[]): Proposal[] {
  const length = ({ proposal }: Ranked) => proposal.end - proposal.start;
  const kept: Proposal[] = [];
  for (const candidate of [...ranked].sort((a, b) => length(b) - length(a) || b.rank - a.rank)) {
    const { start, end } = candidate.proposal;
    if (!kept.some((other) => other.start < end && other.end > start)) kept.push(candidate.proposal);
  }
  return kept.sort((a, b) => a.start - b.start);
}
