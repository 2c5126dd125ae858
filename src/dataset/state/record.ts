import { readFileSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from '../atomic.js';
import type { Folders } from '../folders.js';
import type { BuiltInput } from '../worker/task.js';

/** A file as it stood when it was put in place. */
export interface PlacedFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** What is remembered of a built input: enough to know that nothing of it needs to be done again. */
export interface BuildRecord extends BuiltInput {
  /** Files of `issues/<id>/`. */
  readonly files: readonly PlacedFile[];
  /** Files of its rows, in the folder of the key. */
  readonly shard: readonly PlacedFile[];
}

/** All records of an output folder by key. A record that cannot be read counts as none. */
export async function readRecords({ records }: Folders): Promise<Map<string, BuildRecord>> {
  const names = await readdir(records).catch(() => []);
  const found = new Map<string, BuildRecord>();
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const record = parse(join(records, name));
    if (record) found.set(record.key, record);
  }
  return found;
}

/** Read at once: for thousands of small files, waiting for each takes longer than reading it. */
function parse(file: string): BuildRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
  } catch {
    return null;
  }
}

export const writeRecord = ({ records }: Folders, record: BuildRecord) =>
  writeAtomic(join(records, `${record.key}.json`), JSON.stringify(record));

export async function dropRecord({ records, shards }: Folders, key: string): Promise<void> {
  await rm(join(records, `${key}.json`), { force: true });
  await rm(join(shards, key), { recursive: true, force: true });
}

/** Are the files of the issue and its rows still as they were put in place? */
export function isIntact({ issues, shards }: Folders, { id, key, files, shard }: BuildRecord): boolean {
  return stand(join(issues, id), files) && stand(join(shards, key), shard);
}

const stand = (folder: string, files: readonly PlacedFile[]) =>
  files.every(({ path, size, mtimeMs }) => {
    const now = statSync(join(folder, path), { throwIfNoEntry: false });
    return now?.size === size && now.mtimeMs === mtimeMs;
  });
