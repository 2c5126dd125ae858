import { join } from 'node:path';
import { locked } from '../store/lock.js';

/** People who press the button at once are served one after the other; this long is waited for each. */
const WAIT_MS = 30_000;

/** Runs `work` as the only one who writes into a folder of corrections. */
export const lockOfCorrections = <T>(folder: string, purpose: string, work: () => Promise<T>): Promise<T> =>
  locked(join(folder, '.lock'), purpose, work, { wait: WAIT_MS, name: folder });
