import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emitIssueJson, ndjson, type Reviewed, tableNames, tableRows } from '../../emit/index.js';
import { InputError } from '../../ingest/input-error.js';
import type { IssueJson } from '../../tree/gazette.js';
import { writeSynced } from '../store/atomic.js';
import { placedFile } from './placed-file.js';
import { runAll } from './run-all.js';
import type { Counts, PlacedFile, WrittenIssue } from './task.js';

/**
 * Writes all files of an issue and its rows into `staging`: `issue/…` and `shard/<table>.ndjson`. Returns what was written, as it was
 * in memory: whoever takes a file away afterwards leaves an issue that is not whole, and not a smaller one.
 *
 * @param most bytes of all of them together
 * @throws InputError where they are more.
 */
export async function writeIssue(
  issue: IssueJson,
  reviewed: Reviewed,
  staging: string,
  most = Number.POSITIVE_INFINITY,
): Promise<WrittenIssue> {
  const rows = tableRows(issue, reviewed);
  const contents = [
    ...emitIssueJson(issue).map(({ path, bytes }) => ({ folder: 'issue', path, content: bytes })),
    ...tableNames.map((name) => ({ folder: 'shard', path: `${name}.ndjson`, content: ndjson(rows[name]) })),
  ];
  const bytes = contents.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes > most)
    throw new InputError(
      `gives more than ${Math.round(most / 2 ** 20)} MB of files: allow more with --max-output, or split it`,
      'too-large',
    );
  const placed: Record<string, PlacedFile[]> = { issue: [], shard: [] };
  // Several at a time: the disk takes for them together as long as for one.
  await runAll(contents, SYNCED_TOGETHER, async ({ folder, path, content }) => {
    const file = join(staging, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeSynced(file, content);
    placed[folder]!.push(placedFile(join(staging, folder), path, content));
  });
  const counts = Object.fromEntries(tableNames.map((name) => [name, rows[name].length]));
  return {
    counts: { sheets: issue.source.sheets, ...counts } as Counts,
    files: byPath(placed.issue!),
    shard: byPath(placed.shard!),
  };
}

const SYNCED_TOGETHER = 8;

const byPath = (files: readonly PlacedFile[]) => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
