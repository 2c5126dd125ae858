import type { Proposal } from '../proposal.js';

const NEXT_YEAR = /[次翌]年(\d{1,2})月(?:(\d{1,2})日|([底末]))?/; // 次年1月15日 翌年3月底
const STOP = /[。!?\n\t]/;

/** 每年12月20日前报送…，于次年1月15日前汇总: what is due in the year after each turn comes round every year too. */
export function nextYear(proposals: readonly Proposal[], text: string): Proposal[] {
  let last: Proposal | undefined;
  return proposals.map((proposal) => {
    const date = NEXT_YEAR.exec(text.slice(proposal.start, proposal.end));
    const yearly = last;
    if (proposal.rrule?.startsWith('FREQ=YEARLY')) last = proposal;
    if (!date || proposal.kind !== 'by' || proposal.due !== null || yearly === undefined) return proposal;
    if (STOP.test(text.slice(yearly.end, proposal.start))) return proposal;
    const day = date[2] ?? (date[3] === undefined ? undefined : '-1');
    const rrule = `FREQ=YEARLY;BYMONTH=${date[1]}${day === undefined ? '' : `;BYMONTHDAY=${day}`}`;
    return { ...proposal, kind: 'recurring', rrule, certainty: 'stated', reason: null };
  });
}
