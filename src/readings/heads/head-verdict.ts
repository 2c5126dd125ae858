import type { HeadWitness } from '../../tree/doubt.js';

/** What came of comparing a field with its witnesses, where they disagree. */
export interface HeadVerdict {
  /** The value from now on. */
  readonly value: string | null;
  /** Why only this value fits; null where the prints do not settle it. */
  readonly settled: string | null;
  readonly witness: HeadWitness;
  readonly says: string;
}

/** Two witnesses that do not agree, and nothing that settles it: the field keeps what was read. */
export const unsettled = (value: string | null, witness: HeadWitness, says: string): HeadVerdict => ({
  value,
  settled: null,
  witness,
  says,
});

/** Places in which two strings of one length differ; infinitely many where they have two lengths. */
export const differences = (a: string, b: string): number =>
  a.length === b.length ? [...a].filter((character, i) => character !== b[i]).length : Number.POSITIVE_INFINITY;
