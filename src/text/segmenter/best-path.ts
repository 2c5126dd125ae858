import { hashed, type WordTable } from './word-table.js';

/**
 * The most likely words of a text by their frequencies: of all ways to lay words of the dictionary and single characters side by side the
 * one of the greatest product (dynamic programming from the end).
 */
export function bestPath(text: string, words: WordTable): string[] {
  const { length } = text;
  const weights = new Float64Array(length + 1);
  const ends = new Int32Array(length);
  for (let at = length - 1; at >= 0; at -= 1) {
    const first = text.charCodeAt(at);
    if (isLow(first) && isHigh(text.charCodeAt(at - 1))) continue; // the second half of a pair begins nothing
    const second = text.charCodeAt(at + 1);
    const step = isHigh(first) && isLow(second) ? 2 : 1;
    let hash = hashed(0, first);
    if (step === 2) hash = hashed(hash, second);
    let best = weights[at + step]! + (words.weightOf(text, at, at + step, hash) || words.rarest);
    let bestEnd = at + step;
    const last = Math.min(at + words.longestFrom(first, second), length);
    for (let end = at + step + 1; end <= last; end += 1) {
      hash = hashed(hash, text.charCodeAt(end - 1));
      const weight = words.weightOf(text, at, end, hash);
      const whole = weights[end]! + weight;
      if (weight !== 0 && whole > best) [best, bestEnd] = [whole, end];
    }
    weights[at] = best;
    ends[at] = bestEnd;
  }
  const found: string[] = [];
  for (let at = 0; at < length; at = ends[at]!) found.push(text.slice(at, ends[at]!));
  return found;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
