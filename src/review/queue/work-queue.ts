import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Decision } from '../../dataset/decisions/decision.js';
import { settled } from '../../dataset/decisions/decision-log.js';
import type { Manifest } from '../../dataset/manifest.js';
import { errorsLeft } from './errors-left.js';
import { CHANCE, GAIN, kindRecords, type Sort } from './gain.js';
import { secondsEach } from './seconds-each.js';
import { type FactTable, factsOf, takeNamed } from './work-facts.js';
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
  const [sums] = await select(`coalesce(sum(w.n), 0)::INT AS n, coalesce(sum(w.n * ${CHANCE}), 0)::DOUBLE AS errors`);
  const levels = await select(
    `w.fact, w.kind, w.rule, w.probability, ${CHANCE} AS chance, ${GAIN} AS gain`,
    'GROUP BY ALL ORDER BY gain DESC, w.fact NULLS FIRST, w.kind',
  );
  const items: Row[] = [];
  for (const level of levels) {
    if (items.length >= MOST) break;
    const found = await itemsOf(connection, level, asked, MOST - items.length);
    items.push(...found.map((row) => ({ ...row, chance: level.chance })));
  }
  const facet = async (name: Filter) => {
    const counts = await select(`${columns[name]} AS value, sum(w.n)::INT AS n`, 'GROUP BY 1 ORDER BY 2 DESC, 1', name);
    return counts.filter(({ value }) => value !== null).map(({ value, n }) => [String(value), Number(n)] as const);
  };
  const left = Number(sums!.n);
  return {
    items: items.map((row) => itemOf(row, decisions)),
    left,
    done: await doneCount(connection, decided, asked),
    seconds: Math.round(left * secondsEach(decisions)),
    expectedErrors: Math.round(Number(sums!.errors) * 10) / 10,
    ...(await errorsLeft(connection)),
    facets: { kind: await facet('kind'), issue: await facet('issue'), severity: await facet('severity') },
  };
}

type Row = Readonly<Record<string, unknown>>;

const rowsOf = async (connection: DuckDBConnection, sql: string, values?: Record<string, DuckDBValue>) =>
  (await connection.runAndReadAll(sql, values)).getRowObjectsJson() as Row[];

/** Puts what is known of all kinds beside the items. */
async function rank(connection: DuckDBConnection, decided: readonly Decision[]): Promise<void> {
  const kinds = await rowsOf(
    connection,
    "SELECT DISTINCT kind, sort FROM work UNION SELECT DISTINCT kind, 'fact' FROM groups",
  );
  const columnsOf = { kind: 'VARCHAR', decided: 'INTEGER', wrong: 'INTEGER', prior: 'DOUBLE', reach: 'INTEGER' };
  await connection.run('CREATE OR REPLACE TEMP TABLE ranks AS SELECT unnest(from_json($1, $2), recursive := true)', [
    JSON.stringify(kindRecords(kinds as unknown as { kind: string; sort: Sort }[], decided)),
    JSON.stringify([columnsOf]),
  ]);
}

/**
 * Counts the items that are open, or those put off, by what they can be filtered by, into the temporary table `open`; asks it as far as the filters hold; one of
 * these may be left out.
 */
async function selector(connection: DuckDBConnection, decided: readonly Decision[], asked: QueueFilter) {
  const isSkipped = asked.state === 'skipped';
  await takeNamed(
    connection,
    decided.filter(({ verdict }) => !isSkipped || verdict === 'skipped'),
  );
  const by = 'fact, rule, probability, issueId';
  const taken = `SELECT ${by}, count(*)::INT AS n FROM taken GROUP BY ALL`;
  const facts = isSkipped
    ? taken
    : `SELECT ${by}, g.n - coalesce(k.n, 0) AS n FROM groups g LEFT JOIN (${taken}) k USING (${by}) WHERE g.n > coalesce(k.n, 0)`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE open AS
    SELECT NULL::VARCHAR AS fact, NULL::VARCHAR AS rule, NULL::DOUBLE AS probability, issueId, kind, severity, count(*)::INT AS n
      FROM work w WHERE ${isSkipped ? '' : 'NOT '}${IS_NAMED} GROUP BY ALL
    UNION ALL SELECT ${by}, concat(fact, ':', rule), 'info', n FROM (${facts})`);
  return (what: string, rest = '', without?: Filter): Promise<Row[]> => {
    const used = filters.filter((name) => name !== without && asked[name]);
    const conditions = used.map((name) => `${columns[name]} = $${name}`).join(' AND ') || 'true';
    const values = Object.fromEntries(used.map((name) => [name, asked[name]!]));
    const sql = `SELECT ${what} FROM open w JOIN ranks r ON r.kind = w.kind WHERE ${conditions} ${rest}`;
    return rowsOf(connection, sql, used.length > 0 ? values : undefined);
  };
}

const IS_NAMED = 'w.id IN (SELECT id FROM named)';

/** The first items of one level of gain. */
async function itemsOf(
  connection: DuckDBConnection,
  { fact, kind, rule, probability }: Row,
  { issue, severity, state }: QueueFilter,
  most: number,
): Promise<readonly Row[]> {
  const isNamed = state === 'skipped';
  if (typeof fact === 'string') {
    const level = { fact: fact as FactTable, rule: String(rule), probability: Number(probability) };
    return factsOf(connection, { ...level, issue: issue || undefined, isNamed, most });
  }
  const used = Object.entries({ issueId: issue, severity }).filter(([, value]) => value);
  const conditions = used.map(([name]) => `AND w.${name} = $${name}`).join(' ');
  return rowsOf(
    connection,
    `SELECT w.* FROM work w WHERE w.kind = $kind AND ${isNamed ? '' : 'NOT '}${IS_NAMED} ${conditions}
     ORDER BY w.issueId, w.page, w.id LIMIT ${most}`,
    { kind: String(kind), ...(Object.fromEntries(used) as Record<string, string>) },
  );
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
  const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));
  const notes = decisions.flatMap(({ item, note }) => (item === row.id && note ? [note] : []));
  const {
    id,
    source,
    kind,
    sort,
    severity,
    issueId,
    documentId,
    path = null,
    leaf = null,
    text,
    reason = null,
    words,
  } = row;
  return {
    ...{ id, source, kind, sort, severity, issueId, documentId, path, leaf, text, reason, notes },
    words: typeof words === 'string' ? JSON.parse(words) : null,
    ...{
      page: number(row.page),
      partIndex: number(row.partIndex),
      start: number(row.start),
      chance: Number(row.chance),
    },
  } as unknown as WorkItem;
}
