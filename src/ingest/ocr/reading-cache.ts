/** Readings of sheets, kept by what was read: the pixels, the engine and the version of this reader. */
import { createHash } from 'node:crypto';
import type { KeptResults } from '../../tree/input.js';
import type { SheetReading } from './read-picture.js';
import type { ScannedSheet } from './seal/take-seals.js';

/** To be raised with every change to the reader that changes readings. */
const READER_VERSION = 32;

/** The reading kept for this picture, or the one `read` makes now, kept for the next time. */
export async function cachedReading(
  kept: KeptResults | undefined,
  { picture, seals }: ScannedSheet,
  engine: string,
  read: () => Promise<SheetReading>,
): Promise<SheetReading> {
  if (kept === undefined) return read();
  const hash = createHash('sha256').update(`${READER_VERSION}\n${engine}\n${picture.width}x${picture.height}\n`);
  hash.update(picture.pixels);
  for (const seal of seals) hash.update(JSON.stringify(seal.box)).update(seal.picture.pixels);
  const key = hash.digest('hex');
  const known = kept.get(key) as SheetReading | null;
  if (known !== null) return known;
  const reading = await read();
  await kept.put(key, reading);
  return reading;
}
