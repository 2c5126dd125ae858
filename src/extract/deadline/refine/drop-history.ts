import type { Context } from '../context.js';
import { PAST_WORDS } from '../lexicon.js';
import type { Proposal } from '../proposal.js';

const BOUNDARY = /[。;!?\n\t]/;
/** Characters looked over on either side. */
const REACH = 500;

/**
 * Limits that had passed when the document was issued are history, not limits; a start in the past is one where the clause tells of
 * what was done. What takes effect by its own verb (施行, 停止执行) stays: rules may reach back.
 */
export function dropHistory(
  proposals: readonly Proposal[],
  text: string,
  { issuedOn, writtenAfter = null }: Context,
): Proposal[] {
  return proposals.filter((proposal) => {
    const { kind, due, from, rule } = proposal;
    if (rule === 'by/label') return true; // 完成时限：2018年3月底 was the limit, whenever the text is printed
    if ((kind === 'by' || kind === 'period' || kind === 'until') && due !== null) {
      if (issuedOn !== null && due < issuedOn) return false;
      if (issuedOn === null && writtenAfter !== null && due <= writtenAfter) return false;
      // 2002年到2005年连续组织了: begun long ago and told as done
      const begun = kind === 'period' && from !== null && (issuedOn === null || from < issuedOn);
      if (issuedOn !== null) return !(begun && /[^为除]了(?!解)/.test(clauseAround(text, proposal)));
      return !PAST_WORDS.test(clauseAround(text, proposal));
    }
    if (kind === 'effective' && from !== null && (issuedOn === null || from < issuedOn)) {
      return !/^(?:以来|后[,，])/.test(text.slice(proposal.end)) && !PAST_WORDS.test(clauseAround(text, proposal));
    }
    return true;
  });
}

function clauseAround(text: string, { start, end }: Proposal): string {
  let from = start;
  while (from > 0 && start - from < REACH && !BOUNDARY.test(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !BOUNDARY.test(text[to]!)) to += 1;
  return text.slice(from, to);
}
