import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { clauseIndex } from '../emit/search/clause-index.js';
import { writeAtomic } from './atomic.js';
import { dataPackage } from './data-package/data-package.js';
import { folders } from './folders.js';
import { writeLinks } from './links/write-links.js';
import type { BuildRecord } from './state/record.js';
import { compactTables } from './tables/compact-tables.js';

/** Writes the tables from the rows of all issues, in the order of their ids, unless they are already those of these issues. */
export async function writeTables(out: string, code: string, records: readonly BuildRecord[]): Promise<void> {
  const { tables, search, dataPackage: descriptor, shards, groups, state } = folders(out);
  const stamp = join(state, 'tables.json');
  const sources = createHash('sha256')
    .update(JSON.stringify([code, records.map(({ id, shard }) => [id, shard])]))
    .digest('hex');
  const known = await readFile(stamp, 'utf8').catch(() => null);
  const written = [tables, search, descriptor];
  if (known === (await stampOf(written, sources))) return;
  await compactTables({
    issues: records.map(({ id, key, shard }) => ({
      id,
      folder: join(shards, key),
      version: JSON.stringify([key, shard]),
    })),
    tables,
    cache: groups,
    toolVersion: code,
  });
  await writeLinks(tables, join(state, 'scratch'));
  await writeAtomic(join(search, 'clauses.index.json'), jsonFile(clauseIndex));
  await writeAtomic(descriptor, jsonFile(dataPackage()));
  await writeAtomic(stamp, await stampOf(written, sources));
}

const jsonFile = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** What the tables were made from, and how their files stand: a file changed by someone else is written again. */
async function stampOf(places: readonly string[], sources: string): Promise<string> {
  const files = (await Promise.all(places.map(filesOf))).flat().map(async (path) => {
    const { size, mtimeMs } = await stat(path);
    return { name: basename(path), size, mtimeMs };
  });
  return JSON.stringify({ sources, files: await Promise.all(files) });
}

/** The files of a folder, or the one file; none where there is nothing. */
async function filesOf(place: string): Promise<string[]> {
  const stats = await stat(place).catch(() => null);
  if (!stats?.isDirectory()) return stats ? [place] : [];
  return (await readdir(place)).sort().map((name) => join(place, name));
}
