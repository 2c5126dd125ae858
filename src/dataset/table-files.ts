import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { clauseIndex } from '../emit/search/clause-index.js';
import { tableNames } from '../emit/tables/table-names.js';
import { writeAtomic } from './atomic.js';
import { dataPackage } from './data-package/data-package.js';
import { folders } from './folders.js';
import { sourceColumns } from './links/link-sql.js';
import { extraTables } from './links/link-tables.js';
import { writeLinks } from './links/write-links.js';
import type { BuildRecord } from './state/record.js';
import { GroupCache } from './tables/group-cache.js';
import type { IssueShard } from './tables/issue-shard.js';
import { LinePlaces } from './tables/line-places.js';
import { lineTables } from './tables/line-tables.js';
import { writeLines } from './tables/write-lines.js';
import { writeParquet } from './tables/write-parquet.js';
import { runAll } from './worker/run-all.js';

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
  const issues = records.map((record) => issueShard(record, shards));
  const lines = () => writeLines(issues, tables, new LinePlaces(join(state, 'lines.json'), tables));
  const cache = new GroupCache(groups, code);
  const cited = tableNames.filter((name) => name in sourceColumns);
  const others = tableNames.filter((name) => !(name in sourceColumns));
  const links = () => writeLinks(tables, join(state, 'scratch'));
  const columns = async () => {
    await writeParquet(cited, issues, tables, cache);
    await runAll([links, () => writeParquet(others, issues, tables, cache)], 2, (write) => write());
  };
  await runAll([lines, columns], 2, (write) => write());
  cache.prune();
  const rows = [...lineTables, ...extraTables].map((name) => `${name}.ndjson`);
  await removeOthers(tables, [...rows, ...[...tableNames, ...extraTables].map((name) => `${name}.parquet`)]);
  await removeOthers(search, []);
  await writeAtomic(join(search, 'clauses.index.json'), jsonFile(clauseIndex));
  await writeAtomic(descriptor, jsonFile(dataPackage()));
  await writeAtomic(stamp, await stampOf(written, sources));
}

function issueShard({ id, key, shard }: BuildRecord, shards: string): IssueShard {
  const bytes = Object.fromEntries(shard.map(({ path, size }) => [basename(path, '.ndjson'), size]));
  const version = createHash('sha256')
    .update(JSON.stringify([key, shard]))
    .digest('hex')
    .slice(0, 32);
  return { id, folder: join(shards, key), bytes: bytes as IssueShard['bytes'], version };
}

const jsonFile = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Removes tables that earlier versions wrote and this one does not. */
async function removeOthers(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (/\.(?:ndjson|parquet)$/.test(name) && !names.includes(name)) await rm(join(folder, name)); // links.parquet
  }
}

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
