import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { TableName } from '../../emit/tables/table-names.js';
import type { ExtraTable } from '../links/link-tables.js';
import { quoted } from '../sql-string.js';
import { columnTypes } from './column-types.js';

/** Turns NDJSON of a table into Parquet (zstd). One thread and no clock: the same rows give the same bytes. */
export class ParquetEncoder {
  private constructor(
    private readonly database: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(): Promise<ParquetEncoder> {
    const database = await DuckDBInstance.create(':memory:', { threads: '1' });
    return new ParquetEncoder(database, await database.connect());
  }

  /** Writes the rows of the files, one at least, one file after the other, to `target`. */
  async encode(table: TableName | ExtraTable, files: readonly string[], target: string): Promise<void> {
    const columns = Object.entries(columnTypes(table)).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
    const source = `[${files.map(quoted).join(', ')}]`;
    const reader = `read_json(${source}, format = 'newline_delimited', columns = {${columns.join(', ')}})`;
    await this.connection.run(`COPY (SELECT * FROM ${reader}) TO ${quoted(target)} (FORMAT parquet, COMPRESSION zstd)`);
  }

  close(): void {
    this.connection.closeSync();
    this.database.closeSync();
  }
}
