import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TableName, tableNames } from '../../emit/tables/table-names.js';
import type { IssueShard } from './issue-shard.js';
import { ParquetEncoder } from './parquet-encoder.js';

/** Keeps the Parquet files of each group of issues, so that only groups with a changed issue are encoded again. */
export class GroupCache {
  private encoder: ParquetEncoder | null = null;
  private readonly used = new Set<string>();

  constructor(
    private readonly folder: string,
    /** Whatever else the bytes depend on: files of another tool version are no use. */
    private readonly version: string,
  ) {}

  /** Where the Parquet file of one group stands, for each table. */
  async parquet(group: readonly IssueShard[]): Promise<(table: TableName) => string> {
    const name = this.nameOf(group);
    this.used.add(name);
    const place = join(this.folder, name);
    if (!statSync(place, { throwIfNoEntry: false })) await this.encode(group, place);
    return (table) => join(place, `${table}.parquet`);
  }

  private async encode(group: readonly IssueShard[], place: string): Promise<void> {
    this.encoder ??= await ParquetEncoder.open();
    const draft = `${place}.tmp`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    for (const table of tableNames) {
      const lines = Buffer.concat(group.map(({ folder }) => readFileSync(join(folder, `${table}.ndjson`))));
      writeFileSync(join(draft, `${table}.parquet`), await this.encoder.encode(table, lines));
    }
    renameSync(draft, place);
  }

  private nameOf(group: readonly IssueShard[]): string {
    const hash = createHash('sha256').update(this.version);
    for (const { id, version } of group) hash.update(JSON.stringify([id, version]));
    return hash.digest('hex').slice(0, 32);
  }

  /** Ends the work: groups that were not asked for are thrown away. */
  close(): void {
    this.encoder?.close();
    mkdirSync(this.folder, { recursive: true });
    for (const name of readdirSync(this.folder)) {
      if (!this.used.has(name)) rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }
}
