import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { issueSources } from '../dataset/decisions/issue-sources.js';
import { factTables, judgedColumns, rowIdSql } from '../dataset/decisions/judged-columns.js';
import type { Manifest } from '../dataset/manifest.js';
import type { Facts } from '../tree/facts.js';
import type { Draw, SampledRow, SampledSheet } from './draw.js';

/** Of so many rows one table at least has, as far as there are some. */
const LEAST = 10;

export interface SampleSize {
  /** Rows of all tables together. */
  readonly rows: number;
  /** Sheets read whole, for recall. */
  readonly sheets: number;
  readonly seed: number;
}

/**
 * Draws rows of every table, and sheets: each row of a table has the same chance, by the hash of its id and the seed. Within a table stated
 * and inferred rows come in the share they have (strata), so that the share of right rows of the sample is that of the table. The
 * same seed on the same build draws the same.
 */
export async function drawSample(connection: DuckDBConnection, manifest: Manifest, size: SampleSize): Promise<Draw> {
  await issueSources(connection, manifest);
  const population: Record<string, number> = {};
  for (const table of factTables)
    population[table] = Number((await ask(connection, `SELECT count(*)::INT AS n FROM ${table}`))[0]!.n);
  const total = Object.values(population).reduce((sum, count) => sum + count, 0);
  const rows: SampledRow[] = [];
  for (const table of factTables) {
    const share = Math.round((size.rows * population[table]!) / Math.max(1, total));
    rows.push(...(await rowsOf(connection, table, Math.min(population[table]!, Math.max(LEAST, share)), size.seed)));
  }
  const sheets = await sheetsOf(connection, size);
  const { build, tool } = manifest;
  return { build, tool: tool.version, seed: size.seed, population, rows, sheets };
}

type Row = Readonly<Record<string, unknown>>;
const ask = async (connection: DuckDBConnection, sql: string, values?: Record<string, DuckDBValue>) =>
  (await connection.runAndReadAll(sql, values)).getRowObjectsJson() as Row[];

async function rowsOf(connection: DuckDBConnection, table: keyof Facts, count: number, seed: number) {
  const judged = judgedColumns[table].map((name) => `${name} := t.${name}`).join(', ');
  // The rows of each stratum in the order of chance, each with the share of its stratum before it: the smallest are drawn.
  const found = await ask(
    connection,
    `WITH drawn AS (
       SELECT ${rowIdSql(table)} AS item, s.source, t.issueId, t.page, t.documentId, t.partIndex, t.path, t.leaf, t.start, t.text,
         t.certainty, to_json(struct_pack(${judged})) AS "values", md5(concat(${rowIdSql(table)}, $seed)) AS chance
       FROM ${table} t JOIN sources s USING (issueId))
     SELECT * FROM (
       SELECT *, (row_number() OVER (PARTITION BY certainty ORDER BY chance, start) - 0.5) / count(*) OVER (PARTITION BY certainty) AS place
       FROM drawn)
     ORDER BY place, chance, start LIMIT ${count}`,
    { seed: String(seed) },
  );
  return found.map(({ chance: _, place: __, values, ...row }) => ({
    ...(row as object),
    table,
    ...{ page: Number(row.page), partIndex: Number(row.partIndex), start: Number(row.start) },
    values: JSON.parse(String(values)),
  })) as unknown as SampledRow[];
}

/** Sheets on which passages stand, each with the same chance. */
async function sheetsOf(connection: DuckDBConnection, { sheets, seed }: SampleSize): Promise<SampledSheet[]> {
  const found = await ask(
    connection,
    `SELECT md5(concat_ws(chr(31), source, 'sheet', page)) AS item, source, issueId, page FROM (
       SELECT DISTINCT s.source, p.issueId, p.page FROM passages p JOIN sources s USING (issueId))
     ORDER BY md5(concat(source, page, $seed)) LIMIT ${sheets}`,
    { seed: String(seed) },
  );
  const drawn: SampledSheet[] = [];
  for (const row of found) {
    const counts: Record<string, number> = {};
    for (const table of factTables) {
      const [count] = await ask(
        connection,
        `SELECT count(*)::INT AS n FROM ${table} WHERE issueId = $issue AND page = $page`,
        {
          issue: String(row.issueId),
          page: Number(row.page),
        },
      );
      counts[table] = Number(count!.n);
    }
    drawn.push({ ...(row as unknown as SampledSheet), page: Number(row.page), found: counts });
  }
  return drawn;
}
