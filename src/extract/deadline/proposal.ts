import type { Deadline } from '../../tree/facts.js';
import type { DateToken } from '../tokens/token.js';

/** The columns of a deadline that a rule fills. */
export type DeadlineValue = Pick<
  Deadline,
  'kind' | 'due' | 'from' | 'within' | 'workingDays' | 'anchor' | 'rrule' | 'certainty' | 'reason'
>;

/** A span of folded text a rule takes for a time limit. */
export interface Proposal extends DeadlineValue {
  readonly start: number;
  readonly end: number;
  /** The phrase that read it. */
  readonly rule: string;
}

/** A proposal with everything empty but what is given; a reason without a null value makes it inferred. */
export function proposal(
  kind: Deadline['kind'],
  span: { start: number; end: number },
  values: Partial<Omit<DeadlineValue, 'kind'>> & { rule?: string } = {},
): Proposal {
  const reason = values.reason ?? null;
  return {
    kind,
    start: span.start,
    end: span.end,
    due: null,
    from: null,
    within: null,
    workingDays: false,
    anchor: null,
    rrule: null,
    certainty: 'stated',
    rule: '',
    ...values,
    reason,
  };
}

/** Certainty and reason that a date brings with it: inferred where its year is not printed. */
export const certaintyOf = (...dates: readonly DateToken[]): Pick<DeadlineValue, 'certainty' | 'reason'> => {
  const unsure = dates.find((date) => date.reason !== null);
  return unsure && unsure.last !== null
    ? { certainty: 'inferred', reason: unsure.reason }
    : { certainty: 'stated', reason: unsure?.reason ?? null };
};
