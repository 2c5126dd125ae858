/** Lists whose rows say all there is to say. */
import { clauseHolds, dueConditions, holds, MONTH } from '../conditions.js';
import { anyOf } from '../filters.js';
import type { ListOf } from './list-of.js';

/** Links say no leaf: theirs is the clause. */
const LINKS = `(SELECT *, '' AS leaf, 0 AS start, 0 AS "end" FROM printed.links)`;

const validity = (column: string) =>
  `(SELECT any_value(v.${column}) FROM validity v WHERE v.issueId = t.issueId AND v.documentId = t.documentId)`;

/** `basis` says from which day a document is taken to be in force: 施行 where one is printed, else that of 成文, else that of the gazette (刊登). */
export const documents: ListOf = {
  from: 'printed.documents',
  columns: `t.title, t.kind, t.issuer, t.issuedOn, t.effectiveFrom, t.effectiveUntil,
    CASE WHEN t.effectiveFrom IS NOT NULL THEN '施行' WHEN t.issuedOn IS NOT NULL THEN '成文' WHEN t.publishedOn IS NOT NULL THEN '刊登' END AS basis,
    ${validity('validUntil')} AS "until", ${validity('endedBy')} AS endedBy, ${validity('amendedBy')} AS amendedBy`,
  order: 't.seq',
  conditions: ({ text }) => clauseHolds(text),
};

export const appointments: ListOf = {
  from: 'printed.appointments',
  columns: `t.person, t.action, t.organisation, t.post, t.probation,
    coalesce(CAST(d.issuedOn AS VARCHAR), nullif(concat_ws('-', nullif(${MONTH}.year, ''), lpad(nullif(${MONTH}.month, ''), 2, '0')), '')) AS "on",
    t.text AS line`,
  order: '"on", t.seq',
  conditions: async ({ text, actor, unit }) => [
    ...(actor === undefined ? [] : [await holds('t.person', actor)]),
    ...(unit === null ? [] : [anyOf(unit.names.map((name) => ({ sql: 'contains(t.text, ?)', values: [name] })))]),
    ...(await clauseHolds(text)),
  ],
};

/** A work mentioned, by its whole title where it is in the dataset; counted by title, the works of most documents come first. */
export const citations: ListOf = {
  from: LINKS,
  columns: `coalesce((SELECT any_value(c.title) FROM documents c WHERE c.issueId = t.targetIssueId AND c.documentId = t.targetDocumentId),
      t.title) AS title, t."number" AS citedNumber, t.relation, t.targetDocumentId AS found, t.unresolved, t.text AS mention`,
  order: 't.seq',
  conditions: ({ text }) => clauseHolds(text),
};

/** A document that another one ended: 废止. */
export const repeals: ListOf = {
  from: LINKS,
  columns: `coalesce(t.title, t."number") AS repealed, t."number" AS repealedNumber, t.targetDocumentId AS found,
    coalesce(d.effectiveFrom, d.issuedOn, d.publishedOn) AS since, d.issuer AS repealedBy`,
  order: 'since, t.seq',
  conditions: async ({ text, ...asked }) => [
    { sql: "t.relation = 'repeals'", values: [] },
    ...dueConditions(asked).map(({ sql, values }) => ({
      sql: sql.replace('t.due', 'coalesce(d.effectiveFrom, d.issuedOn, d.publishedOn)'),
      values,
    })),
    ...(await clauseHolds(text)),
  ],
};
