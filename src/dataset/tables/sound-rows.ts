import { join } from 'node:path';
import type { TableName } from '../../emit/tables/table-names.js';
import { Damaged } from '../state/damaged.js';
import { fileHash } from '../store/file-hash.js';
import type { IssueShard } from './issue-shard.js';

/** What was looked at: a table is written as lines and as Parquet, from the same rows. */
const looked = new WeakMap<IssueShard, Map<TableName, Promise<string>>>();

/** The file with the rows of an issue. @throws Damaged where its hash is another, whatever its size and time say. */
export function soundRows(issue: IssueShard, table: TableName): Promise<string> {
  const known = looked.get(issue) ?? new Map<TableName, Promise<string>>();
  looked.set(issue, known);
  const file = known.get(table) ?? checked(issue, table);
  known.set(table, file);
  return file;
}

async function checked({ folder, sums }: IssueShard, table: TableName): Promise<string> {
  const file = join(folder, `${table}.ndjson`);
  if ((await fileHash(file).catch(() => null)) !== sums[table]) throw new Damaged(`${file} is damaged`);
  return file;
}
