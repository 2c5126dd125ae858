import type { Proposal } from '../proposal.js';

const SECOND_LIMB = /(?:^|[,、;])(?:并|并且|且|同时|随后)?(?:应当|应|须|要)?(?:在|于)?$/; // ，并在
const STOP = /[。!?\n\t]/;

/** 在作出诊断后2小时内报告，并在6小时内逐级上报: the second limb counts from the event of the first. */
export function shareAnchor(proposals: readonly Proposal[], text: string): Proposal[] {
  return proposals.map((proposal, i) => {
    const first = proposals[i - 1];
    if (proposal.kind !== 'within' || proposal.anchor !== null || first?.kind !== 'within' || first.anchor === null)
      return proposal;
    if (!text.slice(proposal.start, proposal.end).endsWith('内')) return proposal;
    const between = text.slice(first.end, proposal.start);
    if (STOP.test(between) || !SECOND_LIMB.test(between)) return proposal;
    return {
      ...proposal,
      anchor: first.anchor,
      certainty: 'inferred',
      reason: 'counted from the event of the limb before it',
    };
  });
}
