import type { Span } from '../../../tree/span.js';

const SENTENCE_END = /[。！？!?\n]/;
const CELL = '\t';

/** The sentence of a leaf that holds a span, its mark with it; of a table row, the whole row. */
export function sentenceAt(text: string, { start, end }: Span): Span {
  if (text.includes(CELL)) return { start: 0, end: text.length };
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text[from - 1]!)) from -= 1;
  let to = Math.max(end, start + 1);
  while (to < text.length && !SENTENCE_END.test(text[to - 1]!)) to += 1;
  return { start: from, end: Math.min(to, text.length) };
}

/** A piece of a leaf as it is shown: cells apart, no space around. */
export const shown = (text: string): string => text.replaceAll(CELL, ' | ').trim();
