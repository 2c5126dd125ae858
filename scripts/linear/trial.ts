/** The child of main.ts: an expression without an end can only be stopped from outside. */
import type { Pattern } from '../../tests/helpers/all-patterns.js';
import type { Attack } from './attacks.js';
import { steep } from './steep.js';

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
