/** What commands say on stderr, by code; one file for each language. */
export interface Lines {
  readonly error: (text: string) => string;
  readonly removed: (path: string, code: string) => string;
  readonly built: (done: number, all: number, kept: number, out: string) => string;
  readonly stopped: (signal: string) => string;
  readonly watching: string;
  readonly unchanged: string;
  readonly failed: (reason: string, keptAs: string | null) => string;
  readonly builtAs: (
    status: string,
    issue: string | null,
    documents: number,
    clauses: number,
    messages: number,
  ) => string;
  readonly readFrom: (sheets: number, layer: string, path: string) => string;
  readonly onSheet: (sheet: number) => string;
  /** @param left minutes and seconds (`3:20`), or null where it cannot be said yet */
  readonly reading: (read: number, of: number, left: string | null) => string;
  readonly moreMessages: (count: number) => string;
  readonly references: (all: number, found: number) => string;
  readonly refused: (count: number) => string;
  readonly differences: (added: number, removed: number, changed: number) => string;
  readonly merged: (issues: number, inputs: number, out: string) => string;
  readonly fromBuild: (build: string) => string;
  readonly mayBeMore: string;
  readonly noRows: string;
  readonly notKnown: (flag: string, given: string, meant: readonly string[]) => string;
  readonly stopWith: string;
  readonly written: (what: string) => string;
  readonly listening: (address: string, queue: string, jobs: number) => string;
  readonly begun: (path: string) => string;
  readonly status: (status: string) => string;
  readonly checked: (issues: number, documents: number, rows: number, problems: number) => string;
}
