import type { Target } from '../../tree/facts.js';
import type { Limb } from './limb.js';

/** A number a rule takes for a target: span of folded text, comparator, and the words it measures. */
export interface TargetProposal {
  readonly start: number;
  readonly end: number;
  readonly comparator: Target['comparator'];
  readonly indicators: readonly string[];
}

/** One construction: proposes the target a number is, or `null`. */
export interface TargetRule {
  readonly name: string;
  propose(limb: Limb): TargetProposal | null;
}
