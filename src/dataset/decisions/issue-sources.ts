import type { DuckDBConnection } from '@duckdb/node-api';
import { contentOf, hasOwnIssue } from '../kept.js';
import type { Manifest } from '../manifest.js';

/** Makes the temporary table `sources` (issueId, source): the content each issue was built of, by which decisions are kept. */
export async function issueSources(connection: DuckDBConnection, { inputs }: Manifest): Promise<void> {
  const sources = inputs.filter(hasOwnIssue).map((entry) => ({ issueId: entry.issueId, source: contentOf(entry) }));
  await connection.run('CREATE OR REPLACE TEMP TABLE sources (issueId VARCHAR, source VARCHAR)');
  await connection.run(`INSERT INTO sources SELECT unnest(from_json($1, $2), recursive := true)`, [
    JSON.stringify(sources),
    JSON.stringify([{ issueId: 'VARCHAR', source: 'VARCHAR' }]),
  ]);
}
