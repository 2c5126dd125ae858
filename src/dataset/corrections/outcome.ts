import type { Correction } from './correction.js';

/** What became of corrections: notes for the manifest, and the rows of `documents` and `clauses` that a person has looked at. */
export class Outcome {
  readonly notes: string[] = [];
  readonly reviewedDocuments = new Set<string>();
  readonly reviewedClauses = new Set<string>();

  constructor(private readonly file: string) {}

  /** The correction was not applied. */
  stale(correction: Correction, index: number, reason: string): void {
    const row = JSON.stringify(correction.row);
    this.notes.push(`${this.file}: correction ${index + 1} (${correction.table} ${row}) not applied: ${reason}`);
  }
}

/** Are two values of JSON the same? */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
