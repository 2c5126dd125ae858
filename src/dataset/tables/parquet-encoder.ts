import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { TableName } from '../../emit/tables/table-names.js';
import { columnTypes } from './column-types.js';

/** Turns NDJSON of a table into a Parquet file (zstd). One thread and no clock: the same rows give the same bytes. */
export class ParquetEncoder {
  private constructor(
    private readonly database: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    /** DuckDB reads and writes files only: they pass through here. */
    private readonly folder: string,
  ) {}

  static async open(): Promise<ParquetEncoder> {
    const database = await DuckDBInstance.create(':memory:', { threads: '1' });
    return new ParquetEncoder(database, await database.connect(), mkdtempSync(join(tmpdir(), 'gongbao-')));
  }

  async encode(table: TableName, lines: Uint8Array): Promise<Uint8Array> {
    const [source, target] = [join(this.folder, 'rows.ndjson'), join(this.folder, 'rows.parquet')];
    writeFileSync(source, lines);
    await this.connection.run(copyToParquet(table, source, target));
    return readFileSync(target);
  }

  close(): void {
    this.connection.closeSync();
    this.database.closeSync();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function copyToParquet(table: TableName, source: string, target: string): string {
  const columns = Object.entries(columnTypes(table)).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
  const reader = `read_json(${quoted(source)}, format = 'newline_delimited', columns = {${columns.join(', ')}})`;
  return `COPY (SELECT * FROM ${reader}) TO ${quoted(target)} (FORMAT parquet, COMPRESSION zstd)`;
}

/** A string as SQL writes it. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
