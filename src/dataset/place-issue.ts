import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from './folders.js';
import { type BuildRecord, type PlacedFile, writeRecord } from './state/record.js';
import type { BuiltInput } from './worker/task.js';

/**
 * Puts a finished issue in place of what stood under its id, with one rename: readers see the whole old issue or the whole new one.
 * The record is written last: an issue without one is built again.
 */
export async function placeIssue(folders: Folders, staging: string, built: BuiltInput): Promise<BuildRecord> {
  const issue = join(folders.issues, built.id);
  await mkdir(folders.issues, { recursive: true });
  await mkdir(folders.shards, { recursive: true });
  const record = {
    ...built,
    files: await filesOf(join(staging, 'issue')),
    shard: await filesOf(join(staging, 'shard')),
  };
  await replace(join(staging, 'shard'), join(folders.shards, built.key), join(staging, 'old-shard'));
  await replace(join(staging, 'issue'), issue, join(staging, 'old-issue'));
  await writeRecord(folders, record);
  await rm(staging, { recursive: true, force: true });
  return record;
}

async function replace(fresh: string, target: string, aside: string): Promise<void> {
  await rename(target, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, target);
}

async function filesOf(folder: string): Promise<PlacedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(files.map(async (file) => ({ ...(await placed(file)), path: file.slice(folder.length + 1) })));
}

async function placed(path: string): Promise<PlacedFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, size, mtimeMs };
}
