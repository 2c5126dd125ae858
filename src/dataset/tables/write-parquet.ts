import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableName } from '../../emit/tables/table-names.js';
import { draftOf } from '../store/atomic.js';
import type { GroupCache } from './group-cache.js';
import { issueGroups } from './issue-groups.js';
import type { IssueShard } from './issue-shard.js';
import { ParquetEncoder } from './parquet-encoder.js';
import { ParquetWriter } from './parquet-writer.js';

/**
 * Writes some tables as Parquet. Memory holds one group of issues and the footer of one table; an added issue costs the encoding of its
 * groups and a copy of the rest. The bytes depend on the rows alone.
 */
export async function writeParquet(
  names: readonly TableName[],
  issues: readonly IssueShard[],
  tables: string,
  cache: GroupCache,
): Promise<void> {
  await mkdir(tables, { recursive: true });
  const encoder = await ParquetEncoder.open();
  try {
    for (const name of names) {
      const target = join(tables, `${name}.parquet`);
      const writer = new ParquetWriter(target, draftOf(target));
      // A table without rows still has its columns: the empty group brings the schema.
      for (const group of [[], ...issueGroups(issues, name)]) writer.add(await cache.parquet(name, group, encoder));
      writer.close();
    }
  } finally {
    encoder.close();
  }
}
