/** Marks settled characters in the style spans of their block: spans travel with the text into every leaf that is cut from it. */
import type { StyleSpan } from '../tree/block.js';
import type { Settlement } from './reading.js';

/** @param settlements without overlap, in order */
export function markSettled(styles: readonly StyleSpan[], settlements: readonly Settlement[]): StyleSpan[] {
  return styles.flatMap((span) => {
    const pieces: StyleSpan[] = [];
    let at = span.start;
    for (const { start, end, reason } of settlements) {
      const from = Math.max(start, at);
      const to = Math.min(end, span.end);
      if (from >= to) continue;
      if (from > at) pieces.push({ ...span, start: at, end: from });
      const { others: _, ...rest } = span;
      pieces.push({ ...rest, start: from, end: to, settled: reason });
      at = to;
    }
    if (at < span.end) pieces.push({ ...span, start: at, end: span.end });
    return pieces;
  });
}
