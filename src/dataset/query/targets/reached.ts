import type { DuckDBConnection } from '@duckdb/node-api';
import { shareIn } from '../../../text/likeness.js';
import { readNumeral } from '../../../text/numeral.js';
import { jurisdiction } from '../../../text/registry/jurisdiction.js';
import { sentenceAt, shown } from '../context/sentence-at.js';
import type { Row } from '../lists/list-of.js';
import { printLink } from '../print-link.js';
import { type QueryResult, runSql } from '../run-sql.js';

type Passage = QueryResult['rows'][number];

/** As much of the words of an indicator must stand in a limb that tells of it. */
const LEAST_SHARE = 0.6;

/** Up to the next comma, one between digits not counted: 完成投资1,600万元 */
const LIMB = /(?:[^，,；;。！？]|(?<=\d),(?=\d))+/gu;

/**
 * Adds what a later document of the same place says of each target: the limb that names the indicator with a number in the same unit of
 * measure, and where it is printed. It is a proposal with its quote, for indicators are worded anew: null where no limb is near enough.
 */
export async function withReached(
  connection: DuckDBConnection,
  rows: readonly Row[],
  place: string | undefined,
): Promise<Row[]> {
  const later = new Map<string, readonly Passage[]>();
  const told: Row[] = [];
  for (const row of rows) {
    const where = place ?? placeOf(String(row['@issuer'] ?? row['@gazetteTitle'] ?? ''));
    const since = row.due ?? row['@issuedOn'] ?? row['@publishedOn'];
    const key = `${where} ${since}`;
    if (!later.has(key) && where !== null && typeof since === 'string')
      later.set(key, await passagesAfter(connection, where, since));
    told.push({ ...row, ...best(row, later.get(key) ?? []) });
  }
  return told;
}

/** The smallest place an issuer speaks for. */
function placeOf(issuer: string): string | null {
  const { 省, 市, 县 } = jurisdiction(issuer).places;
  return 县 ?? 市 ?? 省 ?? null;
}

/** Passages with a number in documents of a place made after a day, the first documents first. */
async function passagesAfter(connection: DuckDBConnection, place: string, day: string): Promise<readonly Passage[]> {
  const { rows } = await runSql(
    connection,
    `SELECT p.text, p.issueId, p.page, p.printedPage, p.path, d.documentNumber, d.title
     FROM printed.passages p JOIN documents d USING (issueId, documentId)
     WHERE (contains(d.issuer, $1) OR contains(d.gazetteTitle, $1)) AND coalesce(d.issuedOn, d.publishedOn) > CAST($2 AS DATE)
       AND regexp_matches(p.text, '[0-9一二三四五六七八九十百千万亿]')
     ORDER BY coalesce(d.issuedOn, d.publishedOn), p.seq`,
    [place, day],
  );
  return rows;
}

/** The limb nearest to the words of the target; of several, the first. */
function best(row: Row, passages: readonly Passage[]): Row {
  const [indicator, unit] = [String(row.indicator), String(row.baseUnit)];
  let found: { share: number; passage: Passage; reached: string; quantity: number } | null = null;
  for (const passage of passages) {
    const text = String(passage.text);
    // Most passages share nothing with the indicator: they are not cut into limbs.
    if (!text.includes(unit) || shareIn(indicator, text) < LEAST_SHARE) continue;
    for (const limb of text.matchAll(LIMB)) {
      const share = shareIn(indicator, limb[0]);
      const quantity = share >= LEAST_SHARE ? quantityIn(limb[0], unit) : null;
      if (quantity === null || share <= (found?.share ?? 0)) continue;
      const { start, end } = sentenceAt(text, { start: limb.index, end: limb.index + limb[0].length });
      found = { share, passage, reached: shown(text.slice(start, end)), quantity };
    }
  }
  if (found === null) return { reached: null, reachedQuantity: null, reachedIn: null, reachedLink: null };
  const { passage, reached, quantity } = found;
  const document = passage.documentNumber ?? `《${passage.title}》`;
  const where = passage.printedPage === null ? `sheet ${passage.page}` : `p. ${passage.printedPage}`;
  return {
    reached,
    reachedQuantity: quantity,
    reachedIn: [passage.issueId, document, passage.path, where].filter((part) => part !== '').join(' '),
    reachedLink: printLink(String(passage.issueId), Number(passage.page)),
  };
}

/** The one number of a limb that is counted in this unit; null where there is none, or several. */
function quantityIn(limb: string, unit: string): number | null {
  const values: number[] = [];
  for (let at = 0; at < limb.length; at += 1) {
    const numeral = readNumeral(limb, at);
    if (numeral === null) continue;
    if (limb.startsWith(unit, numeral.end)) values.push(numeral.value);
    at = numeral.end - 1;
  }
  return values.length === 1 ? values[0]! : null;
}
