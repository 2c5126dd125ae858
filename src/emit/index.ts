export { CLAUSE_BULK, type EmittedFile, emitIssue, emitIssueJson } from './emit-issue.js';
export { fromIssueJson } from './from-issue-json.js';
export { clauseBulk } from './search/clause-bulk.js';
export { CLAUSE_INDEX, clauseIndex } from './search/clause-index.js';
export {
  type ClauseRow,
  type DocumentRow,
  rowSchemas,
  type TableName,
  type TableRows,
  tableNames,
} from './tables/row-schemas.js';
export { emptyRows, ndjson, tableRows } from './tables/table-rows.js';
export { toIssueJson } from './to-issue-json.js';
