/** Every time limit of one text: sentences, dates and lengths first, then the rules, then the refiners. */

import { perSentence, printedSpan } from '../passage/offsets.js';
import { type Passage, passageOf } from '../passage.js';
import type { Context, Sentence } from './context.js';
import type { Proposal } from './proposal.js';
import { dropHistory } from './refine/drop-history.js';
import { nextYear } from './refine/next-year.js';
import { settleOverlaps } from './refine/settle-overlaps.js';
import { shareAnchor } from './refine/share-anchor.js';
import { validityEnd } from './refine/validity-end.js';
import { rules } from './rules/index.js';

const MAY_HOLD_TIME = /[年月日天周季时期旬内前后起末底每即按]|分钟|\d/; // cheap test before the readers run

/** Reads the limits of a text. Offsets are into `printed`. */
export function readDeadlines(printed: string, context: Context): Proposal[] {
  if (!MAY_HOLD_TIME.test(printed)) return [];
  const passage = passageOf(printed);
  const text = passage.plain;
  const ranked = sentencesOf(passage, context).flatMap((sentence) =>
    rules.flatMap((rule) => rule.propose(sentence, context).map((proposal) => ({ proposal, rank: rule.rank }))),
  );
  const settled = settleOverlaps(ranked);
  // history goes before ends are counted from starts, so that no past start lends its date
  const current = nextYear(dropHistory(settled, text, context.issuedOn), text);
  const refined = validityEnd(shareAnchor(current, text));
  return refined.map((proposal) => ({ ...proposal, ...printedSpan(passage, proposal) }));
}

function sentencesOf(passage: Passage, { issuedOn }: Context): Sentence[] {
  const dates = perSentence(passage.tokens('date', issuedOn), passage.sentences);
  const lengths = perSentence(passage.tokens('length'), passage.sentences);
  return passage.sentences.map((sentence, i) => ({
    text: passage.plain,
    ...sentence,
    dates: dates[i]!,
    lengths: lengths[i]!,
  }));
}
