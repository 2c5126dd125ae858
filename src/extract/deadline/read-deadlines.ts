/** Every time limit of one text: sentences, dates and lengths first, then the rules, then the refiners. */

import type { Trace } from '../../tree/trace.js';
import { perSentence, printedSpan } from '../passage/offsets.js';
import { type Passage, passageOf } from '../passage.js';
import { spanTrace } from '../phrases.js';
import type { Context, Sentence } from './context.js';
import { families } from './phrases/index.js';
import type { Proposal } from './proposal.js';
import { propose } from './propose.js';
import { dropHistory } from './refine/drop-history.js';
import { nextYear } from './refine/next-year.js';
import { settleOverlaps } from './refine/settle-overlaps.js';
import { shareAnchor } from './refine/share-anchor.js';
import { validityEnd } from './refine/validity-end.js';

const MAY_HOLD_TIME = /[年月日天周季时期旬内前后起末底每即按]|分钟|\d/; // cheap test before the readers run

/** Reads the limits of a text. Offsets are into `printed`. */
export function readDeadlines(printed: string, context: Context, listener?: Trace): Proposal[] {
  if (!MAY_HOLD_TIME.test(printed)) return [];
  const passage = passageOf(printed);
  const text = passage.plain;
  const trace = spanTrace(listener, passage.text);
  const settled = sentencesOf(passage, context).flatMap((sentence) =>
    settleOverlaps(
      families.flatMap((family) =>
        propose(family, sentence, context, trace).map((proposal) => ({ proposal, rank: family.rank })),
      ),
    ),
  );
  // history goes before ends are counted from starts, so that no past start lends its date
  const present = dropHistory(settled, text, context);
  for (const gone of trace ? settled.filter((one) => !present.includes(one)) : [])
    trace?.({ ...gone, vetoedBy: 'history' });
  const current = nextYear(present, text);
  const refined = validityEnd(shareAnchor(current, text));
  return refined.map((proposal) => ({ ...proposal, ...printedSpan(passage, proposal) }));
}

function sentencesOf(passage: Passage, { issuedOn }: Context): Sentence[] {
  const dates = perSentence(passage.tokens('date', issuedOn), passage.sentences);
  const recurrences = perSentence(passage.tokens('recurrence'), passage.sentences);
  const lengths = perSentence(passage.tokens('length'), passage.sentences);
  return passage.sentences.map((sentence, i) => ({
    text: passage.plain,
    ...sentence,
    dates: dates[i]!,
    lengths: lengths[i]!,
    recurrences: recurrences[i]!,
  }));
}
