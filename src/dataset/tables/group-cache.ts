import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from '../../emit/tables/table-names.js';
import { draftOf } from '../atomic.js';
import type { IssueShard } from './issue-shard.js';
import type { ParquetEncoder } from './parquet-encoder.js';

/** Keeps the rows of each group of issues as Parquet, so that only groups with a changed issue are encoded again. */
export class GroupCache {
  private readonly used = new Set<string>();

  constructor(
    private readonly folder: string,
    /** Whatever else the bytes depend on: files of another tool version are no use. */
    private readonly version: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** The Parquet file with the rows of a group, which may be empty. */
  async parquet(table: TableName, group: readonly IssueShard[], encoder: ParquetEncoder): Promise<string> {
    const name = this.nameOf(table, group);
    this.used.add(name);
    const file = join(this.folder, name);
    if (existsSync(file)) return file;
    const draft = draftOf(file);
    await encoder.encode(
      table,
      group.length > 0 ? group.map((issue) => rowsOf(issue, table)) : [this.nothing()],
      draft,
    );
    renameSync(draft, file);
    return file;
  }

  /** Throws away the groups that were not asked for. */
  prune(): void {
    for (const name of readdirSync(this.folder)) {
      if (!this.used.has(name)) rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }

  private nameOf(table: TableName, group: readonly IssueShard[]): string {
    const hash = createHash('sha256').update(this.version);
    for (const { id, version } of group) hash.update(JSON.stringify([id, version]));
    return `${table}-${hash.digest('hex').slice(0, 32)}.parquet`;
  }

  private nothing(): string {
    const file = join(this.folder, 'nothing.ndjson');
    writeFileSync(file, '');
    return file;
  }
}

const rowsOf = ({ folder }: IssueShard, table: TableName): string => join(folder, `${table}.ndjson`);
