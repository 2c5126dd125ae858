import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { tableNames } from '../../emit/tables/table-names.js';
import { folders } from '../folders.js';
import { extraTables } from '../links/link-tables.js';
import { quoted } from '../sql-string.js';
import { UsageError } from '../usage-error.js';

/** Of DuckDB's buffers: joins and sorts of any question about a thousand issues fit. */
const MEMORY = '1GB';

export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * An in-memory DuckDB with a view on each table of the dataset, which can reach no other file, load no extension, and whose settings
 * are locked: what a query can do does not depend on what it says.
 *
 * @throws UsageError where the folder holds no dataset.
 */
export async function openDatabase(out: string): Promise<Database> {
  const { tables } = folders(out);
  const files = [...tableNames, ...extraTables].map((name) => ({ name, path: resolve(tables, `${name}.parquet`) }));
  const missing = files.find(({ path }) => !existsSync(path));
  if (missing) {
    throw new UsageError(
      `no dataset in ${out} (no ${join('tables', `${missing.name}.parquet`)}); run gongbao build first`,
    );
  }
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  // Each query would read the footers of its tables once more.
  await connection.run('SET parquet_metadata_cache = true');
  // The same tables with `seq`, the place of a row in the table: issues by id, rows as printed.
  await connection.run('CREATE SCHEMA printed');
  for (const { name, path } of files) {
    await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${quoted(path)})`);
    await connection.run(
      `CREATE VIEW printed.${name} AS SELECT *, file_row_number AS seq FROM read_parquet(${quoted(path)})`,
    );
  }
  await connection.run(ORIGINALS);
  await connection.run(`SET allowed_paths = [${files.map(({ path }) => quoted(path)).join(', ')}]`);
  await connection.run(`SET temp_directory = ''`);
  await connection.run(`SET memory_limit = '${MEMORY}'`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * Each document once: of those with one number and title, or without a number of one issuer, title and day, the first printed. What has
 * neither number nor day is never taken for a copy.
 */
const ORIGINALS = `
CREATE VIEW printed.originals AS
SELECT issueId, documentId, printings FROM (
  SELECT issueId, documentId, count(*) OVER copies AS printings,
    row_number() OVER (copies ORDER BY publishedOn NULLS LAST, seq) AS nth
  FROM printed.documents
  WINDOW copies AS (PARTITION BY
    CASE WHEN documentNumber IS NULL AND (issuedOn IS NULL OR issuer IS NULL) THEN concat(issueId, '#', documentId)
    ELSE concat_ws('#', coalesce(documentNumber, concat_ws(' ', issuer, issuedOn)), translate(title, '（）〈〉 　', '()《》')) END)
) WHERE nth = 1`;
