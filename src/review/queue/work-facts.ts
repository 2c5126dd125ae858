import type { DuckDBConnection } from '@duckdb/node-api';
import type { Decision } from '../../dataset/decisions/decision.js';
import { factTables, rowIdSql } from '../../dataset/decisions/judged-columns.js';
import type { Facts } from '../../tree/facts.js';
import { IS_ASKED } from './work-table.js';

type Row = Readonly<Record<string, unknown>>;
export type FactTable = keyof Facts;

const isFactTable = (name: unknown): name is FactTable => factTables.includes(name as FactTable);

/**
 * Makes the temporary tables `named` (ids of items) and `taken` (the facts among them). Ids of facts are hashes of what they say: only those of files
 * that somebody worked on are made.
 */
export async function takeNamed(connection: DuckDBConnection, named: readonly Decision[]): Promise<void> {
  const given = { item: 'VARCHAR', source: 'VARCHAR' };
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE named AS SELECT item AS id, source FROM (SELECT unnest(from_json($1, $2), recursive := true))',
    [JSON.stringify(named.map(({ item, source }) => ({ item, source }))), JSON.stringify([given])],
  );
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE taken (fact VARCHAR, seq BIGINT, rule VARCHAR, probability DOUBLE, issueId VARCHAR)',
  );
  for (const table of new Set(named.map(({ kind }) => kind.split(':')[0]).filter(isFactTable)))
    await connection.run(`INSERT INTO taken SELECT '${table}', t.seq, t.rule, t.probability, t.issueId
      FROM printed.${table} t JOIN sources s USING (issueId)
      WHERE ${IS_ASKED} AND s.source IN (SELECT source FROM named) AND ${rowIdSql(table)} IN (SELECT id FROM named)`);
}

/** Facts of one rule and probability, in printed order: what they say and where they stand. */
export interface FactLevel {
  readonly fact: FactTable;
  readonly rule: string;
  readonly probability: number;
  readonly issue: string | undefined;
  /** Those that were named, instead of the others. */
  readonly isNamed: boolean;
  readonly most: number;
}

export async function factsOf(connection: DuckDBConnection, level: FactLevel): Promise<readonly Row[]> {
  const { fact, rule, probability, issue, isNamed, most } = level;
  // Places first: what a row says is read, and its id made, only of those that are shown.
  const found = await connection.runAndReadAll(
    `SELECT ${rowIdSql(fact)} AS id, s.source, concat('${fact}:', t.rule) AS kind, 'fact' AS sort, 'info' AS severity, t.issueId, t.documentId, t.page,
       t.partIndex, t.path, t.leaf, t.start, t.text, t.reason
     FROM printed.${fact} t JOIN sources s USING (issueId)
     WHERE t.seq IN (
       SELECT t.seq FROM printed.${fact} t LEFT JOIN taken k ON k.fact = '${fact}' AND k.seq = t.seq
       WHERE ${IS_ASKED} AND t.rule = $rule AND t.probability = $probability ${issue === undefined ? '' : 'AND t.issueId = $issue'}
         AND k.seq IS ${isNamed ? 'NOT NULL' : 'NULL'} AND t.issueId IN (SELECT issueId FROM sources)
       ORDER BY t.seq LIMIT ${most})
     ORDER BY t.seq`,
    { rule, probability, ...(issue === undefined ? {} : { issue }) },
  );
  return found.getRowObjectsJson();
}
