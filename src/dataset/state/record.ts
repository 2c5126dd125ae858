import { statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../folders.js';
import { readChecked, writeChecked } from '../store/checked-file.js';
import { fileHash } from '../store/file-hash.js';
import type { BuiltInput, PlacedFile } from '../worker/task.js';

/** What is remembered of a built input: enough to know that nothing of it needs to be done again. */
export type BuildRecord = BuiltInput;

/** All records of an output folder by key. A record that is damaged counts as none. */
export async function readRecords({ records }: Folders): Promise<Map<string, BuildRecord>> {
  const names = await readdir(records).catch(() => []);
  const found = new Map<string, BuildRecord>();
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const record = readChecked<BuildRecord>(join(records, name));
    if (record && `${record.key}.json` === name) found.set(record.key, record);
  }
  return found;
}

export const writeRecord = ({ records }: Folders, record: BuildRecord) =>
  writeChecked(join(records, `${record.key}.json`), record);

export async function dropRecord({ records, shards, finished }: Folders, key: string): Promise<void> {
  await rm(join(records, `${key}.json`), { force: true });
  for (const folder of [shards, finished]) await rm(join(folder, key), { recursive: true, force: true });
}

/** Where the files of a built issue are: published, or still to be; null where they are not as they were written. */
export async function placeOfIssue(places: Folders, record: BuildRecord): Promise<'published' | 'finished' | null> {
  if (await stand(join(places.issues, record.id), record.files)) return 'published';
  return (await stand(join(places.finished, record.key), record.files)) ? 'finished' : null;
}

/** Are the files of the issue and its rows as they were written? */
export const isIntact = async (places: Folders, record: BuildRecord): Promise<boolean> =>
  (await stand(join(places.shards, record.key), record.shard)) && (await placeOfIssue(places, record)) !== null;

/** Forgets the issues of which files are gone, or rows not as they were written, whatever size and time say: they are built again. */
export async function dropDamaged(places: Folders): Promise<void> {
  for (const record of (await readRecords(places)).values()) {
    const { key, shard } = record;
    const hashes = shard.map(({ path }) => fileHash(join(places.shards, key, path)).catch(() => null));
    const found = await Promise.all(hashes);
    const isSound = found.every((sha256, i) => sha256 === shard[i]!.sha256);
    if (!isSound || (await placeOfIssue(places, record)) === null) await dropRecord(places, key);
  }
}

/** A file of another time has the same content where a dataset was copied: only its hash tells. */
async function stand(folder: string, files: readonly PlacedFile[]): Promise<boolean> {
  for (const { path, size, mtimeMs, sha256 } of files) {
    const now = statSync(join(folder, path), { throwIfNoEntry: false });
    if (now?.size !== size) return false;
    if (now.mtimeMs !== mtimeMs && (await fileHash(join(folder, path)).catch(() => null)) !== sha256) return false;
  }
  return files.length > 0;
}
