import type { Cell } from '../query/run-sql.js';

export interface Change {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** One row that differs between two builds. */
export interface Difference {
  readonly table: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly issueId: string;
  /** The columns that say which row it is. */
  readonly row: Readonly<Record<string, Cell>>;
  /** Of a changed row: the columns that differ. Empty otherwise. */
  readonly changes: readonly Change[];
}
