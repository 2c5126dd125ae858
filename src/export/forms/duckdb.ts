import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { folders } from '../../dataset/folders.js';
import { extraTables } from '../../dataset/links/link-tables.js';
import { quoted } from '../../dataset/sql-string.js';
import { tableNames } from '../../emit/tables/table-names.js';
import type { ExportForm } from '../export-form.js';

/** All tables in one DuckDB file, rows in printed order. */
export const duckdb: ExportForm = {
  description: 'all tables in one DuckDB file',
  fileName: 'gongbao.duckdb',
  write: async ({ out }, target) => {
    const instance = await DuckDBInstance.create(target, { threads: '1' });
    const connection = await instance.connect();
    try {
      for (const table of [...tableNames, ...extraTables]) {
        const source = quoted(join(folders(out).tables, `${table}.parquet`));
        await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet(${source})`);
      }
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
};
