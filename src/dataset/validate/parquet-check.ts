import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { extraTables } from '../links/link-tables.js';
import { quoted } from '../sql-string.js';
import { lineTables } from '../tables/line-tables.js';
import type { Problem } from './problem.js';

/** The two forms of a table hold the same rows in the same order. What users ask is answered from Parquet. */
export async function parquetProblems(tables: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '512MB' });
  const connection = await instance.connect();
  try {
    for (const name of [...lineTables, ...extraTables]) {
      const message = await differenceOf(connection, join(tables, name)).catch((error: Error) => oneLine(error));
      if (message !== null) problems.push({ file: `tables/${name}.parquet`, pointer: '', message });
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return problems;
}

const oneLine = (error: Error) => `cannot be read: ${error.message.split('\n')[0]}`;

/** What is wrong with a table, or null. Rows are compared value by value, by their place. */
async function differenceOf(connection: DuckDBConnection, table: string): Promise<string | null> {
  const [parquet, lines] = [`${table}.parquet`, `${table}.ndjson`];
  if (!existsSync(parquet) || !existsSync(lines)) return existsSync(lines) ? 'is missing' : null;
  const columns = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quoted(parquet)})`);
  const types = columns
    .getRowObjectsJson()
    .map(({ column_name, column_type }) => `${quoted(String(column_name))}: ${quoted(String(column_type))}`);
  const reader = `read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${types.join(', ')}})`;
  // Row beside row as they stand, both read as a stream: joined by their numbers they would have to be held.
  const compared = await connection.runAndReadAll(
    `SELECT min(place) AS place FROM (
       SELECT row_number() OVER () AS place, a IS DISTINCT FROM b AS differs
       FROM (FROM read_parquet(${quoted(parquet)})) a POSITIONAL JOIN (FROM ${reader}) b
     ) WHERE differs`,
  );
  const place = compared.getRowObjectsJson()[0]?.place;
  return place == null ? null : `row ${place} is not that of ${table.split('/').at(-1)}.ndjson`;
}
