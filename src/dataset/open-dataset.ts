import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import type { TableRows } from '../emit/tables/row-schemas.js';
import type { IssueJson } from '../tree/gazette.js';
import { folders } from './folders.js';
import type { LinkRow, ValidityRow } from './links/link-rows.js';
import type { Manifest } from './manifest.js';
import { type Database, openDatabase } from './query/database.js';
import type { Filters } from './query/filters.js';
import { find } from './query/find.js';
import { type QueryResult, runSql } from './query/run-sql.js';
import { type Suggestion, suggest } from './query/suggest.js';

/** The row of each table by its name. */
export type Tables = { [Name in keyof TableRows]: TableRows[Name][number] } & {
  readonly links: LinkRow;
  readonly validity: ValidityRow;
};

/** A built dataset, opened for reading. */
export class Dataset {
  constructor(
    private readonly out: string,
    private readonly database: Database,
  ) {}

  /**
   * Rows of one SELECT in DuckDB's SQL over the tables. It can read nothing but the tables and write nothing.
   *
   * @throws UsageError for SQL that is wrong or does more than read.
   */
  sql(statement: string, parameters: readonly DuckDBValue[] = []): Promise<QueryResult> {
    return runSql(this.database.connection, statement, parameters);
  }

  /** All rows of a table in printed order, typed as its schema says; memory holds a few thousand. */
  async *rows<Name extends keyof Tables>(table: Name): AsyncGenerator<Tables[Name], void, undefined> {
    const result = await this.database.connection.stream(`SELECT * FROM ${table}`);
    for await (const rows of result.yieldRowObjectJson()) yield* rows as unknown as Tables[Name][];
  }

  /** Answers a common question; each row says where it stands in print. */
  find(filters: Filters): Promise<QueryResult> {
    return find(this.database.connection, filters);
  }

  /** For a question without an answer: names in it that the dataset does not know, and what was perhaps meant. */
  suggest(filters: Filters): Promise<Suggestion[]> {
    return suggest(this.database.connection, filters);
  }

  /** Ids of all issues, sorted. */
  async issueIds(): Promise<string[]> {
    return (await readdir(folders(this.out).issues)).sort();
  }

  /** One whole issue. Rejects where there is none of this id. */
  async issue(id: string): Promise<IssueJson> {
    return JSON.parse(await readFile(join(folders(this.out).issues, id, 'issue.json'), 'utf8')) as IssueJson;
  }

  async manifest(): Promise<Manifest> {
    return JSON.parse(await readFile(folders(this.out).manifest, 'utf8')) as Manifest;
  }

  close(): void {
    this.database.close();
  }
}

/**
 * Opens the dataset in an output folder.
 *
 * @throws UsageError where there is none.
 *
 * @example
 * ```ts
 * const dataset = await openDataset('output');
 * const { rows } = await dataset.find({ unit: '市商务局', role: 'lead' });
 * dataset.close();
 * ```
 */
export async function openDataset(out: string): Promise<Dataset> {
  return new Dataset(out, await openDatabase(out));
}
