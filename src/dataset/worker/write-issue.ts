import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emitIssueJson, ndjson, type Reviewed, tableNames, tableRows } from '../../emit/index.js';
import { InputError } from '../../ingest/input-error.js';
import type { IssueJson } from '../../tree/gazette.js';
import { writeSynced } from '../store/atomic.js';
import type { Counts } from './task.js';

/**
 * Writes all files of an issue and its rows into `staging`: `issue/…` and `shard/<table>.ndjson`. Returns what it counted.
 *
 * @param most bytes of all of them together
 * @throws InputError where they are more.
 */
export async function writeIssue(
  issue: IssueJson,
  reviewed: Reviewed,
  staging: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Counts> {
  let written = 0;
  const place = async (path: string, content: string | Uint8Array): Promise<void> => {
    written += Buffer.byteLength(content);
    if (written > most)
      throw new InputError(
        `gives more than ${Math.round(most / 2 ** 20)} MB of files: allow more with --max-output, or split it`,
        'too-large',
      );
    await mkdir(dirname(path), { recursive: true });
    await writeSynced(path, content);
  };
  const rows = tableRows(issue, reviewed);
  for (const { path, bytes } of emitIssueJson(issue)) await place(join(staging, 'issue', path), bytes);
  for (const name of tableNames) await place(join(staging, 'shard', `${name}.ndjson`), ndjson(rows[name]));
  const counts = Object.fromEntries(tableNames.map((name) => [name, rows[name].length]));
  return { sheets: issue.source.sheets, ...counts } as Counts;
}
