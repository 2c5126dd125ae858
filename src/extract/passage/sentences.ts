import type { Span } from '../../tree/span.js';

const SENTENCE_END = /[。!?\n\t]/;
const LIMB_END = /[,;:。!?\n\t]/;

/** The sentences of a folded text, without the marks that end them. */
export const sentencesOf = (text: string): Span[] => between(text, (at) => SENTENCE_END.test(text[at]!));

/** The limbs of a folded text; what stands in a pair of brackets stays with its limb. */
export function limbsOf(text: string, brackets: Int32Array): Span[] {
  let inside = -1;
  return between(text, (at) => {
    if (at <= inside) return SENTENCE_END.test(text[at]!);
    if (brackets[at]! > at) inside = brackets[at]!;
    return LIMB_END.test(text[at]!);
  });
}

function between(text: string, isMark: (at: number) => boolean): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isMark(at)) continue;
    if (at > start) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}
