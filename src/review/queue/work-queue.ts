import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Decision } from '../../dataset/decisions/decision.js';
import { settled } from '../../dataset/decisions/decision-log.js';
import type { Manifest } from '../../dataset/manifest.js';
import { gains, type Sort } from './gain.js';
import { secondsEach } from './seconds-each.js';
import type { QueueAnswer, QueueFilter, WorkItem } from './work-item.js';
import { makeWorkTable } from './work-table.js';

/** So many of the next items are told at once. */
const MOST = 100;
const columns = { kind: "split_part(w.kind, ':', 1)", issue: 'w.issueId', severity: 'w.severity' } as const;
type Filter = keyof typeof columns;
const filters = Object.keys(columns) as Filter[];

/** The worklist over all issues: what gains most comes first; what was decided is left out, in this build and in later ones. */
export async function workQueue(
  connection: DuckDBConnection,
  manifest: Manifest,
  decisions: readonly Decision[],
  asked: QueueFilter,
): Promise<QueueAnswer> {
  await makeWorkTable(connection, manifest);
  const decided = [...settled(ofQueue(decisions)).values()];
  await rank(connection, decided);
  const select = await selector(connection, decided, asked);
  const [sums] = await select('count(*)::INT AS n, coalesce(sum(r.chance), 0)::DOUBLE AS errors');
  const items = await select('w.*, r.chance', `ORDER BY r.gain DESC, w.issueId, w.page::INT, w.rowid LIMIT ${MOST}`);
  const facet = async (name: Filter) => {
    const counts = await select(`${columns[name]} AS value, count(*)::INT AS n`, 'GROUP BY 1 ORDER BY 2 DESC, 1', name);
    return counts.filter(({ value }) => value !== null).map(({ value, n }) => [String(value), Number(n)] as const);
  };
  const left = Number(sums!.n);
  return {
    items: items.map((row) => itemOf(row, decisions)),
    left,
    done: await doneCount(connection, decided, asked),
    seconds: Math.round(left * secondsEach(decisions)),
    expectedErrors: Math.round(Number(sums!.errors) * 10) / 10,
    facets: { kind: await facet('kind'), issue: await facet('issue'), severity: await facet('severity') },
  };
}

type Row = Readonly<Record<string, unknown>>;

const rowsOf = async (connection: DuckDBConnection, sql: string, values?: Record<string, DuckDBValue>) =>
  (await connection.runAndReadAll(sql, values)).getRowObjectsJson() as Row[];

/** Puts chances and gains of all kinds beside the items. */
async function rank(connection: DuckDBConnection, decided: readonly Decision[]): Promise<void> {
  const kinds = await rowsOf(connection, 'SELECT DISTINCT kind, sort FROM work');
  await connection.run('CREATE OR REPLACE TEMP TABLE ranks (kind VARCHAR, sort VARCHAR, chance DOUBLE, gain DOUBLE)');
  await connection.run('INSERT INTO ranks SELECT unnest(from_json($1, $2), recursive := true)', [
    JSON.stringify(gains(kinds as unknown as { kind: string; sort: Sort }[], decided)),
    JSON.stringify([{ kind: 'VARCHAR', sort: 'VARCHAR', chance: 'DOUBLE', gain: 'DOUBLE' }]),
  ]);
}

/** Asks about the items that are open, or those put off, as far as the filters hold; one of these may be left out. */
async function selector(connection: DuckDBConnection, decided: readonly Decision[], asked: QueueFilter) {
  const isSkipped = asked.state === 'skipped';
  const named = decided.filter(({ verdict }) => !isSkipped || verdict === 'skipped').map(({ item }) => item);
  await connection.run('CREATE OR REPLACE TEMP TABLE named (id VARCHAR)');
  await connection.run(`INSERT INTO named SELECT unnest(from_json($1, '["VARCHAR"]'))`, [JSON.stringify(named)]);
  const isOpen = `w.id ${isSkipped ? 'IN' : 'NOT IN'} (SELECT id FROM named)`;
  return (what: string, rest = '', without?: Filter): Promise<Row[]> => {
    const used = filters.filter((name) => name !== without && asked[name]);
    const conditions = [isOpen, ...used.map((name) => `${columns[name]} = $${name}`)];
    const values = Object.fromEntries(used.map((name) => [name, asked[name]!]));
    const sql = `SELECT ${what} FROM work w JOIN ranks r ON r.kind = w.kind WHERE ${conditions.join(' AND ')} ${rest}`;
    return rowsOf(connection, sql, used.length > 0 ? values : undefined);
  };
}

/** What was judged of a sample says nothing of what is to be put right. */
export const ofQueue = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter(({ kind }) => !kind.startsWith('measure:'));

/** How many items of what is asked for are settled, of contents that are in the dataset. */
async function doneCount(connection: DuckDBConnection, decided: readonly Decision[], { kind, issue }: QueueFilter) {
  const sources = await rowsOf(connection, 'SELECT source, issueId FROM sources');
  const issues = new Map(sources.map((row) => [row.source, row.issueId]));
  return decided.filter(
    (one) =>
      one.verdict !== 'skipped' &&
      issues.has(one.source) &&
      (!kind || one.kind.split(':')[0] === kind) &&
      (!issue || issues.get(one.source) === issue),
  ).length;
}

function itemOf(row: Row, decisions: readonly Decision[]): WorkItem {
  const number = (value: unknown) => (value === null ? null : Number(value));
  const notes = decisions.flatMap(({ item, note }) => (item === row.id && note ? [note] : []));
  const numbers = { page: number(row.page), partIndex: number(row.partIndex), start: number(row.start) };
  return { ...row, ...numbers, chance: Number(row.chance), notes } as unknown as WorkItem;
}
