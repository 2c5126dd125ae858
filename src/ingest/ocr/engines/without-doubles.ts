import { HAN } from '../../../text/han.js';
import type { ReadSymbol } from './ctc.js';

/** Two of one character nearer than this share of the line's pitch are one glyph. */
const NEAR = 0.7;
/** Distances by which the pitch of a line is known. */
const ENOUGH = 4;

/** A network may see a glyph twice, with a blank between: 二二〇二四年. Chinese type stands on an even grid, so that its second comes too soon. */
export function withoutDoubles(symbols: readonly ReadSymbol[]): readonly ReadSymbol[] {
  const steps = symbols.slice(1).map((symbol, i) => centre(symbol) - centre(symbols[i]!));
  const between = steps.filter((_, i) => HAN.test(symbols[i]!.text) && HAN.test(symbols[i + 1]!.text));
  if (between.length < ENOUGH) return symbols;
  const pitch = between.toSorted((a, b) => a - b)[between.length >> 1]!;
  const isDouble = (at: number): boolean =>
    HAN.test(symbols[at]!.text) && symbols[at]!.text === symbols[at - 1]?.text && steps[at - 1]! < NEAR * pitch;
  const kept: ReadSymbol[] = [];
  symbols.forEach((symbol, at) => {
    const before = kept.at(-1);
    if (before && isDouble(at)) kept[kept.length - 1] = joined(before, symbol);
    else kept.push(symbol);
  });
  return kept;
}

const centre = ({ first, last }: ReadSymbol): number => (first + last) / 2;

/** Where both stood, as sure as the surer one. */
const joined = (a: ReadSymbol, b: ReadSymbol): ReadSymbol => ({
  ...(a.confidence >= b.confidence ? a : b),
  first: a.first,
  last: b.last,
});
