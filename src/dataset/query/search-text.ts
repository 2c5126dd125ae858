import type { DuckDBConnection } from '@duckdb/node-api';
import { normalizeText } from '../../text/normalize.js';
import { searchWords } from '../../text/segmenter.js';
import { variants } from '../../text/variants.js';
import { citationColumns, placeColumns } from './citation-columns.js';
import { documentConditions, dueConditions, wordsOf } from './conditions.js';
import { allOf, anyOf, type Condition } from './filters.js';
import { inContext } from './in-context.js';
import { charged } from './lists/charged.js';
import type { Asked, Row } from './lists/list-of.js';
import { runSql } from './run-sql.js';

/**
 * Passages that hold all words of `text`, best first. Words are found whatever their length and wherever a segmenter would cut, in
 * simplified and in traditional characters; hits that are whole words of the passage, and hits in titles and headings, come first. Where the
 * words as given stand nowhere, they are cut into shorter ones and looked for again.
 */
export async function searchText(connection: DuckDBConnection, asked: Asked): Promise<readonly Row[]> {
  const given = distinct(wordsOf(asked.text ?? '').map(normalizeText));
  const whole = await search(connection, given, asked);
  if (whole.length > 0) return whole;
  const shorter = distinct(searchWords(given).flat());
  return shorter.length > given.length ? search(connection, shorter, asked) : whole;
}

const distinct = (words: readonly string[]) => [...new Set(words.filter((word) => word !== ''))];

async function search(connection: DuckDBConnection, words: readonly string[], asked: Asked): Promise<readonly Row[]> {
  if (words.length === 0) return [];
  const forms = await Promise.all(words.map(variants));
  const holds = forms.map((each) =>
    anyOf(each.map((form): Condition => ({ sql: 'contains(t.text, ?)', values: [form] }))),
  );
  const others = [...documentConditions(asked), ...charged(asked), ...due(asked)];
  const { sql, values } = allOf([...holds, ...others]);
  const all = forms.flat();
  const weight = all.map(() => WEIGHT).join(' + ');
  const score = all.map(() => `(CASE WHEN list_contains(t.tokens, ?) THEN 1 ELSE 0.5 END) * ${WEIGHT}`).join(' + ');
  const limit = asked.by === undefined ? Math.trunc(asked.limit ?? 100) : 0;
  const { rows } = await runSql(
    connection,
    `SELECT t.text AS context, round((${score}) * ${PLACE}, 3) AS score, ${citationColumns('t')}, ${placeColumns('t')}
     FROM printed.passages t JOIN documents d USING (issueId, documentId)
     WHERE t.seq IN (
       SELECT t.seq FROM printed.passages t ${others.length > 0 ? 'JOIN documents d USING (issueId, documentId)' : ''}
       WHERE ${sql} ORDER BY (${weight}) * ${PLACE} DESC, t.seq ${atMost(limit * 2, 200)}
     )
     ORDER BY score DESC, t.seq ${atMost(limit)}`,
    [...all.flatMap((word) => [word, word]), ...values, ...all],
  );
  return rows.map((row) => ({ ...row, context: inContext(String(row.context), all) }));
}

/** A limit of the clause of the passage that falls due in time. */
function due(asked: Asked): Condition[] {
  const dues = dueConditions(asked);
  if (dues.length === 0) return [];
  const { sql, values } = allOf(dues);
  return [
    {
      sql: `EXISTS (SELECT 1 FROM deadlines l WHERE l.issueId = t.issueId AND l.documentId = t.documentId
        AND l.partIndex = t.partIndex AND l.path = t.path AND ${sql.replaceAll('t.due', 'l.due')})`,
      values,
    },
  ];
}

/**
 * `LIMIT` for a number of rows, 0 being all. The words of passages are most of the table: they are read only of the best passages by count
 * and length, of at least `least`.
 */
const atMost = (rows: number, least = 0) => (rows === 0 ? '' : `LIMIT ${Math.max(rows, least)}`);

/**
 * BM25's weight of one word in one passage (k1 = 1.2, b = 0.75, passages of 80 characters on average); it is halved where the word is only a
 * piece of others. A form that does not occur weighs nothing. All rows hold all words, so how rare each is does not change their order.
 */
const COUNT = '(len(string_split(t.text, ?)) - 1)';
const WEIGHT = `coalesce(2.2 / (1 + 1.2 * (0.25 + 0.75 * t."end" / 80) / nullif(${COUNT}, 0)), 0)`;
const PLACE = "(CASE WHEN t.leaf IN ('title', 'heading') THEN 1.5 ELSE 1 END)";
