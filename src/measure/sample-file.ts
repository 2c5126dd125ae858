import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { lockOfCorrections } from '../dataset/corrections/lock-of-corrections.js';
import { writeAtomic } from '../dataset/store/atomic.js';
import { UsageError } from '../dataset/usage-error.js';
import { Draw } from './draw.js';

/** Beside the decisions on it. */
const SAMPLE = 'sample.ndjson';

/** The sample that is being judged, or null. @throws UsageError for one that cannot be read. */
export async function readSample(folder: string): Promise<Draw | null> {
  const file = join(folder, SAMPLE);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const found = JSON.parse(text) as unknown;
  if (!Value.Check(Draw, found))
    throw new UsageError(`${file} is no sample of gongbao measure; remove it and draw again`);
  return found;
}

export const writeSample = (folder: string, draw: Draw): Promise<void> =>
  lockOfCorrections(folder, 'drawing a sample', () => writeAtomic(join(folder, SAMPLE), `${JSON.stringify(draw)}\n`));
