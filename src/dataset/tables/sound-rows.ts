import { join } from 'node:path';
import type { TableName } from '../../emit/tables/table-names.js';
import { fileHash } from '../store/file-hash.js';
import type { IssueShard } from './issue-shard.js';

/** Rows that are kept of an issue are not as they were written. What is kept is a cache: it can be made again. */
export class DamagedShard extends Error {
  override name = 'DamagedShard';
}

/** The file with the rows of an issue. @throws DamagedShard where its hash is another, whatever its size and time say. */
export async function soundRows({ folder, sums }: IssueShard, table: TableName): Promise<string> {
  const file = join(folder, `${table}.ndjson`);
  if ((await fileHash(file).catch(() => null)) !== sums[table]) throw new DamagedShard(`${file} is damaged`);
  return file;
}
