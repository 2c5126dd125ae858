import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Folders } from './folders.js';
import { type BuildRecord, type PlacedFile, writeRecord } from './state/record.js';
import { fileHash } from './store/file-hash.js';
import type { BuiltInput } from './worker/task.js';

/**
 * Puts a finished issue aside until it is published: whatever ends the run, it need not be built again. The record is written last: an
 * issue without one is built again.
 */
export async function finishIssue(folders: Folders, staging: string, built: BuiltInput): Promise<BuildRecord> {
  const record = {
    ...built,
    files: await filesOf(join(staging, 'issue')),
    shard: await filesOf(join(staging, 'shard')),
  };
  await replace(join(staging, 'shard'), folders.shards, built.key);
  await replace(join(staging, 'issue'), folders.finished, built.key);
  await writeRecord(folders, record);
  await rm(staging, { recursive: true, force: true });
  return record;
}

async function replace(fresh: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rm(join(folder, name), { recursive: true, force: true });
  await rename(fresh, join(folder, name));
}

async function filesOf(folder: string): Promise<PlacedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(files.map((file) => placed(file, file.slice(folder.length + 1).replaceAll(sep, '/'))));
}

async function placed(file: string, path: string): Promise<PlacedFile> {
  const { size, mtimeMs } = await stat(file);
  return { path, size, mtimeMs, sha256: await fileHash(file) };
}
