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

/** What is known of a kind of items: how often it was decided and was wrong, how often it is wrong before that, and what hangs on one. */
export interface KindRecord {
  readonly kind: string;
  readonly decided: number;
  readonly wrong: number;
  readonly prior: number;
  readonly reach: number;
}

/**
 * Chance of an error of items `w` of a kind `r`, in SQL: their own before anybody looked (the probability of their rows), learned from what was decided of
 * their kind: one that was always right comes late, one that was often wrong early. What checking it gains is the chance times what hangs on it.
 */
export const CHANCE = `((coalesce(1 - w.probability, r.prior) * ${WEIGHT} + r.wrong) / (${WEIGHT} + r.decided))`;
export const GAIN = `${CHANCE} * r.reach`;

/** Counts what was decided, by kind. */
export function kindRecords(
  kinds: readonly { readonly kind: string; readonly sort: Sort }[],
  decided: Iterable<Decision>,
): KindRecord[] {
  const seen = new Map<string, { all: number; wrong: number }>();
  for (const { kind, verdict } of decided) {
    if (verdict === 'skipped') continue;
    const counts = seen.get(kind) ?? { all: 0, wrong: 0 };
    seen.set(kind, { all: counts.all + 1, wrong: counts.wrong + (verdict === 'right' ? 0 : 1) });
  }
  return kinds.map(({ kind, sort }) => {
    const { all, wrong } = seen.get(kind) ?? { all: 0, wrong: 0 };
    return { kind, decided: all, wrong, prior: PRIOR[sort], reach: REACH[sort] };
  });
}
