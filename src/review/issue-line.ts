/** One line of the list of issues. */
export interface IssueLine {
  /** Null for an input that could not be built. */
  readonly id: string | null;
  readonly path: string;
  readonly status: 'built' | 'partial' | 'failed' | 'skipped';
  readonly title: string;
  readonly sheets: number;
  /** What the audit found. */
  readonly findings: number;
  readonly messages: readonly string[];
}
