/** The flat tables of the contract's section 5, in its order; what their rows are says `row-schemas.ts`, which takes a while to load. */
export const tableNames = [
  'documents',
  'clauses',
  'citations',
  'responsibilities',
  'deadlines',
  'targets',
  'obligations',
  'appointments',
  'findings',
  'passages',
] as const;
export type TableName = (typeof tableNames)[number];

/** Tables whose rows quote a text of a document and say where it stands; a finding may be about a whole issue. */
export const quotingTables: readonly QuotingTable[] = tableNames.filter(
  (name): name is QuotingTable => name !== 'findings',
);
export type QuotingTable = Exclude<TableName, 'findings'>;
