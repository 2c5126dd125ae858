import { REACH } from '../phrases.js';
import type { DateToken, LengthToken, TokenOf } from '../tokens/token.js';

/** What a rule may know besides the sentence: never the clock, only the document. */
export interface Context {
  /** 成文日期 of the document, ISO; `null` where it has none. */
  readonly issuedOn: string | null;
  /** Where it has none: the last day of which the document tells what was reached by then. */
  readonly writtenAfter?: string | null;
  /** Is the text a cell that stands under a heading such as 完成时限? */
  readonly limitColumn?: boolean;
}

/** A sentence of a leaf with its times already read: what the rules see. */
export interface Sentence {
  /** The whole leaf, folded, names blotted; offsets below are into it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly dates: readonly DateToken[];
  readonly lengths: readonly LengthToken[];
  readonly recurrences: readonly TokenOf<'recurrence'>[];
}

/** Text of the sentence before `at`, as far as a rule looks. */
export const before = ({ text, start }: Sentence, at: number): string => text.slice(Math.max(start, at - REACH), at);
/** Text of the sentence from `at` on, as far as a rule looks. */
export const after = ({ text, end }: Sentence, at: number): string => text.slice(at, Math.min(end, at + REACH));
