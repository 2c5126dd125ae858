import { createHash } from 'node:crypto';
import type { Correction } from './correction.js';

/** Names an entry of a file of corrections by what it says. */
export const correctionId = (entry: Correction): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 32);
