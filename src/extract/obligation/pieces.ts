import { type Span, trim } from '../../tree/span.js';

const EDGE = /[，,：:、\s]/u;
/** 一是, （一）, 1. and ①: an item's label is no word of it. The label in brackets is covered: ＊＊＊. */
const LABEL =
  /^(?:[一二三四五六七八九十]{1,2}是(?:要)?|[①-⑳]|\d{1,2}[.．、]|[一二三四五六七八九十\d]{1,2}[)）]|＊{3,4}(?=\p{Script=Han})|第[一二三四五六七八九十百]{1,5}条(?=\p{Script=Han}{4})|第[一二三四五六七八九十]{1,2}[，,、]|[——-]{1,2})/u;

/** 1:1, 10,000, 8:30: no mark of the sentence. */
const IN_NUMBER = /^\d[，,：:]\d$/u;

/** The stretches of a sentence between commas and colons, labels of items left out. `veiled`: brackets covered, see {@link veil}. */
export function pieces(veiled: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i < end && (!/[，,：:]/u.test(veiled[i] as string) || IN_NUMBER.test(veiled.slice(Math.max(0, i - 1), i + 2))))
      continue;
    const piece = trim(veiled, { start: from, end: i }, EDGE);
    const label = LABEL.exec(veiled.slice(piece.start, Math.min(piece.end, piece.start + 8)))?.[0].length ?? 0;
    if (piece.end > piece.start + label) found.push({ start: piece.start + label, end: piece.end });
    from = i + 1;
  }
  return found;
}
