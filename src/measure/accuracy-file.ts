import type { Share } from './wilson.js';

/** `accuracy.json`: how right a build is, as far as people judged a random sample of it. */
export interface Accuracy {
  readonly build: string;
  readonly tool: string;
  readonly seed: number;
  readonly method: string;
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly rows: number;
        readonly sampled: number;
        /** Rows judged right, of those judged. */
        readonly precision: Share;
        /** Rows of the table, of all that the sheets read whole print. */
        readonly recall: Share;
      }
    >
  >;
  readonly sheetsRead: number;
  /** Drawn and not judged yet. */
  readonly open: number;
}
