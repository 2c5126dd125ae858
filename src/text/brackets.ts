import type { Span } from '../tree/span.js';

const OPEN = '（(〔［[【';
const CLOSE = '）)〕］]】';

export const isOpen = (char: string | undefined): boolean => char !== undefined && OPEN.includes(char);
export const isClose = (char: string | undefined): boolean => char !== undefined && CLOSE.includes(char);

/**
 * Index of the bracket that closes the one at `open`, or -1. Kinds are not compared: print pairs `（` with `)` and `〔` with `）`.
 */
export function closing(text: string, open: number, limit = text.length): number {
  let depth = 0;
  for (let i = open; i < limit; i += 1) {
    if (isOpen(text[i])) depth += 1;
    else if (isClose(text[i])) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** For each character of the span: does it stand inside a bracket that closes within the span? */
export function bracketed(text: string, { start, end }: Span): boolean[] {
  const inside = new Array<boolean>(end - start).fill(false);
  for (let i = start; i < end; i += 1) {
    if (!isOpen(text[i])) continue;
    const close = closing(text, i, end);
    if (close < 0) continue;
    inside.fill(true, i - start, close - start + 1);
    i = close;
  }
  return inside;
}
