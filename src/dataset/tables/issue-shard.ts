/** The rows of one issue: `<folder>/<table>.ndjson` for every table, and its lines for search engines. */
export interface IssueShard {
  /** Issue id; says where the rows stand in the tables. */
  readonly id: string;
  readonly folder: string;
}

/** Name of the lines for search engines in a shard's folder. */
export const SEARCH_LINES = 'search.ndjson';
