import type { TableName } from '../../emit/tables/table-names.js';

/** The rows of one issue: `<folder>/<table>.ndjson` for every table. */
export interface IssueShard {
  /** Issue id; says where the rows stand in the tables. */
  readonly id: string;
  readonly folder: string;
  /** Sizes of the files, and their SHA-256. */
  readonly bytes: Readonly<Record<TableName, number>>;
  readonly sums: Readonly<Record<TableName, string>>;
  /** Changes with the rows: tells what is encoded already. */
  readonly version: string;
}
