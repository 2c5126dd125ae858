/** The flat tables of the contract's section 5: one schema a table; facts bring their own, documents and clauses are flattened here. */
import Type, { type Static, type TSchema } from 'typebox';
import { Evidence, Facts } from '../../tree/facts.js';
import { DocumentJson, PartRole } from '../../tree/gazette.js';
import { IsoDate, nullable } from '../../tree/schema.js';
import type { TableName } from './table-names.js';

const of = DocumentJson.properties;

/** One document; its evidence is the title of its first part. */
export const DocumentRow = Type.Object(
  {
    ...Evidence.properties,
    section: of.section,
    kind: of.kind,
    title: of.title,
    issuer: of.issuer,
    issuedOn: of.issuedOn,
    signatory: of.signatory,
    addressees: of.addressees,
    copiedTo: of.copiedTo,
    effectiveFrom: nullable(IsoDate),
    effectiveUntil: nullable(IsoDate),
    effectiveText: nullable(Type.String()),
    attachments: of.attachments,
    parts: Type.Array(Type.Object({ role: PartRole, title: Type.String() }, { additionalProperties: false })),
    printedBy: nullable(Type.String({ description: '印发机关' })),
    printedOn: nullable(IsoDate),
    firstPage: nullable(Type.Integer({ description: 'printed page' })),
    lastPage: nullable(Type.Integer({ description: 'printed page' })),
    firstSheet: Type.Integer(),
    lastSheet: Type.Integer(),
    gazetteTitle: nullable(Type.String()),
    gazetteYear: nullable(Type.Integer()),
    gazetteNumber: nullable(Type.Integer({ description: '期' })),
    gazetteSerial: nullable(Type.Integer({ description: '总第 … 期' })),
    publishedOn: nullable(IsoDate),
    sourcePath: Type.String(),
  },
  { additionalProperties: false },
);
export type DocumentRow = Static<typeof DocumentRow>;

/** One clause; its evidence is its heading, or else its first own paragraph, or else its label. */
export const ClauseRow = Type.Object(
  {
    ...Evidence.properties,
    label: Type.String({ description: 'as printed' }),
    level: Type.Integer({ minimum: 1, description: 'how deep it stands in its part, from 1' }),
    heading: nullable(Type.String()),
    body: Type.String({ description: 'its own paragraphs, one a line; those of its sub-clauses are theirs' }),
  },
  { additionalProperties: false },
);
export type ClauseRow = Static<typeof ClauseRow>;

/** One leaf of text, whole: a title, heading, paragraph, note or table row. */
export const PassageRow = Type.Object(
  {
    ...Evidence.properties,
    tokens: Type.Array(Type.String(), { description: 'its words in printed order, without punctuation' }),
  },
  { additionalProperties: false },
);
export type PassageRow = Static<typeof PassageRow>;

/** The schema of a row of each table. */
export const rowSchemas = {
  documents: DocumentRow,
  clauses: ClauseRow,
  citations: Facts.properties.citations.items,
  responsibilities: Facts.properties.responsibilities.items,
  deadlines: Facts.properties.deadlines.items,
  targets: Facts.properties.targets.items,
  obligations: Facts.properties.obligations.items,
  appointments: Facts.properties.appointments.items,
  passages: PassageRow,
} as const satisfies Record<TableName, TSchema>;

export type TableRows = { [Name in TableName]: Static<(typeof rowSchemas)[Name]>[] };
