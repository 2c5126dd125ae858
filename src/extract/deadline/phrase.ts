import type { Span } from '../../tree/span.js';
import type { Match, Phrase, Veto } from '../phrases.js';
import type { DateToken, LengthToken, TokenOf } from '../tokens/token.js';
import type { Context, Sentence } from './context.js';
import type { Proposal } from './proposal.js';

/** What a phrase of a deadline may know besides the words around its token. */
export interface DeadlineContext extends Context {
  readonly sentence: Sentence;
  /** The date before this one in the sentence, and what the family read from it. */
  readonly previous?: DateToken;
  readonly previousRead?: Proposal;
}
/** A word that is no token of the calendar: 即日起, 本通知印发之日起. */
export interface WordToken extends Span {
  readonly match: RegExpExecArray;
}

export type DatePhrase = Phrase<DateToken, DeadlineContext, Proposal>;
export type LengthPhrase = Phrase<LengthToken, DeadlineContext, Proposal>;
export type RecurrencePhrase = Phrase<TokenOf<'recurrence'>, DeadlineContext, Proposal>;
export type WordPhrase = Phrase<WordToken, DeadlineContext, Proposal> & { readonly words: RegExp };
export type DateMatch = Match<DateToken, DeadlineContext>;
export type LengthMatch = Match<LengthToken, DeadlineContext>;
export type DateVeto = Veto<DateToken, DeadlineContext>;
export type LengthVeto = Veto<LengthToken, DeadlineContext>;

/**
 * A family of phrases: of those over one token the first that reads it stands. `rank` settles which of two readings of the same span
 * by two families stands; higher is more specific.
 */
export interface Family {
  readonly name: string;
  readonly rank: number;
  readonly dates?: readonly DatePhrase[];
  readonly lengths?: readonly LengthPhrase[];
  readonly recurrences?: readonly RecurrencePhrase[];
  readonly words?: readonly WordPhrase[];
}
