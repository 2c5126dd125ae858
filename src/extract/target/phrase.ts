import type { Target } from '../../tree/facts.js';
import type { Match, Phrase, Veto } from '../phrases.js';
import type { Measure } from '../tokens/measure/read-measures.js';
import type { Limb } from './limb.js';

/** A number a phrase takes for a target: span of folded text, comparator, and the words it measures. */
export interface TargetProposal {
  readonly start: number;
  readonly end: number;
  readonly comparator: Target['comparator'];
  readonly indicators: readonly string[];
}

export type TargetPhrase = Phrase<Measure, Limb, TargetProposal>;
export type TargetMatch = Match<Measure, Limb>;
export type TargetVeto = Veto<Measure, Limb>;
