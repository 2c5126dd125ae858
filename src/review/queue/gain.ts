import type { Decision } from '../../dataset/decisions/decision.js';

/** How grave it is, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What hangs on an item: a file that was not read whole holds hundreds of rows, a finding a document or a list, a fact is one row. */
const REACH = { input: 50, error: 20, warning: 5, info: 1, fact: 1 } as const;
/** How often something of this kind is wrong, before anybody has looked. */
const PRIOR = { input: 1, error: 0.9, warning: 0.5, info: 0.2, fact: 0.15 } as const;
export type Sort = keyof typeof REACH;
export const sorts = Object.keys(REACH) as Sort[];
/** So many decisions weigh as much as the guess above. */
const WEIGHT = 10;

/** How often items of a kind are wrong, and what checking one gains: the errors it is expected to take away. */
export interface Gain {
  readonly kind: string;
  readonly sort: Sort;
  readonly chance: number;
  readonly gain: number;
}

/** Learns from what was decided: a kind that was always right comes late, one that was often wrong early. */
export function gains(kinds: readonly { readonly kind: string; readonly sort: Sort }[], decided: Iterable<Decision>) {
  const seen = new Map<string, { all: number; wrong: number }>();
  for (const { kind, verdict } of decided) {
    if (verdict === 'skipped') continue;
    const counts = seen.get(kind) ?? { all: 0, wrong: 0 };
    seen.set(kind, { all: counts.all + 1, wrong: counts.wrong + (verdict === 'right' ? 0 : 1) });
  }
  return kinds.map(({ kind, sort }): Gain => {
    const { all, wrong } = seen.get(kind) ?? { all: 0, wrong: 0 };
    const chance = (PRIOR[sort] * WEIGHT + wrong) / (WEIGHT + all);
    return { kind, sort, chance, gain: chance * REACH[sort] };
  });
}
