/** Every time limit of one text: sentences, dates and lengths first, then the rules, then the refiners. */
import { blotNames, fold, unfold } from '../../text/fold.js';
import type { Context, Sentence } from './context.js';
import { readDates } from './date-reader.js';
import { readLengths } from './length-reader.js';
import type { Proposal } from './proposal.js';
import { dropHistory } from './refine/drop-history.js';
import { nextYear } from './refine/next-year.js';
import { settleOverlaps } from './refine/settle-overlaps.js';
import { shareAnchor } from './refine/share-anchor.js';
import { validityEnd } from './refine/validity-end.js';
import { rules } from './rules/index.js';

const SENTENCE = /[^。!?\n\t]+/g; // up to the next full stop, cell or line
const MAY_HOLD_TIME = /[年月日天周季时期旬内前后起末底每即按]|分钟|\d/; // cheap test before the readers run

/** Reads the limits of a text. Offsets are into `printed`. */
export function readDeadlines(printed: string, context: Context): Proposal[] {
  if (!MAY_HOLD_TIME.test(printed)) return [];
  const folded = fold(printed);
  const text = blotNames(folded.text);
  const ranked = [...sentences(text, context)].flatMap((sentence) =>
    rules.flatMap((rule) => rule.propose(sentence, context).map((proposal) => ({ proposal, rank: rule.rank }))),
  );
  const settled = settleOverlaps(ranked);
  // history goes before ends are counted from starts, so that no past start lends its date
  const current = nextYear(dropHistory(settled, text, context.issuedOn), text);
  const refined = validityEnd(shareAnchor(current, text));
  return refined.map((proposal) => ({ ...proposal, ...unfold(folded, proposal.start, proposal.end) }));
}

function* sentences(text: string, { issuedOn }: Context): Generator<Sentence> {
  for (const match of text.matchAll(SENTENCE)) {
    const start = match.index;
    const end = start + match[0].length;
    yield {
      text,
      start,
      end,
      dates: readDates(text, start, end, issuedOn),
      lengths: readLengths(text, start, end),
    };
  }
}
