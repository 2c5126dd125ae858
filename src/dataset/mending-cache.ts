import type { Folders } from './folders.js';
import { dropDamaged } from './state/record.js';
import { DamagedShard } from './tables/sound-rows.js';

/** Does work that reads kept rows. Where they turn out to be damaged, what is damaged is forgotten, and the work done `again`. */
export async function mendingCache<T>(places: Folders, work: () => Promise<T>, again = work): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DamagedShard)) throw error;
    await dropDamaged(places);
    return await again();
  }
}
