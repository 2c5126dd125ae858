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

const [HALF, WHOLE] = [50_000, 100_000];
const PROBE = 6250;
/** Milliseconds for a probe: what takes longer is steep by itself. */
const STEEP = 40;
/** Milliseconds: below them a ratio says nothing. */
const QUICK = 20;
const MOST = 2.3;
const REPEATS = 4;

/** Milliseconds to find all places, as a loop over a text does; where the expression is tied to a place (`y`) it is tried at each. */
function time({ source, flags }: Pattern, line: string): number {
  const each = flags.includes('g') || flags.includes('y');
  const expression = new RegExp(source, flags.replace('y', each && !flags.includes('g') ? 'g' : ''));
  const began = performance.now();
  if (each) line.replace(expression, '');
  else expression.test(line);
  return performance.now() - began;
}

const best = (pattern: Pattern, line: string) =>
  Math.min(...Array.from({ length: REPEATS }, () => time(pattern, line)));

function steep(pattern: Pattern, attack: Attack): string | null {
  const probe = time(pattern, lineOf(attack, PROBE));
  if (probe > STEEP && best(pattern, lineOf(attack, PROBE)) > STEEP)
    return `${PROBE} characters ${probe.toFixed(0)} ms`;
  const line = lineOf(attack, WHOLE);
  if (time(pattern, line) < QUICK) return null;
  const [half, whole] = [best(pattern, lineOf(attack, HALF)), best(pattern, line)];
  const isSteep = whole >= QUICK && whole / half > MOST;
  return isSteep
    ? `${HALF} characters ${half.toFixed(0)} ms, ${WHOLE} ${whole.toFixed(0)} ms, ${(whole / half).toFixed(1)} times`
    : null;
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
