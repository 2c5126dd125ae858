import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { tableNames } from '../emit/index.js';
import { draftOf } from './atomic.js';
import { folders } from './folders.js';
import type { BuildRecord } from './state/record.js';

/** Joins the rows of all issues, in the order of their ids, into the tables. Returns messages about the dataset. */
export async function writeTables(out: string, records: readonly BuildRecord[]): Promise<string[]> {
  const { tables, shards } = folders(out);
  await mkdir(tables, { recursive: true });
  for (const name of tableNames) {
    const target = join(tables, `${name}.ndjson`);
    const draft = draftOf(target);
    const sink = createWriteStream(draft, { flush: true });
    await pipeline(async function* () {
      for (const { key } of records) yield* createReadStream(join(shards, key, `${name}.ndjson`));
    }, sink);
    await rename(draft, target);
  }
  return [];
}
