/**
 * The tokens of a {@link ../passage.Passage}: what phrases are made of besides words. Offsets are into the folded text of the passage.
 */
import type { DocumentNumberSpan } from '../../text/document-number.js';
import type { Span } from '../../tree/span.js';
import type { Measure } from './measure/read-measures.js';
import type { Recurrence } from './recurrence/read-recurrence.js';
import type { Tag } from './tag/tag.js';

/** A day or a period named by the calendar. */
export interface DateToken extends Span {
  /** First and last day, ISO; `null` where the text does not settle the year. */
  readonly first: string | null;
  readonly last: string | null;
  readonly precision: 'plan' | 'year' | 'half' | 'quarter' | 'month' | 'part' | 'day';
  /** Does it name the end of a period (底, 末)? */
  readonly isEnd: boolean;
  /** Where the year comes from: the print, the date of issue, an earlier date of the sentence, or nowhere. */
  readonly year: 'printed' | 'issuedOn' | 'sentence' | null;
  /** Why a value is inferred or null. */
  readonly reason: string | null;
}

/** A length of time. */
export interface LengthToken extends Span {
  /** ISO 8601. */
  readonly duration: string;
  readonly unit: 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';
  readonly workingDays: boolean;
}

/** Every token with its kind. `tag` spans the note without its brackets; `title` has its 《》; `office` is a name by the grammar of names. */
export type Token =
  | (DateToken & { readonly kind: 'date' })
  | (LengthToken & { readonly kind: 'length' })
  | (Span & Omit<Recurrence, 'end'> & { readonly kind: 'recurrence' })
  | (Measure & { readonly kind: 'measure' })
  | (Span & { readonly kind: 'title' })
  | (Span & Pick<DocumentNumberSpan, 'normal'> & { readonly kind: 'document-number' })
  | (Span & { readonly kind: 'office' })
  | (Span & Pick<Tag, 'form'> & { readonly kind: 'tag' });

export type TokenKind = Token['kind'];
export type TokenOf<K extends TokenKind> = Extract<Token, { kind: K }>;
