import { type Span, trim } from '../../tree/span.js';
import { stretches } from '../passage/sentences.js';

const EDGE = /[。；;，,、：:\s！!？?]/u;

const cut = (veiled: string, { start, end }: Span, mark: RegExp): Span[] => {
  const found: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i < end && !mark.test(veiled[i] as string)) continue;
    const sentence = trim(veiled, { start: from, end: i }, EDGE);
    if (sentence.end > sentence.start) found.push(sentence);
    from = i + 1;
  }
  return found;
};

/** Sentences of a text whose brackets are covered, without their closing marks. */
export const sentences = (veiled: string, span: Span = { start: 0, end: veiled.length }): Span[] =>
  cut(veiled, span, /[。！!？?\t]/u).flatMap((sentence) => stretches(veiled, sentence));

/** The parts of a sentence between semicolons. */
export const partsOf = (veiled: string, sentence: Span): Span[] => cut(veiled, sentence, /[；;]/u);
