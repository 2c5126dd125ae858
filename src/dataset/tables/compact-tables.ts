import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tableNames } from '../../emit/tables/table-names.js';
import { draftOf } from '../atomic.js';
import { DraftFile } from './draft-file.js';
import { GroupCache } from './group-cache.js';
import { issueGroups } from './issue-groups.js';
import type { IssueShard } from './issue-shard.js';
import { lineTables } from './line-tables.js';
import { ParquetWriter } from './parquet-writer.js';

export interface CompactOptions {
  /** All issues of the dataset, in the order of their ids. */
  readonly issues: readonly IssueShard[];
  /** Where `<table>.ndjson` and `<table>.parquet` go. */
  readonly tables: string;
  /** Keeps encoded groups of issues between runs; may be deleted at any time. */
  readonly cache: string;
  readonly toolVersion: string;
}

/**
 * Joins the rows of all issues into the tables. Each file appears whole or not at all; memory holds one group of issues; an added issue
 * costs the encoding of its group and a copy of the rest. The bytes depend on the rows alone.
 */
export async function compactTables({ issues, tables, cache, toolVersion }: CompactOptions): Promise<void> {
  await mkdir(tables, { recursive: true });
  for (const name of lineTables) joinLines(issues, `${name}.ndjson`, join(tables, `${name}.ndjson`));
  const groups = new GroupCache(cache, toolVersion);
  const columns = tableNames.map((name) => ({
    name,
    writer: new ParquetWriter(...drafted(join(tables, `${name}.parquet`))),
  }));
  // A table without rows still has its columns: the empty group brings the schema.
  for (const group of [[], ...issueGroups(issues)]) {
    const parquet = await groups.parquet(group);
    for (const { name, writer } of columns) writer.add(parquet(name));
  }
  for (const { writer } of columns) writer.close();
  groups.close();
}

/** A file, and the name it has while it is written. */
const drafted = (target: string) => [target, draftOf(target)] as const;

/** Whole lines follow whole lines, so bytes are copied. */
function joinLines(issues: readonly IssueShard[], file: string, target: string): void {
  const lines = new DraftFile(...drafted(target));
  for (const { folder } of issues) lines.copy(join(folder, file));
  lines.close();
}
