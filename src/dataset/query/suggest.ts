import type { DuckDBConnection } from '@duckdb/node-api';
import { likeness } from '../../text/likeness.js';
import { simplified } from '../../text/variants.js';
import type { Filters } from './filters.js';
import { runSql } from './run-sql.js';

/** A name in a question that the dataset does not know, and names it knows that look like it. */
export interface Suggestion {
  readonly filter: 'unit' | 'kind' | 'issue' | 'number';
  readonly given: string;
  readonly known: readonly string[];
}

const KNOWN: Readonly<Record<Suggestion['filter'], string>> = {
  unit: `SELECT unit AS name FROM responsibilities UNION SELECT canonical FROM responsibilities WHERE canonical IS NOT NULL`,
  kind: 'SELECT DISTINCT kind AS name FROM documents',
  issue: 'SELECT DISTINCT issueId AS name FROM documents',
  number: 'SELECT DISTINCT documentNumber AS name FROM documents WHERE documentNumber IS NOT NULL',
};
const MOST = 3;
/** Half of the characters of the shorter name, at least. */
const LEAST_LIKE = 0.5;

/** For a question without an answer: which of its names stand nowhere, and what was perhaps meant. */
export async function suggest(connection: DuckDBConnection, filters: Filters): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const filter of Object.keys(KNOWN) as Suggestion['filter'][]) {
    const given = filters[filter];
    if (given === undefined) continue;
    const { rows } = await runSql(connection, KNOWN[filter]);
    const names = rows.map(({ name }) => String(name));
    const asked = await simplified(given);
    if (names.some((name) => name.endsWith(asked))) continue;
    const known = names
      .map((name) => ({ name, like: likeness(name, asked) }))
      .filter(({ like }) => like >= LEAST_LIKE)
      .sort((a, b) => b.like - a.like || (a.name < b.name ? -1 : 1))
      .slice(0, MOST);
    found.push({ filter, given, known: known.map(({ name }) => name) });
  }
  return found;
}
