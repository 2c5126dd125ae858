/** The child of main.ts: an expression without an end can only be stopped from outside. */
import type { Pattern } from '../../tests/helpers/all-patterns.js';
import { type Attack, lineOf } from './attacks.js';

export interface Job {
  readonly pattern: Pattern;
  readonly attacks: readonly Attack[];
}

/** An expression, the line it is steep on, and its times. */
export interface Finding {
  readonly pattern: Pattern;
  readonly attack: Attack;
  readonly times: string;
}

const LENGTHS = [6250, 12_500, 25_000, 50_000, 100_000];
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
function steep(pattern: Pattern, attack: Attack): string | null {
  for (const length of LENGTHS) {
    const line = lineOf(attack, length);
    if (time(pattern, line) < QUICK) continue;
    const half = best(pattern, lineOf(attack, length / 2));
    const whole = best(pattern, line);
    if (whole < QUICK || whole / half <= MOST) continue;
    return `${length / 2} characters ${half.toFixed(0)} ms, ${length} ${whole.toFixed(0)} ms, ${(whole / half).toFixed(1)} times`;
  }
  return null;
}

process.once('message', (jobs: readonly Job[]) => {
  for (const [i, { pattern, attacks }] of jobs.entries()) {
    process.send!(i);
    for (const attack of attacks) {
      const times = steep(pattern, attack);
      if (times === null) continue;
      process.send!({ pattern, attack, times } satisfies Finding);
      break;
    }
  }
  process.send!(jobs.length, () => process.exit(0));
});
