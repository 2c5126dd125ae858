/** Where a number stands in its sentence: the words that govern it, and the limits that date it. */
import type { Proposal } from '../deadline/proposal.js';
import type { Measure } from '../tokens/measure/read-measures.js';
import { governingLimit } from './governing-limit.js';

export interface Limb {
  /** The leaf, folded, names blotted. */
  readonly text: string;
  readonly measure: Measure;
  /** Of the sentence the number stands in. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** Words from the last comma, semicolon or limit to the number. */
  readonly left: string;
  /** Words from the number to the next comma or semicolon. */
  readonly right: string;
  /** `left` and `right` with their names as printed. */
  readonly printedLeft: string;
  readonly printedRight: string;
  /** Words from the start of the sentence to the number. */
  readonly before: string;
  /** Words from the number to the end of the sentence or the next semicolon. */
  readonly after: string;
  /** The limits of the sentence, offsets into `text`. */
  readonly limits: readonly Proposal[];
  /** The limit that dates the number; `null` where none does. */
  readonly governing: Proposal | null;
  /** Does the sentence date the number before the day of issue? */
  readonly isPast: boolean;
  /** Does a column or heading above say that numbers here sort things? */
  readonly sorts: boolean;
  /** Does a heading above speak of responses to events, whose levels are told in numbers? */
  readonly isResponse: boolean;
  /** Is it only a year that dates the number (今年新开工40个) or an undated span (两年内), which results have too? */
  readonly isLoose: boolean;
  /** Is a unit charged with the clause? */
  readonly isCharged: boolean;
  /** Is the text a cell of a row that charges a unit? */
  readonly isTask: boolean;
  /** Does the document or a heading above tell of what was done, or of what is (工作报告, 主要做法)? */
  readonly isTold: boolean;
}

/** What the text around says of a number. */
export interface Surroundings {
  readonly sorts: boolean;
  readonly isResponse: boolean;
  readonly isPast: boolean;
  readonly isCharged: boolean;
  readonly isTask: boolean;
  readonly isTold: boolean;
  /** The limit outside the sentence that governs it, and the year the sentence names as its time. */
  readonly inherited: Proposal | null;
  readonly year: Proposal | null;
}

const COMMA = /[,;:。!?\n\t]/;
const STOP = /[;。!?\n\t]/;

/** The limb of a number; `next` is the number after it in the sentence. */
export function limbOf(
  { text, printed }: { text: string; printed: string },
  [measure, next]: readonly [Measure, Measure | null],
  sentence: { start: number; end: number },
  limits: readonly Proposal[],
  { inherited, year, ...flags }: Surroundings,
): Limb {
  let start = measure.start;
  while (start > sentence.start && !COMMA.test(text[start - 1]!)) start -= 1;
  const covering = limits
    .filter((limit) => limit.end <= measure.start && limit.end > start && limit.kind !== 'recurring')
    .at(-1);
  if (covering) start = covering.end;
  let end = measure.end;
  while (end < sentence.end && !COMMA.test(text[end]!)) end += 1;
  let stop = end;
  while (stop < sentence.end && !STOP.test(text[stop]!)) stop += 1;
  const firm = governingLimit(text, measure, limits, stop, next, sentence.start) ?? inherited;
  return {
    text,
    measure,
    sentence,
    left: text.slice(start, measure.start),
    right: text.slice(measure.end, end),
    printedLeft: printed.slice(start, measure.start),
    printedRight: printed.slice(measure.end, end),
    before: text.slice(sentence.start, measure.start),
    after: text.slice(measure.end, stop),
    limits,
    governing: firm ?? year,
    isLoose: firm === null && year !== null,
    ...flags,
  };
}
