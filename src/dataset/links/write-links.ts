import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoted } from '../sql-string.js';
import { atomically } from '../store/atomic.js';
import { linkSql, sourceColumns } from './link-sql.js';
import { linkTables } from './link-tables.js';

const formats = { ndjson: 'FORMAT json', parquet: 'FORMAT parquet, COMPRESSION zstd' } as const;

/**
 * Resolves the citations of all issues to documents of the dataset, and works out each document's validity. One thread: the same
 * tables give the same bytes. Memory is bounded by DuckDB, which spills to `scratch`.
 */
export async function writeLinks(tables: string, scratch: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: '128MB',
    temp_directory: scratch,
  });
  const connection = await instance.connect();
  try {
    for (const [name, columns] of Object.entries(sourceColumns)) {
      const source = quoted(join(tables, `${name}.parquet`));
      await connection.run(`CREATE TABLE ${name} AS SELECT ${columns} FROM read_parquet(${source})`);
    }
    for (const name of linkTables) {
      await connection.run(`CREATE TABLE ${name} AS ${linkSql[name]}`);
      for (const [suffix, options] of Object.entries(formats)) {
        const target = join(tables, `${name}.${suffix}`);
        await atomically(target, async (draft) => {
          await connection.run(`COPY ${name} TO ${quoted(draft)} (${options})`);
          const handle = await open(draft, 'r+');
          await handle.sync();
          await handle.close();
        });
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
