import type { Span } from '../../../tree/span.js';
import type { TokenOf } from '../token.js';
import { readRecurrence } from './read-recurrence.js';

/** Every repetition that opens with 每, left to right. */
export function readRecurrences(text: string, sentences: readonly Span[]): TokenOf<'recurrence'>[] {
  return sentences.flatMap(({ start, end }) => {
    const found: TokenOf<'recurrence'>[] = [];
    for (let at = text.indexOf('每', start); at >= 0 && at < end; at = text.indexOf('每', at + 1)) {
      const token = readRecurrence(text, at, end);
      if (token !== null) found.push({ kind: 'recurrence', start: at, ...token });
    }
    return found;
  });
}
