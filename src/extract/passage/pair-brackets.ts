import { isClose, isOpen } from '../../text/brackets.js';

/** For each character the offset of the bracket it pairs with, or -1: one pass, whatever is nested or left open. */
export function pairBrackets(text: string): Int32Array {
  const pairs = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (isOpen(text[i])) open.push(i);
    else if (isClose(text[i])) {
      const start = open.pop();
      if (start === undefined) continue;
      pairs[start] = i;
      pairs[i] = start;
    }
  }
  return pairs;
}
