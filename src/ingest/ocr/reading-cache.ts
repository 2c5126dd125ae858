/** Readings of sheets, kept by what was read: the pixels, the engine and the version of this reader. */
import { createHash } from 'node:crypto';
import type { KeptResults } from '../../tree/input.js';
import type { GrayImage } from './picture/gray-image.js';
import type { SheetReading } from './read-picture.js';

/** To be raised with every change to the reader that changes readings. */
const READER_VERSION = 12;

/** The reading kept for this picture, or the one `read` makes now, kept for the next time. */
export async function cachedReading(
  kept: KeptResults | undefined,
  picture: GrayImage,
  engine: string,
  read: () => Promise<SheetReading>,
): Promise<SheetReading> {
  if (kept === undefined) return read();
  const key = createHash('sha256')
    .update(`${READER_VERSION}\n${engine}\n${picture.width}x${picture.height}\n`)
    .update(picture.pixels)
    .digest('hex');
  const known = kept.get(key) as SheetReading | null;
  if (known !== null) return known;
  const reading = await read();
  await kept.put(key, reading);
  return reading;
}
