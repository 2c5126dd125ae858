/** Holds every family of phrases against the tokens of one sentence. */

import type { Span } from '../../tree/span.js';
import { firstReading, type Phrase, type SpanTrace, wordsIn } from '../phrases.js';
import type { Context, Sentence } from './context.js';
import type { DeadlineContext, Family } from './phrase.js';
import type { Proposal } from './proposal.js';

export function propose(family: Family, sentence: Sentence, document: Context, trace?: SpanTrace): Proposal[] {
  const context: DeadlineContext = { ...document, sentence };
  const found: Proposal[] = [];
  const read = <T extends Span>(
    phrases: readonly Phrase<T, DeadlineContext, Proposal>[],
    token: T,
    around: DeadlineContext = context,
  ): Proposal | null => {
    const first = firstReading(phrases, token, around, sentence, trace);
    return first && { ...first.reading, rule: first.rule };
  };
  let previousRead: Proposal | undefined;
  for (const [i, date] of (family.dates ? sentence.dates : []).entries()) {
    const previous = sentence.dates[i - 1];
    const around = { ...context, ...(previous && { previous }), ...(previousRead && { previousRead }) };
    const reading = read(family.dates!, date, around);
    if (reading === null) continue;
    found.push(reading);
    previousRead = reading;
  }
  const rest = [
    ...(family.lengths ? sentence.lengths.map((length) => read(family.lengths!, length)) : []),
    ...(family.recurrences ? sentence.recurrences.map((every) => read(family.recurrences!, every)) : []),
    ...(family.words ?? []).flatMap((phrase) => wordsIn(phrase.words, sentence).map((word) => read([phrase], word))),
  ];
  return [...found, ...rest.filter((reading) => reading !== null)];
}
