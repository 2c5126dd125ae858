import { type Folded, unfold } from '../../text/fold.js';
import type { Span } from '../../tree/span.js';

/** Spans in order, parted by the sentence each begins in: one list for each sentence. One pass. */
export function perSentence<T extends Span>(spans: readonly T[], sentences: readonly Span[]): T[][] {
  let next = 0;
  return sentences.map(({ end }) => {
    const own: T[] = [];
    for (let span = spans[next]; span && span.start < end; span = spans[next]) {
      own.push(span);
      next += 1;
    }
    return own;
  });
}

/** Offsets into the printed text of a folded span. */
export const printedSpan = (folded: Folded, { start, end }: Span): Span => unfold(folded, start, end);

/** Offsets into the folded text of a printed span. */
export const foldedSpan = ({ offsets }: Folded, { start, end }: Span): Span => ({
  start: lowerBound(offsets, start),
  end: lowerBound(offsets, end),
});

function lowerBound(offsets: readonly number[], at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
