/** Decisions by evidence: named features, each with a weight fitted on pages whose truth is known (`scripts/fit-layout.ts`). */
import type { WeightName } from './weights.js';
import { weightsOf } from './weights.js';

/** One piece of evidence: what a typesetter would point at. It never decides alone. */
export interface Feature<Subject> {
  readonly name: string;
  /** From -1 (speaks against) over 0 (says nothing) to 1 (speaks for). */
  readonly of: (subject: Subject) => number;
  /** The weight that a fit begins from, and that few cases leave as it is. */
  readonly prior: number;
}

export interface Decision {
  readonly choice: boolean;
  /** Natural logarithm of the odds for the choice taken: below about 2 it may well be wrong. */
  readonly margin: number;
  /** The pieces of evidence that weighed most, for and against, strongest first. */
  readonly because: readonly string[];
}

/** Names kept in {@link Decision.because}. */
const told = 4;
/** Margins from which on nobody asks why. */
const sure = 4;

export function decide<Subject>(name: WeightName, subject: Subject, features: readonly Feature<Subject>[]): Decision {
  const { bias, weights } = weightsOf(name);
  const values = features.map((feature) => (weights[feature.name] ?? 0) * feature.of(subject));
  const score = values.reduce((sum, value) => sum + value, bias);
  const margin = Math.abs(score);
  return { choice: score > 0, margin, because: margin < sure ? strongest(features, values) : [] };
}

function strongest(features: readonly { readonly name: string }[], values: readonly number[]): string[] {
  return features
    .map(({ name }, i) => ({ name, value: values[i]! }))
    .filter(({ value }) => Math.abs(value) > 0.1)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, told)
    .map(({ name, value }) => `${value > 0 ? '+' : '-'}${name}`);
}
