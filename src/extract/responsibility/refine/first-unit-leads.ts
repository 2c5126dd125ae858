import type { Leaf } from '../../../tree/leaf.js';
import { groupBy } from '../../group-by.js';
import { FIRST_LEADS, HOLDS_ON } from '../../tokens/tag/first-leads.js';
import type { Proposal } from '../proposal.js';

/**
 * 列第一位的为牵头单位: in a list without an order of its own, the first unit leads and the others support. Said in a tag with 下同 or
 * in a sentence, it holds from there to the end of the part; said in a tag or a column alone, only there.
 */
export function firstUnitLeads(proposals: readonly Proposal[], leaves: readonly Leaf[]): Proposal[] {
  const order = new Map(leaves.map((leaf, i) => [leaf, i]));
  const from = firstLeaf(proposals, leaves, order);
  const keyOf = ({ leaf, group }: Proposal) => `${order.get(leaf)}/${group ?? ''}`;
  const groups = groupBy(proposals, keyOf);
  const ordered = new Set(proposals.filter(({ role }) => role !== 'responsible').map(keyOf));
  return proposals.map((proposal) => {
    const holds = proposal.firstLeads !== undefined || (order.get(proposal.leaf) ?? 0) >= from;
    if (!proposal.group || !holds || ordered.has(keyOf(proposal))) return proposal;
    return { ...proposal, role: proposal === groups.get(keyOf(proposal))?.[0] ? 'lead' : 'support' };
  });
}

/** Index of the leaf from which the rule holds for the whole part. */
function firstLeaf(proposals: readonly Proposal[], leaves: readonly Leaf[], order: ReadonlyMap<Leaf, number>): number {
  const tags = proposals.filter(({ firstLeads }) => firstLeads === 'on').map(({ leaf }) => order.get(leaf) ?? 0);
  const sentence = leaves.findIndex(
    ({ kind, text }) => (kind === 'paragraph' || kind === 'note') && FIRST_LEADS.test(text) && HOLDS_ON.test(text),
  );
  return Math.min(...tags, sentence < 0 ? Number.POSITIVE_INFINITY : sentence);
}
