import Type, { type Static } from 'typebox';
import { Citation } from '../../tree/facts.js';
import { IsoDate, literals, nullable } from '../../tree/schema.js';

const of = Citation.properties;

/** A citation, and the document of the dataset it means. */
export const LinkRow = Type.Object(
  {
    issueId: of.issueId,
    documentId: of.documentId,
    documentNumber: of.documentNumber,
    partIndex: of.partIndex,
    path: of.path,
    clauseId: of.clauseId,
    page: of.page,
    printedPage: of.printedPage,
    text: of.text,
    relation: of.relation,
    title: of.title,
    number: of.number,
    targetIssueId: nullable(Type.String({ description: 'issue of the document that is meant' })),
    targetDocumentId: nullable(Type.String({ description: 'the document that is meant' })),
    via: nullable(
      literals(['issue', 'number', 'title'], 'how it was found: printed in the same issue, by number, by title'),
    ),
    unresolved: nullable(literals(['not in the dataset', 'ambiguous'], 'why no document is named')),
  },
  { additionalProperties: false },
);
export type LinkRow = Static<typeof LinkRow>;

/** A document's validity over time, as far as the documents of the dataset say. */
export const ValidityRow = Type.Object(
  {
    issueId: of.issueId,
    documentId: of.documentId,
    documentNumber: of.documentNumber,
    title: Type.String({ description: 'title of the document' }),
    validFrom: nullable({ ...IsoDate, description: 'first day in force, else 成文日期; ISO 8601 calendar date' }),
    validUntil: nullable({ ...IsoDate, description: 'last day in force; null: no end is known' }),
    endedBy: nullable(literals(['repealed', 'expired'], 'why it ended; null: no end is known')),
    repealedBy: Type.Array(Type.String(), { description: 'document ids' }),
    amendedBy: Type.Array(Type.String(), { description: 'document ids' }),
  },
  { additionalProperties: false },
);
export type ValidityRow = Static<typeof ValidityRow>;
