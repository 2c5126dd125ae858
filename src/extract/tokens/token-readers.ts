import { findDocumentNumbers } from '../../text/document-number.js';
import type { Span } from '../../tree/span.js';
import type { FoldedText } from '../passage/folded-text.js';
import { foldedSpan } from '../passage/offsets.js';
import { readDates } from './date/read-dates.js';
import { readLengths } from './length/read-lengths.js';
import { readMeasures } from './measure/read-measures.js';
import { readOffices } from './office/read-offices.js';
import { readRecurrences } from './recurrence/read-recurrences.js';
import { findTitles } from './title/find-titles.js';
import type { TokenKind, TokenOf } from './token.js';

type Readers = { readonly [K in TokenKind]: (passage: FoldedText, issuedOn: string | null) => readonly TokenOf<K>[] };

/** Reads every sentence on its own: no token runs over its end. */
const inSentences = <T extends Span>(passage: FoldedText, read: (start: number, end: number) => readonly T[]): T[] =>
  passage.sentences.flatMap(({ start, end }) => read(start, end));

/** How each kind of token is read. Numbers in names are no facts: dates, lengths and measures are read from `plain`. */
export const tokenReaders: Readers = {
  date: (passage, issuedOn) =>
    inSentences(passage, (start, end) => readDates(passage.plain, start, end, issuedOn)).map((token) => ({
      kind: 'date' as const,
      ...token,
    })),
  length: (passage) =>
    inSentences(passage, (start, end) => readLengths(passage.plain, start, end)).map((token) => ({
      kind: 'length' as const,
      ...token,
    })),
  recurrence: (passage) => readRecurrences(passage.plain, passage.sentences),
  measure: (passage) =>
    inSentences(passage, (start, end) => readMeasures(passage.plain, start, end)).map((token) => ({
      kind: 'measure' as const,
      ...token,
    })),
  title: ({ text }) => findTitles(text).map((span) => ({ kind: 'title' as const, ...span })),
  'document-number': ({ text }) =>
    findDocumentNumbers(text).map(({ start, end, normal }) => ({
      kind: 'document-number' as const,
      start,
      end,
      normal,
    })),
  office: (passage) => readOffices(passage.text, passage.limbs),
  tag: (passage) =>
    passage.tags.map(({ form, ...span }) => ({
      kind: 'tag' as const,
      form,
      ...foldedSpan(passage, span),
    })),
};
