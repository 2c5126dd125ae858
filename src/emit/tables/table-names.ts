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
  'passages',
] as const;
export type TableName = (typeof tableNames)[number];
