import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emitIssueJson, ndjson, type Reviewed, tableNames, tableRows } from '../../emit/index.js';
import { InputError } from '../../ingest/input-error.js';
import type { IssueJson } from '../../tree/gazette.js';
import { writeSynced } from '../store/atomic.js';
import { sha256Of } from '../store/checked-file.js';
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
  let written = 0;
  const place = async (folder: string, path: string, content: string | Uint8Array): Promise<PlacedFile> => {
    written += Buffer.byteLength(content);
    if (written > most)
      throw new InputError(
        `gives more than ${Math.round(most / 2 ** 20)} MB of files: allow more with --max-output, or split it`,
        'too-large',
      );
    const file = join(staging, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeSynced(file, content);
    const { size, mtimeMs } = await stat(file);
    return { path, size, mtimeMs, sha256: sha256Of(content) };
  };
  const rows = tableRows(issue, reviewed);
  const files: PlacedFile[] = [];
  for (const { path, bytes } of emitIssueJson(issue)) files.push(await place('issue', path, bytes));
  const shard: PlacedFile[] = [];
  for (const name of tableNames) shard.push(await place('shard', `${name}.ndjson`, ndjson(rows[name])));
  const counts = Object.fromEntries(tableNames.map((name) => [name, rows[name].length]));
  return { counts: { sheets: issue.source.sheets, ...counts } as Counts, files: byPath(files), shard: byPath(shard) };
}

const byPath = (files: readonly PlacedFile[]) => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
