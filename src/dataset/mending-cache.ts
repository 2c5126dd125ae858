import type { Folders } from './folders.js';
import { Damaged } from './state/damaged.js';
import { dropDamaged } from './state/record.js';

/** Does work that takes over what is kept of built issues. Where it turns out to be damaged, that is forgotten, and the work done `again`. */
export async function mendingCache<T>(places: Folders, work: () => Promise<T>, again = work): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    await dropDamaged(places);
    return await again();
  }
}
