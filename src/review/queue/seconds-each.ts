import type { Decision } from '../../dataset/decisions/decision.js';

/** Until somebody has decided something. */
const GUESS = 20;
/** Of the last so many decisions. */
const LAST = 50;

/** Seconds a decision takes: the median of the last ones, and a guess as long as there are few. */
export function secondsEach(decisions: readonly Decision[]): number {
  const taken = decisions.flatMap(({ seconds }) => seconds ?? []).slice(-LAST);
  const sorted = [...taken, GUESS, GUESS, GUESS].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
