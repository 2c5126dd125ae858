/** Lists whose rows say all there is to say. */
import { clauseHolds, dueConditions } from '../conditions.js';
import type { ListOf } from './list-of.js';

/** Links say no leaf: theirs is the clause. */
const LINKS = `(SELECT *, '' AS leaf, 0 AS start, 0 AS "end" FROM printed.links)`;

export const documents: ListOf = {
  from: 'printed.documents',
  columns: `t.title, t.kind, t.issuer, t.issuedOn, t.effectiveFrom, t.effectiveUntil,
    (SELECT any_value(v.endedBy) FROM validity v WHERE v.issueId = t.issueId AND v.documentId = t.documentId) AS endedBy`,
  order: 't.seq',
  conditions: ({ text }) => clauseHolds(text),
};

export const appointments: ListOf = {
  from: 'printed.appointments',
  columns: 't.person, t.action, t.organisation, t.post, t.probation, d.issuedOn',
  order: 'd.issuedOn, t.seq',
  conditions: ({ text }) => clauseHolds(text),
};

/** A work mentioned; counted by title, it counts once for each document. */
export const citations: ListOf = {
  from: LINKS,
  columns: `t.title, t."number" AS citedNumber, t.relation, t.targetDocumentId AS found, t.unresolved, t.text AS mention`,
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
