import type { LineTable } from '../tables/line-tables.js';

/**
 * Columns that say which fact a row is, whatever its values: two builds' rows with the same ones are the same row. Where a fact stands on
 * the page (sheet, box, offsets) is none of them, since a better reading of the page moves it.
 */
export const identity: Readonly<Record<LineTable, readonly string[]>> = {
  documents: ['issueId', 'documentId'],
  clauses: ['issueId', 'documentId', 'partIndex', 'path'],
  citations: ['issueId', 'clauseId', 'title', 'number'],
  responsibilities: ['issueId', 'clauseId', 'unit'],
  deadlines: ['issueId', 'clauseId', 'text'],
  targets: ['issueId', 'clauseId', 'indicator', 'text'],
  obligations: ['issueId', 'clauseId', 'action'],
  appointments: ['issueId', 'clauseId', 'person', 'post', 'action'],
  findings: ['issueId', 'documentId', 'code', 'path', 'found'],
};

/** Columns that are not compared: where a row stands, by which rule it was read, and how far that rule can be trusted. */
export const PLACE_COLUMNS: readonly string[] = [
  'leaf',
  'page',
  'printedPage',
  'bbox',
  'start',
  'end',
  'sourcePath',
  'rule',
  'probability',
];
