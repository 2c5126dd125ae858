import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from '../../emit/tables/table-names.js';
import { draftOf } from '../store/atomic.js';
import { readChecked, writeChecked } from '../store/checked-file.js';
import { fileHash } from '../store/file-hash.js';
import type { IssueShard } from './issue-shard.js';
import type { ParquetEncoder } from './parquet-encoder.js';
import { soundRows } from './sound-rows.js';

/** Keeps the rows of each group of issues as Parquet, so that only groups with a changed issue are encoded again. */
export class GroupCache {
  /** Name of a file → its SHA-256. */
  private readonly used = new Map<string, string>();
  private readonly known: Readonly<Record<string, string>>;

  constructor(
    private readonly folder: string,
    /** Whatever else the bytes depend on: files of another tool version are no use. */
    private readonly version: string,
  ) {
    mkdirSync(folder, { recursive: true });
    this.known = readChecked<Record<string, string>>(join(folder, INDEX)) ?? {};
  }

  /** The Parquet file with the rows of a group, which may be empty. */
  async parquet(table: TableName, group: readonly IssueShard[], encoder: ParquetEncoder): Promise<string> {
    const name = this.nameOf(table, group);
    const file = join(this.folder, name);
    const hash = this.known[name];
    if (hash !== undefined && existsSync(file) && (await fileHash(file)) === hash) {
      this.used.set(name, hash);
      return file;
    }
    const draft = draftOf(file);
    await encoder.encode(
      table,
      group.length > 0 ? await Promise.all(group.map((issue) => soundRows(issue, table))) : [this.nothing()],
      draft,
    );
    renameSync(draft, file);
    this.used.set(name, await fileHash(file));
    return file;
  }

  /** Remembers the groups that were asked for, and throws away the others. */
  async close(): Promise<void> {
    await writeChecked(join(this.folder, INDEX), Object.fromEntries(this.used));
    for (const name of readdirSync(this.folder)) {
      if (name !== INDEX && !this.used.has(name)) rmSync(join(this.folder, name), { recursive: true, force: true });
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

/** Hashes of the files of the folder: one that was damaged is encoded again. */
const INDEX = 'groups.json';
