/** The rows of one issue: `<folder>/<table>.ndjson` for every table. */
export interface IssueShard {
  /** Issue id; says where the rows stand in the tables. */
  readonly id: string;
  readonly folder: string;
  /** Changes with the rows: tells what is encoded already. */
  readonly version: string;
}
