import type { Pattern } from '../../tests/helpers/all-patterns.js';
import { type Attack, lineOf } from './attacks.js';

/** Characters of the lines of `npm run linear`. */
export const LENGTHS = [6250, 12_500, 25_000, 50_000, 100_000] as const;
/** Milliseconds: below them a ratio says nothing. */
const QUICK = 20;
const MOST = 2.3;
const REPEATS = 3;

/** Milliseconds of processor to find all places, as a loop over a text does; where the expression is tied to a place (`y`) it is tried at each. */
function time({ source, flags }: Pattern, line: string): number {
  const each = flags.includes('g') || flags.includes('y');
  const expression = new RegExp(source, flags.replace('y', each && !flags.includes('g') ? 'g' : ''));
  const began = process.cpuUsage();
  if (each) line.replace(expression, '');
  else expression.test(line);
  return process.cpuUsage(began).user / 1000;
}

const best = (pattern: Pattern, line: string) =>
  Math.min(...Array.from({ length: REPEATS }, () => time(pattern, line)));

/** The first length at which the time is worth a ratio and more than grows with the line; null where there is none. */
export function steep(pattern: Pattern, attack: Attack, lengths: readonly number[] = LENGTHS): string | null {
  for (const length of lengths) {
    const line = lineOf(attack, length);
    if (time(pattern, line) < QUICK) continue;
    const half = best(pattern, lineOf(attack, length / 2));
    const whole = best(pattern, line);
    if (whole < QUICK || whole / half <= MOST) continue;
    return `${length / 2} characters ${half.toFixed(0)} ms, ${length} ${whole.toFixed(0)} ms, ${(whole / half).toFixed(1)} times`;
  }
  return null;
}
