import type { DuckDBConnection } from '@duckdb/node-api';
import { factTables, rowIdSql } from '../../dataset/decisions/judged-columns.js';
import { contentOf, hasOwnIssue } from '../../dataset/kept.js';
import type { Manifest } from '../../dataset/manifest.js';
import { severityOf } from './severity-of.js';

/**
 * Makes the temporary table `work` of all that can be asked about a dataset, unless this connection has it: one for each build.
 *
 *     inputs that failed or are partial, findings of the audit    from the manifest
 *     facts that were worked out and that nobody has looked at    from the tables
 */
export async function makeWorkTable(connection: DuckDBConnection, manifest: Manifest): Promise<void> {
  const { rows } = await connection
    .runAndReadAll(`SELECT count(*) FROM duckdb_tables() WHERE table_name = 'work'`)
    .then((reader) => ({ rows: reader.getRows() }));
  if (Number(rows[0]?.[0]) > 0) return;
  const own = manifest.inputs.filter(hasOwnIssue);
  const sources = own.map((entry) => ({ issueId: entry.issueId, source: contentOf(entry) }));
  await connection.run('CREATE TEMP TABLE sources (issueId VARCHAR, source VARCHAR)');
  await connection.run(`INSERT INTO sources SELECT unnest(from_json($1, $2), recursive := true)`, [
    JSON.stringify(sources),
    JSON.stringify([{ issueId: 'VARCHAR', source: 'VARCHAR' }]),
  ]);
  await connection.run(`CREATE TEMP TABLE work (${COLUMNS.join(' VARCHAR, ').replace(/$/, ' VARCHAR')})`);
  await connection.run(
    `INSERT INTO work SELECT md5(concat_ws(chr(31), source, kind, page, text)) AS id, * FROM (
       SELECT unnest(from_json($1, $2), recursive := true))`,
    [
      JSON.stringify(messagesOf(manifest)),
      JSON.stringify([Object.fromEntries(GIVEN.map((name) => [name, 'VARCHAR']))]),
    ],
  );
  for (const table of factTables) {
    await connection.run(`INSERT INTO work
      SELECT ${rowIdSql(table)}, s.source, concat('${table}:', t.rule), 'fact', 'info', t.issueId, t.documentId, t.page,
        t.partIndex, t.path, t.leaf, t.start, t.text, t.reason
      FROM printed.${table} t JOIN sources s USING (issueId)
      WHERE t.certainty = 'inferred' AND NOT t.reviewed ORDER BY t.seq`);
  }
}

const COLUMNS = [
  ...['id', 'source', 'kind', 'sort', 'severity', 'issueId', 'documentId', 'page'],
  ...['partIndex', 'path', 'leaf', 'start', 'text', 'reason'],
];
const GIVEN = COLUMNS.slice(1);

/** Messages of the manifest that somebody has to look at: what is said of a copy is said of its original. */
function messagesOf({ inputs }: Manifest): object[] {
  const empty = { documentId: null, partIndex: null, path: null, leaf: null, start: null, reason: null };
  return inputs.flatMap((entry) => {
    const { status, messages, issueId, path } = entry;
    if (status === 'skipped' || (issueId !== null && !hasOwnIssue(entry))) return [];
    const source = contentOf(entry) ?? ''.padEnd(64, '0');
    const whole =
      status === 'failed' ? [{ sheet: null, code: 'failed', reason: `${path}：${messages[0]?.reason}` }] : [];
    return [...whole, ...(status === 'failed' ? [] : messages)].map(({ sheet, code, reason }) => {
      const severity = severityOf(code);
      const isWhole = code === 'failed' || code === 'sheet-unreadable';
      return {
        ...empty,
        source,
        kind: code,
        sort: isWhole ? 'input' : severity,
        severity,
        issueId,
        page: sheet,
        text: reason,
      };
    });
  });
}
