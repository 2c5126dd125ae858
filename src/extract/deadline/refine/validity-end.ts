import { lastDayOf } from '../../../text/calendar.js';
import type { Proposal } from '../proposal.js';

const GRANTED = 'counted from the day it is granted';

/** 自2021年1月1日起施行，有效期5年 ends on 2025-12-31: the last day of a length counted from the start in the same text. */
export function validityEnd(proposals: readonly Proposal[]): Proposal[] {
  const start = proposals.find(({ kind, from }) => kind === 'effective' && from !== null)?.from ?? null;
  if (start === null) return [...proposals];
  return proposals.map((proposal) => {
    const { kind, within, due, reason } = proposal;
    if (kind !== 'until' || within === null || due !== null || reason === GRANTED) return proposal;
    return { ...proposal, due: lastDayOf(start, within), certainty: 'inferred', reason: `counted from ${start}` };
  });
}
