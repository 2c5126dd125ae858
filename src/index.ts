/** The library: all that the command line does, for programs. */
export { build } from './dataset/build.js';
export { diff } from './dataset/diff/diff.js';
export type { Change, Difference } from './dataset/diff/difference.js';
export type { Manifest, ManifestInput } from './dataset/manifest.js';
export { type Dataset, openDataset, type Tables } from './dataset/open-dataset.js';
export type { BuildOptions, InputEvent } from './dataset/options.js';
export type { Filters } from './dataset/query/filters.js';
export type { Cell, QueryResult } from './dataset/query/run-sql.js';
export { UsageError } from './dataset/usage-error.js';
export { type Problem, type ValidationReport, validate } from './dataset/validate.js';
export { type ExplainOptions, type Explanation, explain } from './explain/explain.js';
export { type ExportOptions, exportDataset } from './export/export-dataset.js';
export { InputError } from './ingest/ingest.js';
export { buildIssue } from './pipeline.js';
export { type ReviewOptions, type ReviewServer, serveReview } from './review/serve-review.js';
export type * from './tree/facts.js';
export type * from './tree/gazette.js';
export type { OcrMode } from './tree/input.js';
