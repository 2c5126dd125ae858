import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from './folders.js';
import { Damaged } from './state/damaged.js';
import { type BuildRecord, writeRecord } from './state/record.js';

/**
 * Puts a finished issue aside until it is published: whatever ends the run, it need not be built again. The record is written last: an
 * issue without one is built again.
 *
 * @throws Damaged where what was written is not there any more.
 */
export async function finishIssue(folders: Folders, staging: string, built: BuildRecord): Promise<BuildRecord> {
  await replace(join(staging, 'shard'), folders.shards, built.key);
  await replace(join(staging, 'issue'), folders.finished, built.key);
  await writeRecord(folders, built);
  await rm(staging, { recursive: true, force: true });
  return built;
}

async function replace(fresh: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rm(join(folder, name), { recursive: true, force: true });
  await rename(fresh, join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Damaged(`${fresh} is gone`) : error;
  });
}
