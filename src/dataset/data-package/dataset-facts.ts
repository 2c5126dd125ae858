import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoted } from '../sql-string.js';

/** What descriptions of a dataset say of the documents in it. */
export interface DatasetFacts {
  readonly documents: number;
  /** First and last 成文日期. */
  readonly from: string | null;
  readonly until: string | null;
  /** Day the newest issue came out, else the last 成文日期. */
  readonly published: string | null;
  /** Names of the gazettes, sorted. */
  readonly gazettes: readonly string[];
}

/** Reads them from the table `documents` in a folder of tables. Nothing of it depends on the clock. */
export async function datasetFacts(tables: string): Promise<DatasetFacts> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER AS documents, min(issuedOn)::VARCHAR AS "from", max(issuedOn)::VARCHAR AS until,
         coalesce(max(publishedOn), max(issuedOn))::VARCHAR AS published,
         coalesce(list_sort(list(DISTINCT gazetteTitle) FILTER (gazetteTitle IS NOT NULL)), []) AS gazettes
       FROM read_parquet(${quoted(join(tables, 'documents.parquet'))})`,
    );
    return result.getRowObjectsJson()[0] as unknown as DatasetFacts;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
