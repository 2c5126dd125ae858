import { variants } from '../../text/variants.js';
import { allOf, anyOf, type Condition, type Filters } from './filters.js';
import { normalNumber } from './normal-number.js';

/** Conditions on the document `d` and its issue. */
export function documentConditions(filters: Omit<Filters, 'unit'>): Condition[] {
  const { kind, issue, number, place, year, asOf, copies } = filters;
  return [
    ...equal('d.kind', kind),
    ...equal('d.issueId', issue),
    ...equal('d.documentNumber', number === undefined ? undefined : normalNumber(number)),
    ...(place === undefined ? [] : [placeCondition(place)]),
    ...equal(YEAR, year),
    ...(asOf === undefined ? [] : [inForce(asOf)]),
    ...(copies || issue !== undefined ? [] : [ONCE]),
  ];
}

/** A document without a day may name its month: …人事任免(2020年12月份). */
export const MONTH = "regexp_extract(d.title, '[(（](\\d{4})年(\\d{1,2})月份?[)）]$', ['year', 'month'])";
const YEAR = `coalesce(year(d.issuedOn), TRY_CAST(${MONTH}.year AS INTEGER), year(d.publishedOn))`;

/** A document printed in several issues speaks once, from the first of them. */
const ONCE: Condition = {
  sql: '(d.issueId, d.documentId) IN (SELECT (issueId, documentId) FROM printed.originals)',
  values: [],
};

const placeCondition = (place: string): Condition =>
  anyOf(['d.issuer', 'd.gazetteTitle'].map((column) => ({ sql: `contains(${column}, ?)`, values: [place] })));

/**
 * In force on a day: begun, and neither expired nor repealed. One whose end has no date is left out, and so is what has no force of its
 * own: explanations, lists of documents, and appointments, which are done with.
 */
const inForce = (day: string): Condition => ({
  sql: `d.kind NOT IN ('政策解读', '发文目录', '人事任免') AND EXISTS (SELECT 1 FROM validity v WHERE v.issueId = d.issueId AND v.documentId = d.documentId
    AND coalesce(v.validFrom, d.publishedOn) <= CAST(? AS DATE)
    AND (v.validUntil >= CAST(? AS DATE) OR (v.validUntil IS NULL AND v.endedBy IS NULL)))`,
  values: [day, day],
});

/** Conditions on the deadline or target `t`. */
export const dueConditions = ({ dueBefore, dueAfter }: Pick<Filters, 'dueBefore' | 'dueAfter'>): Condition[] => [
  ...(dueBefore === undefined ? [] : [{ sql: 't.due < CAST(? AS DATE)', values: [dueBefore] }]),
  ...(dueAfter === undefined ? [] : [{ sql: 't.due > CAST(? AS DATE)', values: [dueAfter] }]),
];

export const equal = (column: string, value: string | number | undefined): Condition[] =>
  value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];

/** A column holds the word, in simplified or traditional characters. */
export async function holds(column: string, word: string): Promise<Condition> {
  return anyOf((await variants(word)).map((form) => ({ sql: `contains(${column}, ?)`, values: [form] })));
}

/** The clause that the row `t` was read from holds all the words in one leaf. */
export async function clauseHolds(text: string | undefined): Promise<Condition[]> {
  if (text === undefined) return [];
  const words = await Promise.all(wordsOf(text).map((word) => holds('p.text', word)));
  const { sql, values } = allOf(words);
  return [
    {
      sql: `EXISTS (SELECT 1 FROM passages p WHERE p.issueId = t.issueId AND p.documentId = t.documentId
        AND p.partIndex = t.partIndex AND p.path = t.path AND ${sql})`,
      values,
    },
  ];
}

export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
