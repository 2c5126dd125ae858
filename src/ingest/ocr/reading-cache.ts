/** Readings of sheets, kept by what was read: the pixels, the engine and the version of this reader. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { GrayImage } from './picture/gray-image.js';
import type { SheetReading } from './read-picture.js';

/** To be raised with every change to the reader that changes readings. */
const READER_VERSION = 9;

/** The reading kept for this picture, or the one `read` makes now, kept for the next time. A damaged entry is read anew. */
export async function cachedReading(
  folder: string | undefined,
  picture: GrayImage,
  engine: string,
  read: () => Promise<SheetReading>,
): Promise<SheetReading> {
  if (folder === undefined) return read();
  const key = createHash('sha256')
    .update(`${READER_VERSION}\n${engine}\n${picture.width}x${picture.height}\n`)
    .update(picture.pixels)
    .digest('hex');
  const path = join(folder, 'ocr', key.slice(0, 2), `${key}.json`);
  const kept = await readFile(path, 'utf8').then(parse, () => null);
  if (kept) return kept;
  const reading = await read();
  await mkdir(join(path, '..'), { recursive: true });
  await writeFileAtomic(path, JSON.stringify(reading));
  return reading;
}

function parse(json: string): SheetReading | null {
  try {
    const reading = JSON.parse(json) as SheetReading;
    return Array.isArray(reading.lines) && Array.isArray(reading.rules) ? reading : null;
  } catch {
    return null;
  }
}
