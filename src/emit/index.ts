export { CLAUSE_BULK, type EmittedFile, emitIssue, emitIssueJson } from './emit-issue.js';
export { fromIssueJson } from './from-issue-json.js';
export { clauseBulk } from './search/clause-bulk.js';
export { CLAUSE_INDEX, clauseIndex } from './search/clause-index.js';
export { type ClauseRow, type DocumentRow, rowSchemas, type TableRows } from './tables/row-schemas.js';
export { quotingTables, type TableName, tableNames } from './tables/table-names.js';
export { emptyRows, ndjson, type Reviewed, tableRows } from './tables/table-rows.js';
export { toIssueJson } from './to-issue-json.js';
