import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import type { TableRows } from '../emit/tables/row-schemas.js';
import type { IssueJson } from '../tree/gazette.js';
import { type Folders, folders } from './folders.js';
import type { LinkRow, ValidityRow } from './links/link-rows.js';
import type { UnitRow } from './links/unit-row.js';
import { type Manifest, readManifest } from './manifest.js';
import type { Answer, Found } from './query/answers.js';
import { type Database, openDatabase } from './query/database.js';
import type { Filters } from './query/filters.js';
import { find } from './query/find.js';
import { type QueryResult, runSql } from './query/run-sql.js';
import { type Suggestion, suggest } from './query/suggest.js';
import { type BuildToken, consistently, tokenOf } from './store/snapshot.js';
import { UsageError } from './usage-error.js';

/** The row of each table by its name. */
export type Tables = { [Name in keyof TableRows]: TableRows[Name][number] } & {
  readonly links: LinkRow;
  readonly validity: ValidityRow;
  readonly units: UnitRow;
};

/** A built dataset, opened for reading. Each answer is of one build: the newest, where another was published since it was opened. */
export class Dataset {
  private database: { readonly of: BuildToken; readonly open: Database } | null = null;
  private built: string | null = null;

  /** Use {@link openDataset}. */
  constructor(private readonly places: Folders) {}

  /** Names the build that was answered from last: `build` of its manifest. */
  get build(): string {
    return this.built ?? '';
  }

  /**
   * Rows of one SELECT in DuckDB's SQL over the tables. It can read nothing but the tables and write nothing.
   *
   * @throws UsageError for SQL that is wrong or does more than read.
   */
  sql(statement: string, parameters: readonly DuckDBValue[] = []): Promise<QueryResult> {
    return this.read(({ connection }) => runSql(connection, statement, parameters));
  }

  /**
   * All rows of a table in printed order, typed as its schema says; memory holds a few thousand.
   *
   * @throws UsageError where another build is published meanwhile: what was given cannot be taken back.
   */
  async *rows<Name extends keyof Tables>(table: Name): AsyncGenerator<Tables[Name], void, undefined> {
    const { connection } = await this.read(async (database) => database);
    const token = this.database?.of;
    const result = await connection.stream(`SELECT * FROM ${table}`);
    for await (const rows of result.yieldRowObjectJson()) yield* rows as unknown as Tables[Name][];
    if ((await tokenOf(this.places)) !== token) throw new UsageError('a new build was published meanwhile; call again');
  }

  /** Answers a common question; each row says where it stands in print, and is typed by what is asked. */
  find<const Asked extends Filters>(filters: Asked): Promise<Found<Answer<Asked>>> {
    return this.read(({ connection }) => find(connection, filters)) as Promise<Found<Answer<Asked>>>;
  }

  /** For a question without an answer: names in it that the dataset does not know, and what was perhaps meant. */
  suggest(filters: Filters): Promise<Suggestion[]> {
    return this.read(({ connection }) => suggest(connection, filters));
  }

  /** Ids of all issues, sorted. */
  issueIds(): Promise<string[]> {
    return consistently(this.places, async () => (await readdir(this.places.issues)).sort());
  }

  /** One whole issue. Rejects where there is none of this id. */
  issue(id: string): Promise<IssueJson> {
    const file = join(this.places.issues, id, 'issue.json');
    return consistently(this.places, async () => JSON.parse(await readFile(file, 'utf8')) as IssueJson);
  }

  manifest(): Promise<Manifest> {
    return consistently(this.places, async () => {
      const manifest = await readManifest(this.places);
      if (manifest === null) throw new UsageError(`no dataset in ${this.places.out}; run gongbao build first`);
      return manifest;
    });
  }

  /**
   * Runs `ask` on the tables of one build.
   *
   * @internal
   */
  read<T>(ask: (database: Database) => Promise<T>): Promise<T> {
    return consistently(this.places, async (token) => ask(await this.at(token)));
  }

  close(): void {
    this.database?.open.close();
    this.database = null;
  }

  private async at(token: BuildToken): Promise<Database> {
    if (this.database?.of !== token) {
      this.close();
      this.database = { of: token, open: await openDatabase(this.places.out) };
      this.built = (await readManifest(this.places))?.build ?? null;
    }
    return this.database.open;
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
  const dataset = new Dataset(folders(resolve(out)));
  await dataset.read(async () => {});
  return dataset;
}
