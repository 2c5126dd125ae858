import type { Span } from '../../tree/span.js';

const SENTENCE_END = /[。!?\n\t]/;
const LIMB_END = /[,;:。!?\n\t]/;

/**
 * Characters of the longest sentence. What a broken text or a list prints without an end is read in stretches, so that rules that look over their whole
 * sentence stay linear in the text.
 */
const LONGEST = 1000;

/** The sentences of a folded text, without the marks that end them. */
export const sentencesOf = (text: string): Span[] =>
  between(text, (at) => SENTENCE_END.test(text[at]!)).flatMap((sentence) => stretches(text, sentence));

/** A sentence in stretches of at most {@link LONGEST} characters, cut behind a semicolon or comma where there is one. */
export function stretches(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const mark = [/[;；]/, /[,，、]/].map((pattern) => lastMark(text, from, pattern)).find((at) => at > from);
    const to = mark === undefined ? from + LONGEST : mark + 1;
    found.push({ start: from, end: to });
    from = to;
  }
  return [...found, { start: from, end }];
}

/** The last such mark of the first {@link LONGEST} characters, in their second half; -1 where there is none. */
function lastMark(text: string, from: number, mark: RegExp): number {
  let at = from + LONGEST - 1;
  while (at > from + LONGEST / 2 && !mark.test(text[at]!)) at -= 1;
  return mark.test(text[at]!) ? at : -1;
}

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
