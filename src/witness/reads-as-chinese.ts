/**
 * Can this text be Chinese in this order? The share of neighbouring characters that are common pairs of official texts: 0.35 to 0.8 for
 * running text, below 0.2 for the same text backwards (measured on documents of which none was used to find the pairs).
 */
import { commonPairs } from '../text/common-pairs.js';

/** A sheet with fewer pairs (a cover, a list of names) says nothing. */
const leastPairs = 120;
/** Below this, with the pairs of a whole sheet, the order of the characters is not that of any text. */
const leastShare = 0.12;

export interface PairShares {
  /** Pairs of Chinese characters that stand next to each other. */
  readonly pairs: number;
  /** Share of them that are common. */
  readonly forward: number;
  /** The same for the text read backwards. */
  readonly backward: number;
}

export function pairShares(texts: Iterable<string>): PairShares {
  const common = commonPairs();
  let pairs = 0;
  let forward = 0;
  let backward = 0;
  for (const text of texts) {
    for (let at = 1; at < text.length; at += 1) {
      const [a, b] = [text[at - 1]!, text[at]!];
      if (!isHan(a) || !isHan(b)) continue;
      pairs += 1;
      if (common.has(a + b)) forward += 1;
      if (common.has(b + a)) backward += 1;
    }
  }
  return { pairs, forward: pairs ? forward / pairs : 1, backward: pairs ? backward / pairs : 0 };
}

export type OrderDoubt = 'backwards' | 'scrambled';

/** Null where the text reads as Chinese, or is too short to say. */
export function orderDoubt({ pairs, forward, backward }: PairShares): OrderDoubt | null {
  if (pairs < leastPairs) return null;
  if (backward > forward) return 'backwards';
  return forward < leastShare ? 'scrambled' : null;
}

const isHan = (character: string): boolean => character >= '\u3400' && character <= '\u9fff';
