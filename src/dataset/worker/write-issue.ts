import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emitIssueJson, ndjson, tableNames, tableRows } from '../../emit/index.js';
import type { IssueJson } from '../../tree/gazette.js';
import { writeSynced } from '../store/atomic.js';
import type { Counts } from './task.js';

/** Rows of tables that are no facts, which a person has looked at. */
export interface Reviewed {
  readonly documents: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
}

/** Writes all files of an issue and its rows into `staging`: `issue/…` and `shard/<table>.ndjson`. Returns what it counted. */
export async function writeIssue(issue: IssueJson, reviewed: Reviewed, staging: string): Promise<Counts> {
  const rows = tableRows(issue);
  for (const row of rows.documents) row.reviewed ||= reviewed.documents.has(row.documentId);
  for (const row of rows.clauses) row.reviewed ||= reviewed.clauses.has(row.clauseId);
  for (const { path, bytes } of emitIssueJson(issue)) await place(join(staging, 'issue', path), bytes);
  for (const name of tableNames) await place(join(staging, 'shard', `${name}.ndjson`), ndjson(rows[name]));
  const counts = Object.fromEntries(tableNames.map((name) => [name, rows[name].length]));
  return { sheets: issue.source.sheets, ...counts } as Counts;
}

async function place(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeSynced(path, content);
}
