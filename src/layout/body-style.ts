import type { Segment } from './segment.js';

/** Type larger than the text by this is that of titles. */
const larger = 1.15;
export const isLarge = ({ size }: Pick<Segment, 'size'>, bodySize: number): boolean => size > larger * bodySize;

/** The size most characters are set in, points. */
export function bodyStyle(segments: readonly Pick<Segment, 'size' | 'glyphs'>[]): { readonly size: number } {
  const weights = new Map<number, number>();
  for (const { size, glyphs } of segments) {
    const key = Math.round(size * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + glyphs);
  }
  const [size = 10.5] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { size };
}
