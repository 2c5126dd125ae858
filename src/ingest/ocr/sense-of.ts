/**
 * Does what was read make sense? A recogniser is about as sure of lines that stand on their heads as of upright ones, but what it reads in
 * them is no Chinese text.
 */
import { COMMON_CHARACTERS } from '../text-layer/common-characters.js';
import type { ReadCharacter } from './engines/engine.js';

/** Upright text gives more: about half of its characters are among the commonest, and it is read with confidence. */
const ENOUGH = 0.22;
/** A recogniser reads single characters that lie on their side, too; but a line across them holds one or two. */
const IN_LINE = 4;
const IN_LINES = 0.5;
/** A table of numbers holds few Chinese characters, and is read with confidence only when upright. */
const FEW = 0.3;
const SURE = 0.93;

/** Steps of a line, in its heights: lines of a sheet that lies on its side run across the lines of its text, which are further apart than letters. */
const WIDEST_STEP = 1.3;

interface Read {
  readonly characters: readonly ReadCharacter[];
}
interface ReadAt extends Read {
  readonly y0: number;
  readonly y1: number;
}

/**
 * Common characters, each counted as far as it was read with confidence: a sum, as the longest lines of the way that is right hold most.
 */
export function senseOf(lines: readonly Read[]): number {
  return lines.reduce((sum, { characters }) => sum + characters.reduce((own, one) => own + sense(one), 0), 0);
}

export function readsAsChinese(lines: readonly ReadAt[]): boolean {
  const all = lines.flatMap((line) => line.characters);
  const long = lines.filter(({ characters }) => characters.length >= IN_LINE);
  if (long.flatMap((line) => line.characters).length < IN_LINES * all.length) return false;
  const steps = long.map(stepOf).sort((a, b) => a - b);
  if ((steps[steps.length >> 1] ?? 0) > WIDEST_STEP) return false;
  if (mean(all, sense) >= ENOUGH) return true;
  const han = mean(all, ({ text }) => (/\p{Script=Han}/u.test(text) ? 1 : 0));
  return han < FEW && mean(all, ({ confidence }) => confidence) >= SURE;
}

function stepOf({ characters, y0, y1 }: ReadAt): number {
  const [first, last] = [characters[0]!, characters.at(-1)!];
  return (last.x0 + last.x1 - first.x0 - first.x1) / 2 / (characters.length - 1) / Math.max(1, y1 - y0);
}

const sense = ({ text, confidence }: ReadCharacter): number => (COMMON_CHARACTERS.has(text) ? confidence : 0);

const mean = (all: readonly ReadCharacter[], value: (one: ReadCharacter) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0) / Math.max(1, all.length);
