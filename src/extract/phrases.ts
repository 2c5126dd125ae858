/**
 * A phrase is *opening, token, closing, unless*: words before a token, the token, words behind it, and the named vetoes that strike the
 * reading. Tables of phrases are data; this file holds the one matcher. What fired and what was struck goes into a {@link SpanTrace},
 * which `gongbao explain` prints.
 *
 * A phrase looks no farther than {@link REACH} characters around its token, so that matching is linear in the text.
 */
import type { Span } from '../tree/span.js';
import type { Firing, Trace } from '../tree/trace.js';

/** How far a phrase looks: further words do not govern a token, and sentences of a broken text may run over pages. */
export const REACH = 80;

/** A phrase that met a token. Offsets and words are those of the text the token was read from. */
export interface Match<T extends Span, C> {
  readonly token: T;
  /** What else a phrase may know: the sentence, the document. */
  readonly context: C;
  /** Up to {@link REACH} characters of the sentence before and behind the token. */
  readonly left: string;
  readonly right: string;
  /** What the opening and the closing matched; `''` where the phrase has none. */
  readonly opened: string;
  readonly closed: string;
  /** From the opening to the closing. */
  readonly start: number;
  readonly end: number;
}

/** Words that show that a reading is none: history, a definition, a name. */
export interface Veto<T extends Span, C> {
  readonly name: string;
  readonly strikes: (match: Match<T, C>) => boolean;
  /** A sentence that it strikes. */
  readonly example: string;
}

export interface Phrase<T extends Span, C, R> {
  /** The `rule` of the rows it gives. */
  readonly name: string;
  /** Must end where the token begins (`$`). */
  readonly opening?: RegExp;
  /** Must begin where the token ends (`^`). */
  readonly closing?: RegExp;
  readonly unless?: readonly Veto<T, C>[];
  /** The reading, or `null` where the words around the token do not add up to one. */
  readonly gives: (match: Match<T, C>) => R | null;
  /** Sentences that give a row of this rule. */
  readonly examples: readonly string[];
}

/** Hears of every phrase that meets a token; offsets are into the text the token was read from. */
export type SpanTrace = (firing: Span & Omit<Firing, 'text'>) => void;

/** A trace for the phrases of one folded text; absent where nobody listens. */
export const spanTrace = (trace: Trace | undefined, text: string): SpanTrace | undefined =>
  trace && (({ start, end, ...firing }) => trace({ ...firing, text: text.slice(start, end) }));

/** The sentence a token stands in. */
export interface Window extends Span {
  readonly text: string;
}

/** The reading of the first phrase of a family that meets the token and is not struck, with its name; `null` where none does. */
export function firstReading<T extends Span, C, R extends Span>(
  phrases: readonly Phrase<T, C, R>[],
  token: T,
  context: C,
  { text, start, end }: Window,
  trace?: SpanTrace,
): { readonly reading: R; readonly rule: string } | null {
  const left = text.slice(Math.max(start, token.start - REACH), token.start);
  const right = text.slice(token.end, Math.min(end, token.end + REACH));
  for (const { name, opening, closing, unless = [], gives } of phrases) {
    const opened = opening ? opening.exec(left)?.[0] : '';
    if (opened === undefined) continue;
    const closed = closing ? closing.exec(right)?.[0] : '';
    if (closed === undefined) continue;
    const match: Match<T, C> = {
      ...{ token, context, left, right, opened, closed },
      start: token.start - opened.length,
      end: token.end + closed.length,
    };
    const veto = unless.find(({ strikes }) => strikes(match));
    if (veto && !trace) continue;
    const reading = gives(match);
    if (reading === null) continue;
    trace?.({ rule: name, start: reading.start, end: reading.end, vetoedBy: veto?.name ?? null });
    if (!veto) return { reading, rule: name };
  }
  return null;
}

/** Every occurrence of a word pattern in a sentence, as tokens. The pattern must be global. */
export const wordsIn = (pattern: RegExp, { text, start, end }: Window): (Span & { match: RegExpExecArray })[] =>
  [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    match,
  }));
