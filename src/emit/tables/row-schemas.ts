/** The flat tables of the contract's section 5: one schema a table; facts bring their own, documents and clauses are flattened here. */
import Type, { type Static, type TObject, type TSchema } from 'typebox';
import { Evidence, Facts } from '../../tree/facts.js';
import { DocumentJson, Finding, PartRole } from '../../tree/gazette.js';
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
    effectiveFrom: nullable({ ...IsoDate, description: 'first day in force (施行); ISO 8601 calendar date' }),
    effectiveUntil: nullable({ ...IsoDate, description: 'last day in force (有效期至); ISO 8601 calendar date' }),
    effectiveText: nullable(Type.String({ description: 'the sentence that says so' })),
    attachments: of.attachments,
    parts: Type.Array(
      Type.Object(
        {
          role: { ...PartRole, description: 'the document itself, a text it publishes, or an 附件 printed in full' },
          title: Type.String({ description: 'title of the part' }),
        },
        { additionalProperties: false },
      ),
      { description: 'in printed order; partIndex counts them from 0' },
    ),
    printedBy: nullable(Type.String({ description: '印发机关' })),
    printedOn: nullable({ ...IsoDate, description: '印发日期; ISO 8601 calendar date' }),
    firstPage: nullable(Type.Integer({ description: 'printed page' })),
    lastPage: nullable(Type.Integer({ description: 'printed page' })),
    firstSheet: Type.Integer({ description: 'sheet of the file, from 1' }),
    lastSheet: Type.Integer({ description: 'sheet of the file, from 1' }),
    gazetteTitle: nullable(Type.String({ description: 'name of the gazette' })),
    gazetteYear: nullable(Type.Integer({ description: 'year of the issue' })),
    gazetteNumber: nullable(Type.Integer({ description: '期' })),
    gazetteSerial: nullable(Type.Integer({ description: '总第 … 期' })),
    publishedOn: nullable({ ...IsoDate, description: 'day the issue came out; ISO 8601 calendar date' }),
    sourcePath: Type.String({ description: 'file it was read from, relative to the dataset' }),
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
    heading: nullable(Type.String({ description: 'without its final 。' })),
    body: Type.String({ description: 'its own paragraphs, one a line; those of its sub-clauses are theirs' }),
  },
  { additionalProperties: false },
);
export type ClauseRow = Static<typeof ClauseRow>;

/** One finding of the audit, with the place it is about as far as it has one. */
export const FindingRow = Type.Object(
  {
    issueId: Evidence.properties.issueId,
    documentId: Finding.properties.documentId,
    documentNumber: Evidence.properties.documentNumber,
    path: nullable(Type.String({ description: 'canonical labels of the clause it is about' })),
    page: Finding.properties.page,
    rule: Finding.properties.rule,
    severity: Finding.properties.severity,
    code: Finding.properties.code,
    params: Type.Array(
      Type.Object(
        {
          name: Type.String({ description: 'what it is' }),
          value: nullable(Type.String({ description: 'numbers as text' })),
        },
        { additionalProperties: false },
      ),
      { description: 'what the message names besides found, expected and page' },
    ),
    message: Finding.properties.message,
    expected: Finding.properties.expected,
    found: Finding.properties.found,
  },
  { additionalProperties: false },
);
export type FindingRow = Static<typeof FindingRow>;

/** One leaf of text, whole: a title, heading, paragraph, note or table row. */
export const PassageRow = Type.Object(
  {
    ...Evidence.properties,
    tokens: Type.Array(Type.String(), { description: 'its words in printed order, without punctuation' }),
  },
  { additionalProperties: false },
);
export type PassageRow = Static<typeof PassageRow>;

const PROBABILITY = Type.Number({
  minimum: 0,
  maximum: 1,
  description: 'calibrated chance that the row is right in all a person would judge of it; 1 where a person has looked',
});

/** A row with the chance that it is right, behind the rule it was read by. */
const rated = <Properties extends typeof Evidence.properties>({ properties }: TObject<Properties>) => {
  const columns = Object.entries(properties).flatMap(([name, schema]) =>
    name === 'rule'
      ? [
          [name, schema],
          ['probability', PROBABILITY],
        ]
      : [[name, schema]],
  );
  return Type.Object(Object.fromEntries(columns) as Properties & { probability: typeof PROBABILITY }, {
    additionalProperties: false,
  });
};

/** The schema of a row of each table. */
export const rowSchemas = {
  documents: rated(DocumentRow),
  clauses: rated(ClauseRow),
  citations: rated(Facts.properties.citations.items),
  responsibilities: rated(Facts.properties.responsibilities.items),
  deadlines: rated(Facts.properties.deadlines.items),
  targets: rated(Facts.properties.targets.items),
  obligations: rated(Facts.properties.obligations.items),
  appointments: rated(Facts.properties.appointments.items),
  findings: FindingRow,
  passages: rated(PassageRow),
} as const satisfies Record<TableName, TSchema>;

export type TableRows = { [Name in TableName]: Static<(typeof rowSchemas)[Name]>[] };
