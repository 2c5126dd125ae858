import { createHash } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { clauseIndex } from '../emit/search/clause-index.js';
import { type TableName, tableNames } from '../emit/tables/table-names.js';
import { croissant } from './data-package/croissant.js';
import { dataPackage } from './data-package/data-package.js';
import { datasetFacts } from './data-package/dataset-facts.js';
import { dcat } from './data-package/dcat.js';
import type { PublishedFile } from './data-package/published-file.js';
import type { Folders } from './folders.js';
import { sourceColumns } from './links/link-sql.js';
import { extraTables } from './links/link-tables.js';
import { writeLinks } from './links/write-links.js';
import { writeUnits } from './links/write-units.js';
import type { BuildRecord } from './state/record.js';
import { writeAtomic } from './store/atomic.js';
import { readChecked, writeChecked } from './store/checked-file.js';
import { fileHash } from './store/file-hash.js';
import { type FileStamp, stampOf, standsAs } from './store/file-stamp.js';
import type { Move } from './store/publication.js';
import { GroupCache } from './tables/group-cache.js';
import type { IssueShard } from './tables/issue-shard.js';
import { LinePlaces } from './tables/line-places.js';
import { lineTables } from './tables/line-tables.js';
import { writeLines } from './tables/write-lines.js';
import { writeParquet } from './tables/write-parquet.js';
import { runAll } from './worker/run-all.js';

/** Files drawn from all issues together, ready to be published. */
export interface PreparedTables {
  readonly moves: readonly Move[];
  /** SHA-256 by path inside the output folder. */
  readonly sums: ReadonlyMap<string, string>;
  /** To be called when they stand in their places: then they are known for the next build. */
  published(): Promise<void>;
}

/** What the tables were made from, and their files as they stood when they had been published. */
interface Stamp {
  readonly sources: string;
  readonly files: readonly (FileStamp & { readonly path: string })[];
}

const lines = [...lineTables, ...extraTables].map((name) => `tables/${name}.ndjson`);
const columns = [...tableNames, ...extraTables].map((name) => `tables/${name}.parquet`);
const CLAUSE_INDEX = 'search/clauses.index.json';
const tables = [...lines, ...columns];
const descriptions = ['datapackage.json', 'croissant.json', 'dcat.jsonld'] as const;
/** All files drawn from all issues, by their path in the output folder. */
export const tableFiles: readonly string[] = [...tables, CLAUSE_INDEX, ...descriptions];

/**
 * Writes the tables from the rows of all issues, in the order of their ids, beside those that stand, unless these are already those of these
 * issues.
 */
export async function prepareTables(
  places: Folders,
  code: string,
  records: readonly BuildRecord[],
): Promise<PreparedTables> {
  const stampFile = join(places.state, 'tables.json');
  const sources = createHash('sha256')
    .update(JSON.stringify([code, records.map(({ id, shard }) => [id, shard.map(({ sha256 }) => sha256)])]))
    .digest('hex');
  const known = readChecked<Stamp>(stampFile);
  // Of a dataset that was copied the times are other ones: said anew, the next build need not read it.
  const writeStamp = async (sums: ReadonlyMap<string, string>) => {
    const files = tableFiles.map(async (path) => ({
      path,
      ...(await stampOf(join(places.out, path), sums.get(path)!)),
    }));
    const stamp: Stamp = { sources, files: await Promise.all(files) };
    if (JSON.stringify(stamp) !== JSON.stringify(known)) await writeChecked(stampFile, stamp);
  };
  if (known?.sources === sources && (await stands(places.out, known.files))) {
    const sums = new Map(known.files.map(({ path, sha256 }) => [path, sha256]));
    return { moves: [], sums, published: () => writeStamp(sums) };
  }
  const issues = records.map((record) => issueShard(record, places.shards));
  const target = join(places.next, 'tables');
  await mkdir(target, { recursive: true });
  const linePlaces = new LinePlaces(places.state, places.tables);
  const cache = new GroupCache(places.groups, code);
  const cited = tableNames.filter((name) => name in sourceColumns);
  const others = tableNames.filter((name) => !(name in sourceColumns));
  const links = () => writeLinks(target, join(places.staging, 'scratch'));
  const parquet = async () => {
    await writeParquet(cited, issues, target, cache);
    const rest = async () => {
      await writeParquet(others, issues, target, cache);
      await writeUnits(target);
    };
    await runAll([links, rest], 2, (write) => write());
  };
  let written: ReadonlyMap<string, string> = new Map();
  const lineFiles = async () => {
    written = await writeLines(issues, target, linePlaces);
  };
  await runAll([lineFiles, parquet], 2, (write) => write());
  await cache.close();
  await writeAtomic(join(places.next, CLAUSE_INDEX), jsonFile(clauseIndex));
  const files: PublishedFile[] = [];
  for (const path of tables) {
    const file = join(places.next, path);
    files.push({ path, sha256: written.get(file) ?? (await fileHash(file)), size: (await stat(file)).size });
  }
  await writeDescriptions(places.next, files);
  await linePlaces.keepPublished();
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  for (const path of [CLAUSE_INDEX, ...descriptions]) sums.set(path, await fileHash(join(places.next, path)));
  return {
    moves: [
      ...tableFiles.map((path) => ({ from: `${basename(places.next)}/${path}`, to: path })),
      ...(await strays(places)).map((to) => ({ from: null, to })),
    ],
    sums,
    published: async () => {
      await linePlaces.write(issues, sums);
      await writeStamp(sums);
    },
  };
}

function issueShard({ id, key, shard }: BuildRecord, shards: string): IssueShard {
  const of = <Value>(value: (file: BuildRecord['shard'][number]) => Value) =>
    Object.fromEntries(shard.map((file) => [basename(file.path, '.ndjson'), value(file)])) as Record<TableName, Value>;
  const version = createHash('sha256')
    .update(JSON.stringify(shard.map(({ path, sha256 }) => [path, sha256])))
    .digest('hex')
    .slice(0, 32);
  const [bytes, sums] = [of(({ size }) => size), of(({ sha256 }) => sha256)];
  return { id, folder: join(shards, key), bytes, sums, version };
}

/** What the tables are, for three kinds of readers. */
async function writeDescriptions(next: string, files: readonly PublishedFile[]): Promise<void> {
  const facts = await datasetFacts(join(next, 'tables'));
  const content = {
    'datapackage.json': dataPackage(),
    'croissant.json': croissant(files, facts),
    'dcat.jsonld': dcat(files, facts),
  };
  for (const name of descriptions) await writeAtomic(join(next, name), jsonFile(content[name]));
}

const jsonFile = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Tables that earlier versions wrote and this one does not. */
async function strays({ out }: Folders): Promise<string[]> {
  const found = await Promise.all(
    ['tables', 'search'].map(async (folder) =>
      (await readdir(join(out, folder)).catch(() => [])).map((name) => `${folder}/${name}`),
    ),
  );
  return found.flat().filter((path) => /\.(?:ndjson|parquet)$/.test(path) && !tableFiles.includes(path)); // tables/links.parquet
}

async function stands(out: string, files: Stamp['files']): Promise<boolean> {
  for (const file of files) if (!(await standsAs(join(out, file.path), file))) return false;
  return files.length === tableFiles.length;
}
