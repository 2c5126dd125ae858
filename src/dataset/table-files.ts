import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from './atomic.js';
import { folders } from './folders.js';
import { writeLinks } from './links/write-links.js';
import type { BuildRecord } from './state/record.js';
import { compactTables } from './tables/compact-tables.js';

/** Writes the tables from the rows of all issues, in the order of their ids, unless they are already those of these issues. */
export async function writeTables(out: string, code: string, records: readonly BuildRecord[]): Promise<void> {
  const { tables, shards, groups, state } = folders(out);
  const stamp = join(state, 'tables.json');
  const sources = createHash('sha256')
    .update(JSON.stringify([code, records.map(({ id, shard }) => [id, shard])]))
    .digest('hex');
  const known = await readFile(stamp, 'utf8').catch(() => null);
  if (known === (await stampOf(tables, sources))) return;
  await compactTables({
    issues: records.map(({ id, key }) => ({ id, folder: join(shards, key) })),
    tables,
    cache: groups,
    toolVersion: code,
  });
  await writeLinks(tables, join(state, 'scratch'));
  await writeAtomic(stamp, await stampOf(tables, sources));
}

/** What the tables were made from, and how their files stand: a table changed by someone else is written again. */
async function stampOf(tables: string, sources: string): Promise<string> {
  const names = (await readdir(tables).catch(() => [])).sort();
  const files = names.map(async (name) => {
    const { size, mtimeMs } = await stat(join(tables, name));
    return { name, size, mtimeMs };
  });
  return JSON.stringify({ sources, files: await Promise.all(files) });
}
