/** Entry of the worker threads: builds one input into its staging folder. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emitIssueJson, ndjson, tableNames, tableRows, toIssueJson } from '../../emit/index.js';
import { InputError } from '../../ingest/input-error.js';
import { writeSynced } from '../atomic.js';
import { buildCorrected } from './build-corrected.js';
import { engineNotes } from './engine-notes.js';
import type { Assignment, BuildOutcome, BuildTask, BuiltInput, Counts } from './task.js';

export default async function buildInput({ task, started }: Assignment): Promise<BuildOutcome> {
  started.postMessage(null);
  started.close();
  try {
    return { built: await build(task) };
  } catch (error) {
    await rm(task.staging, { recursive: true, force: true });
    if (error instanceof InputError) return { failed: error.message };
    throw error;
  }
}

async function build(task: BuildTask): Promise<BuiltInput> {
  const bytes = await readFile(task.path);
  if (createHash('sha256').update(bytes).digest('hex') !== task.sha256) {
    throw new InputError('changed while it was being read; build again');
  }
  const { gazette, ownId, corrections, outcome } = await buildCorrected(task, bytes);
  const issue = toIssueJson(gazette);
  const rows = tableRows(issue);
  for (const row of rows.documents) row.reviewed ||= outcome.reviewedDocuments.has(row.documentId);
  for (const row of rows.clauses) row.reviewed ||= outcome.reviewedClauses.has(row.clauseId);

  for (const { path, bytes } of emitIssueJson(issue)) await place(join(task.staging, 'issue', path), bytes);
  for (const name of tableNames) await place(join(task.staging, 'shard', `${name}.ndjson`), ndjson(rows[name]));
  const counts = Object.fromEntries(tableNames.map((name) => [name, rows[name].length]));
  return {
    key: task.key,
    path: task.path,
    sha256: task.sha256,
    status: issue.audit.some((finding) => finding.rule === 'sheet-unreadable') ? 'partial' : 'built',
    ownId,
    id: issue.id,
    counts: { sheets: issue.source.sheets, ...counts, findings: issue.audit.length } as Counts,
    messages: [
      ...issue.audit.map(({ page, message }) => ({ sheet: page, reason: message })),
      ...engineNotes(issue.sheets, task.ocrEngine).map((reason) => ({ sheet: null, reason })),
      ...outcome.notes.map((reason) => ({ sheet: null, reason })),
    ],
    correctionsHash: corrections?.hash ?? null,
  };
}

async function place(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeSynced(path, content);
}
