import type { DuckDBConnection } from '@duckdb/node-api';
import { normalizeText } from '../../text/normalize.js';
import { searchWords } from '../../text/segmenter.js';
import { citationColumns } from './citation-columns.js';
import { allOf, type Condition } from './filters.js';
import { inContext } from './in-context.js';
import { type QueryResult, runSql } from './run-sql.js';

/**
 * Passages that hold all words of `text`, best first. Words are found whatever their length and wherever a segmenter would cut; hits
 * that are whole words of the passage, and hits in titles and headings, come first. Where the words as given stand nowhere, they are
 * cut into shorter ones and looked for again.
 */
export async function searchText(
  connection: DuckDBConnection,
  text: string,
  limit: number,
  conditions: readonly Condition[],
): Promise<QueryResult> {
  const given = distinct(text.split(/\s+/).map(normalizeText));
  const whole = await search(connection, given, limit, conditions);
  if (whole.rows.length > 0) return whole;
  const shorter = distinct(searchWords(given).flat());
  return shorter.length > given.length ? search(connection, shorter, limit, conditions) : whole;
}

const distinct = (words: readonly string[]) => [...new Set(words.filter((word) => word !== ''))];

async function search(
  connection: DuckDBConnection,
  words: readonly string[],
  limit: number,
  conditions: readonly Condition[],
): Promise<QueryResult> {
  if (words.length === 0) return { columns: [], rows: [] };
  const holds = words.map((word): Condition => ({ sql: 'contains(t.text, ?)', values: [word] }));
  const { sql, values } = allOf([...holds, ...conditions]);
  const weight = words.map(() => WEIGHT).join(' + ');
  const score = words.map(() => `(CASE WHEN list_contains(t.tokens, ?) THEN 1 ELSE 0.5 END) * ${WEIGHT}`).join(' + ');
  const { columns, rows } = await runSql(
    connection,
    `SELECT t.text AS context, round((${score}) * ${PLACE}, 3) AS score, ${citationColumns('t')}
     FROM printed.passages t JOIN documents d USING (issueId, documentId)
     WHERE t.seq IN (
       SELECT t.seq FROM printed.passages t ${conditions.length > 0 ? 'JOIN documents d USING (issueId, documentId)' : ''}
       WHERE ${sql} ORDER BY (${weight}) * ${PLACE} DESC, t.seq ${atMost(limit * 2, 200)}
     )
     ORDER BY score DESC, t.seq ${atMost(limit)}`,
    [...words.flatMap((word) => [word, word]), ...values, ...words],
  );
  return { columns, rows: rows.map((row) => ({ ...row, context: inContext(String(row.context), words) })) };
}

/**
 * `LIMIT` for a number of rows, 0 being all. The words of passages are most of the table: they are read only of the best passages by count
 * and length, of at least `least`.
 */
const atMost = (rows: number, least = 0) => (rows === 0 ? '' : `LIMIT ${Math.max(rows, least)}`);

/**
 * BM25's weight of one word in one passage (k1 = 1.2, b = 0.75, passages of 80 characters on average); it is halved where the word is only a
 * piece of others. All rows hold all words, so how rare each is does not change their order.
 */
const COUNT = '(len(string_split(t.text, ?)) - 1)';
const WEIGHT = `2.2 / (1 + 1.2 * (0.25 + 0.75 * t."end" / 80) / ${COUNT})`;
const PLACE = "(CASE WHEN t.leaf IN ('title', 'heading') THEN 1.5 ELSE 1 END)";
