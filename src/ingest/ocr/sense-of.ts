/**
 * Does what was read make sense? A recogniser is about as sure of lines that stand on their heads as of upright ones, but what it reads in
 * them is no Chinese text.
 */
import { COMMON_CHARACTERS } from '../text-layer/common-characters.js';
import type { ReadCharacter } from './engines/engine.js';

/** Upright text gives more: about half of its characters are among the commonest, and it is read with confidence. */
const ENOUGH = 0.22;
/** A table of numbers holds few Chinese characters, and is read with confidence only when upright. */
const FEW = 0.3;
const SURE = 0.93;

interface Read {
  readonly characters: readonly ReadCharacter[];
}

/** Share of the characters that are common ones, each counted as far as it was read with confidence. */
export function senseOf(lines: readonly Read[]): number {
  const all = lines.flatMap((line) => line.characters);
  return mean(all, ({ text, confidence }) => (COMMON_CHARACTERS.has(text) ? confidence : 0));
}

export function readsAsChinese(lines: readonly Read[]): boolean {
  if (senseOf(lines) >= ENOUGH) return true;
  const all = lines.flatMap((line) => line.characters);
  const han = mean(all, ({ text }) => (/\p{Script=Han}/u.test(text) ? 1 : 0));
  return han < FEW && mean(all, ({ confidence }) => confidence) >= SURE;
}

const mean = (all: readonly ReadCharacter[], value: (one: ReadCharacter) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0) / Math.max(1, all.length);
