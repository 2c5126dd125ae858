import { isClose, isOpen } from '../../text/brackets.js';
import { type Span, trim } from '../../tree/span.js';

const STOP = /[。！!？?；;]/u;
const EDGE = /[。；;，,、：:\s]/u;

/** Sentences of a text and the parts of one between ；, outside brackets and quotation marks, without their closing marks. */
export function sentences(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let from = span.start;
  for (let i = span.start; i <= span.end; i += 1) {
    const char = text[i];
    if (i < span.end) {
      if (isOpen(char) || char === '“' || char === '《') depth += 1;
      else if (isClose(char) || char === '”' || char === '》') depth = Math.max(0, depth - 1);
      if (depth > 0 || !STOP.test(char ?? '')) continue;
    }
    const sentence = trim(text, { start: from, end: i }, EDGE);
    if (sentence.end > sentence.start) found.push(sentence);
    from = i + 1;
  }
  return found;
}
