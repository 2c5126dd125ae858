import type { DuckDBConnection } from '@duckdb/node-api';
import { issueSources } from '../../dataset/decisions/issue-sources.js';
import { factTables, rowIdSql } from '../../dataset/decisions/judged-columns.js';
import { contentOf, hasOwnIssue } from '../../dataset/kept.js';
import type { Manifest } from '../../dataset/manifest.js';

/**
 * Makes the temporary table `work` of all that can be asked about a dataset, unless this connection has it: one for each build.
 *
 *     inputs that failed, corrections that fit no longer                            from the manifest
 *     findings of the audit, facts that were worked out and nobody has looked at    from the tables
 */
export async function makeWorkTable(connection: DuckDBConnection, manifest: Manifest): Promise<void> {
  const { rows } = await connection
    .runAndReadAll(`SELECT count(*) FROM duckdb_tables() WHERE table_name = 'work'`)
    .then((reader) => ({ rows: reader.getRows() }));
  if (Number(rows[0]?.[0]) > 0) return;
  await issueSources(connection, manifest);
  await connection.run(`CREATE TEMP TABLE work (${COLUMNS.join(' VARCHAR, ').replace(/$/, ' VARCHAR')})`);
  await connection.run(
    `INSERT INTO work SELECT md5(concat_ws(chr(31), source, kind, page, text)) AS id, * FROM (
       SELECT unnest(from_json($1, $2), recursive := true))`,
    [
      JSON.stringify(messagesOf(manifest)),
      JSON.stringify([Object.fromEntries(GIVEN.map((name) => [name, 'VARCHAR']))]),
    ],
  );
  await connection.run(`INSERT INTO work
    SELECT md5(concat_ws(chr(31), s.source, t.rule, t.page, t.message)), s.source, t.rule,
      CASE WHEN t.rule = 'sheet-unreadable' THEN 'input' ELSE t.severity END, t.severity, t.issueId, t.documentId, t.page,
      NULL, NULL, NULL, NULL, t.message, NULL
    FROM printed.findings t JOIN sources s USING (issueId) ORDER BY t.seq`);
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

/** What the manifest says of inputs besides the findings of their audit. */
const OWN: ReadonlySet<string> = new Set(['correction-not-applied', 'ocr-engine']);

/** Inputs that could not be built, and messages that somebody has to look at: what is said of a copy is said of its original. */
function messagesOf({ inputs }: Manifest): object[] {
  const empty = { documentId: null, partIndex: null, path: null, leaf: null, start: null, reason: null };
  return inputs.flatMap((entry) => {
    const { status, messages, issueId, path } = entry;
    if (status === 'skipped' || (issueId !== null && !hasOwnIssue(entry))) return [];
    const at = { ...empty, source: contentOf(entry) ?? ''.padEnd(64, '0'), issueId };
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
