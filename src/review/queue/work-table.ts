import type { DuckDBConnection } from '@duckdb/node-api';
import { issueSources } from '../../dataset/decisions/issue-sources.js';
import { factTables } from '../../dataset/decisions/judged-columns.js';
import { contentOf, hasOwnIssue } from '../../dataset/kept.js';
import type { Manifest } from '../../dataset/manifest.js';

/** Facts that are asked about: what was worked out, and what is right less often than this though everything of it is printed. */
export const IS_ASKED = "(t.certainty = 'inferred' OR t.probability < 0.97) AND NOT t.reviewed";

/**
 * Makes the temporary tables of all that can be asked about a dataset, unless this connection has them: one set for each build.
 *
 *     work     one row each: inputs that failed, corrections that fit no longer (from the manifest), findings of the audit
 *     groups   facts that were worked out or are often wrong, and nobody looked at, counted by rule and issue: there are hundreds of thousands of
 *              them, of which a page shows a hundred
 *     facts    how many rows the tables have, and how many errors are expected in those that are not asked about
 */
export async function makeWorkTable(connection: DuckDBConnection, manifest: Manifest): Promise<void> {
  const { rows } = await connection
    .runAndReadAll(`SELECT count(*) FROM duckdb_tables() WHERE table_name = 'facts'`)
    .then((reader) => ({ rows: reader.getRows() }));
  if (Number(rows[0]?.[0]) > 0) return;
  await issueSources(connection, manifest);
  await connection.run(`CREATE OR REPLACE TEMP TABLE work (id VARCHAR, source VARCHAR, kind VARCHAR, sort VARCHAR, severity VARCHAR,
    issueId VARCHAR, documentId VARCHAR, page INTEGER, text VARCHAR, words VARCHAR)`);
  await connection.run(
    `INSERT INTO work BY NAME SELECT md5(concat_ws(chr(31), source, kind, page, text)) AS id, * FROM (
       SELECT unnest(from_json($1, $2), recursive := true))`,
    [JSON.stringify(messagesOf(manifest)), JSON.stringify([GIVEN])],
  );
  await connection.run(`INSERT INTO work BY NAME
    SELECT md5(concat_ws(chr(31), s.source, t.rule, t.page, t.message)) AS id, s.source, t.rule AS kind,
      CASE WHEN t.rule = 'sheet-unreadable' THEN 'input' ELSE t.severity END AS sort, t.severity, t.issueId, t.documentId, t.page, t.message AS text,
      to_json({code: t.code, params: t.params, found: t.found, expected: t.expected})::VARCHAR AS words
    FROM printed.findings t JOIN sources s USING (issueId) ORDER BY t.seq`);
  // One pass over the tables: what is asked about is counted by rule and issue, the others for what may be wrong in them.
  const counted = factTables.map(
    (table) => `SELECT '${table}' AS fact, t.rule, t.probability, t.issueId, ${IS_ASKED} AS asked, count(*)::INT AS n
    FROM ${table} t GROUP BY ALL`,
  );
  await connection.run(`CREATE OR REPLACE TEMP TABLE counts AS ${counted.join(' UNION ALL ')}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE groups AS
    SELECT fact, rule, probability, issueId, n, concat(fact, ':', rule) AS kind FROM counts JOIN sources USING (issueId) WHERE asked`);
  await connection.run(`CREATE TEMP TABLE facts AS
    SELECT coalesce(sum(n), 0)::INT AS n, coalesce(sum(n * (1 - probability)) FILTER (NOT asked), 0) AS errors FROM counts`);
}

const GIVEN = {
  ...Object.fromEntries(['source', 'kind', 'sort', 'severity', 'issueId', 'text'].map((name) => [name, 'VARCHAR'])),
  page: 'INTEGER',
};

/** What the manifest says of inputs besides the findings of their audit. */
const OWN: ReadonlySet<string> = new Set(['correction-not-applied', 'ocr-engine']);

/** Inputs that could not be built, and messages that somebody has to look at: what is said of a copy is said of its original. */
function messagesOf({ inputs }: Manifest): object[] {
  return inputs.flatMap((entry) => {
    const { status, messages, issueId, path } = entry;
    if (status === 'skipped' || (issueId !== null && !hasOwnIssue(entry))) return [];
    const at = { source: contentOf(entry) ?? ''.padEnd(64, '0'), issueId };
    if (status === 'failed') {
      const text = `${path}：${messages[0]?.reason ?? ''}`;
      return [{ ...at, kind: 'failed', sort: 'input', severity: 'error', page: null, text }];
    }
    return messages
      .filter(({ code }) => OWN.has(code))
      .map(({ sheet, code, reason }) => {
        const severity = code === 'ocr-engine' ? 'info' : 'warning';
        return { ...at, kind: code, sort: severity, severity, page: sheet, text: reason };
      });
  });
}
