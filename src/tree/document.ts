/** A document: one entry of the 目录, with its metadata, the lines outside its text, and its parts. */
import Type, { type Static } from 'typebox';
import type { Parent } from 'unist';
import { type Part, PartJson, sources } from './body.js';
import { BoxSchema, IsoDate, literals, nullable } from './schema.js';

const Span = Type.Object(
  {
    first: nullable(Type.Integer({ description: 'printed page' })),
    last: nullable(Type.Integer({ description: 'printed page' })),
  },
  { additionalProperties: false, description: 'page numbers as printed; null where none is' },
);
const SheetSpan = Type.Object(
  { first: Type.Integer({ description: 'sheet' }), last: Type.Integer({ description: 'sheet' }) },
  { additionalProperties: false, description: 'sheets of the file, from 1' },
);

export const ElementRole = literals([
  'document-number',
  'signatory',
  'adoption',
  'addressee',
  'attachments',
  'signature',
  'date',
  'disclosure',
  'copied-to',
  'printing',
  'access',
  'remark',
  'contents',
  'annex-mark',
  'letterhead',
  'section',
  'lead',
]);
/** A line that belongs to a document but not to its running text. */
export const DocumentElement = Type.Object(
  {
    role: { ...ElementRole, description: 'what the line is' },
    text: Type.String({ description: 'as printed' }),
    source: sources,
  },
  {
    additionalProperties: false,
    description:
      '公文格式要素 (GB/T 9704-2012): a printed line that is metadata and no part of any body, with its place',
  },
);
export type DocumentElement = Static<typeof DocumentElement>;

/** The metadata of a document (党政机关公文处理工作条例 art. 9); `null` where the page does not say. */
const documentFields = {
  id: Type.String({ description: 'single in the issue' }),
  section: nullable(Type.String({ description: 'the 目录 heading it stands under' })),
  kind: nullable(Type.String({ description: '文种, or 政策解读, 人事任免, 发文目录' })),
  title: Type.String({ description: 'on one line; a decree has the title of what it publishes' }),
  documentNumber: nullable(Type.String({ description: '发文字号 in normal form' })),
  issuer: nullable(Type.String({ description: '发文机关署名' })),
  issuedOn: nullable({ ...IsoDate, description: '成文日期, never the 印发 date; ISO 8601 calendar date' }),
  signatory: nullable(Type.String({ description: '签发人, or the person who signs a decree' })),
  addressees: Type.Array(Type.String(), { description: '主送机关' }),
  pages: Type.Object(
    {
      printed: Span,
      sheets: SheetSpan,
      halves: Type.Optional(
        Type.Array(
          Type.Object(
            {
              page: Type.Integer({ description: 'sheet' }),
              bbox: BoxSchema,
              printedPage: nullable(Type.Integer({ description: 'page number as printed' })),
            },
            { additionalProperties: false },
          ),
          { description: 'only where sheets show two printed pages side by side: each half, in reading order' },
        ),
      ),
    },
    { additionalProperties: false, description: 'where it is printed' },
  ),
  effective: nullable(
    Type.Object(
      {
        from: nullable({ ...IsoDate, description: 'first day in force; ISO 8601 calendar date' }),
        until: nullable({ ...IsoDate, description: 'last day in force; ISO 8601 calendar date' }),
        text: Type.String({ description: 'the sentence that says so' }),
      },
      { additionalProperties: false, description: '施行, 有效期, resolved to days where the text allows' },
    ),
  ),
  attachments: Type.Array(
    Type.Object(
      {
        title: Type.String({ description: 'as announced' }),
        omitted: Type.Boolean({ description: 'announced as (略): not printed' }),
      },
      { additionalProperties: false },
    ),
    { description: '附件 as announced' },
  ),
  copiedTo: Type.Array(Type.String(), { description: '抄送机关' }),
  printedBy: nullable(
    Type.Object(
      {
        office: nullable(Type.String({ description: '印发机关' })),
        date: nullable({ ...IsoDate, description: '印发日期; ISO 8601 calendar date' }),
      },
      { additionalProperties: false, description: '印发机关和印发日期' },
    ),
  ),
  elements: Type.Array(DocumentElement, { description: 'where the metadata is printed, in printed order' }),
};
export const DocumentJson = Type.Object(
  {
    ...documentFields,
    parts: Type.Array(PartJson, { description: 'the document itself, then what it publishes and its 附件' }),
  },
  { additionalProperties: false },
);
export type DocumentJson = Static<typeof DocumentJson>;
export interface GazetteDocument extends Omit<DocumentJson, 'parts'>, Parent {
  type: 'document';
  children: Part[];
}
