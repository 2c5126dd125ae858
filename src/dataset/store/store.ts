/**
 * READ FIRST. The one door for writing into a dataset:
 *
 *     lock      one writer at a time; it says who it is                     store/lock
 *     recover   what a crash left is finished or thrown away                store/publication
 *     write     new files under other names, on disk: nobody sees them      folders().next, folders().state
 *     publish   one rename of a journal; then each file to its place        store/publication
 *
 * Readers take no lock: they look which build stands there before and after (`store/snapshot`).
 */
import { rm } from 'node:fs/promises';
import type { Folders } from '../folders.js';
import { sweepDrafts } from './atomic.js';
import { lock } from './lock.js';
import { recover } from './publication.js';

/**
 * Runs `work` as the only writer of a dataset.
 *
 * @param purpose for those who have to wait: `gongbao build`
 * @throws UsageError that names the other, while one is at work there.
 */
export async function withStore<T>(places: Folders, purpose: string, work: () => Promise<T>): Promise<T> {
  const unlock = await lock(places.lock, purpose, { name: places.out });
  try {
    await recover(places);
    await rm(places.staging, { recursive: true, force: true });
    for (const folder of [places.out, places.tables, places.search, places.state, places.records, places.groups])
      await sweepDrafts(folder);
    return await work();
  } finally {
    await rm(places.staging, { recursive: true, force: true }).catch(() => {});
    await unlock();
  }
}
