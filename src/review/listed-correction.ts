import type { Correction } from '../dataset/corrections/correction.js';

/** A correction as the page lists it. */
export interface ListedCorrection {
  readonly id: string;
  readonly issueId: string;
  readonly entry: Correction;
  /** Why the last build did not apply it, or null. */
  readonly fault: string | null;
}
