import type { FileStamp } from '../store/file-stamp.js';

/** Bytes of the lines of an issue, in the order of the tables. */
export type IssueBytes = readonly [version: string, ...bytes: number[]];

/** Tables of lines as they were written, and what stands in them. */
export interface WrittenLines {
  readonly files: readonly FileStamp[];
  readonly issues: readonly IssueBytes[];
}
