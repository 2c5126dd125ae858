import type { Span } from '../tree/span.js';

const OPEN = '（(〔［[【';
const CLOSE = '）)〕］]】';

export const isOpen = (char: string | undefined): boolean => char !== undefined && OPEN.includes(char);
export const isClose = (char: string | undefined): boolean => char !== undefined && CLOSE.includes(char);

/**
 * For each character the offset of the bracket it pairs with, or -1: one pass, whatever is nested or left open. Kinds are not compared:
 * print pairs `（` with `)` and `〔` with `）`.
 */
export function pairBrackets(text: string, { start, end }: Span = { start: 0, end: text.length }): Int32Array {
  const pairs = new Int32Array(end - start).fill(-1);
  const open: number[] = [];
  for (let i = start; i < end; i += 1) {
    if (isOpen(text[i])) open.push(i);
    else if (isClose(text[i])) {
      const opener = open.pop();
      if (opener === undefined) continue;
      pairs[opener - start] = i;
      pairs[i - start] = opener;
    }
  }
  return pairs;
}

/** For each character of the span: does it stand inside a bracket that closes within the span? */
export function bracketed(text: string, span: Span): boolean[] {
  const pairs = pairBrackets(text, span);
  let inside = -1; // the bracket that closes last of those open here
  return Array.from(pairs, (partner, i) => {
    if (partner > inside) inside = partner;
    return span.start + i <= inside;
  });
}
