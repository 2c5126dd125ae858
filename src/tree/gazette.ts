/**
 * The gazette tree. In memory it is a unist tree (`gazette > document > part > clause …`); as JSON (`issue.json`) the children of
 * a gazette are called `documents`, those of a document `parts` and those of a part `body`, as the contract names them.
 *
 * The schemas are the one definition: types are inferred from them and `schemas/*.json` is generated from them.
 */
import Type, { type Static } from 'typebox';
import type { Data, Parent } from 'unist';
import type { Line, SettledReading, Sheet, StyleSpan } from './block.js';
import { Facts } from './facts.js';
import type { Drop } from './page.js';
import { BoxSchema, IsoDate, literals, nullable } from './schema.js';

export const Source = Type.Object(
  { page: Type.Integer({ minimum: 1, description: 'sheet, from 1' }), bbox: BoxSchema },
  { additionalProperties: false, description: 'a part of a sheet' },
);
export type Source = Static<typeof Source>;

const sources = Type.Array(Source, { description: 'one entry for each column or sheet it runs over' });

export const Paragraph = Type.Object(
  { type: Type.Literal('paragraph'), text: Type.String(), source: sources },
  { additionalProperties: false },
);
export const Note = Type.Object(
  { type: Type.Literal('note'), text: Type.String(), source: sources },
  {
    additionalProperties: false,
    description: 'a line about the text, no part of it: 附件 lists, 抄送, (此件公开发布), 注',
  },
);
export const Table = Type.Object(
  {
    type: Type.Literal('table'),
    rows: Type.Array(Type.Array(Type.String()), {
      description: 'header rows first; merged cells filled down and across',
    }),
    header: Type.Integer({ minimum: 0, description: 'how many of the first rows are header' }),
    source: sources,
  },
  { additionalProperties: false },
);
export const Clause = Type.Cyclic(
  {
    Clause: Type.Object(
      {
        type: Type.Literal('clause'),
        label: Type.String({ description: 'as printed: （一）' }),
        path: Type.String({ description: 'canonical labels joined with /: 二/(一)/3' }),
        heading: nullable(Type.String()),
        source: sources,
        children: Type.Array(Type.Union([Type.Ref('Clause'), Paragraph, Table, Note])),
      },
      { additionalProperties: false },
    ),
  },
  'Clause',
);

/** Where each character of a leaf stands; kept in memory only. */
export interface LeafData extends Data {
  /** Lines of the leaf; offsets are into the leaf's own text. */
  lines?: readonly Line[];
  styles?: readonly StyleSpan[];
}
export type Paragraph = Static<typeof Paragraph> & { data?: LeafData };
export type Note = Static<typeof Note> & { data?: LeafData };
export type Table = Static<typeof Table> & {
  /** Where each row stands, header rows included. */
  data?: { rowSources?: readonly Source[] };
};
export interface Clause extends Parent {
  type: 'clause';
  label: string;
  path: string;
  heading: string | null;
  /** Label and heading only: the children have their own. */
  source: Source[];
  children: BodyNode[];
  /** Lines of the heading: offsets are into `heading`. */
  data?: LeafData;
}
export type BodyNode = Clause | Paragraph | Table | Note;

export const PartRole = literals(['main', 'enclosure', 'annex']);
export type PartRole = Static<typeof PartRole>;
export const PartJson = Type.Object(
  {
    role: PartRole,
    title: Type.String(),
    source: sources,
    body: Type.Array(Type.Union([Clause, Paragraph, Table, Note])),
  },
  { additionalProperties: false },
);
export interface Part extends Parent {
  type: 'part';
  role: PartRole;
  title: string;
  /** Of the title line. */
  source: Source[];
  children: BodyNode[];
  /** Lines of the title. */
  data?: LeafData;
}

const Span = Type.Object(
  { first: nullable(Type.Integer()), last: nullable(Type.Integer()) },
  { additionalProperties: false },
);
const SheetSpan = Type.Object({ first: Type.Integer(), last: Type.Integer() }, { additionalProperties: false });

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
  { role: ElementRole, text: Type.String(), source: sources },
  {
    additionalProperties: false,
    description:
      '公文格式要素 (GB/T 9704-2012): a printed line that is metadata and no part of any body, with its place',
  },
);
export type DocumentElement = Static<typeof DocumentElement>;

/** The metadata of a document (党政机关公文处理工作条例 art. 9); `null` where the page does not say. */
const documentFields = {
  id: Type.String(),
  section: nullable(Type.String({ description: 'the 目录 heading it stands under' })),
  kind: nullable(Type.String({ description: '文种, or 政策解读, 人事任免, 发文目录' })),
  title: Type.String(),
  documentNumber: nullable(Type.String({ description: '发文字号 in normal form' })),
  issuer: nullable(Type.String({ description: '发文机关署名' })),
  issuedOn: nullable(IsoDate),
  signatory: nullable(Type.String({ description: '签发人, or the person who signs a decree' })),
  addressees: Type.Array(Type.String(), { description: '主送机关' }),
  pages: Type.Object({ printed: Span, sheets: SheetSpan }, { additionalProperties: false }),
  effective: nullable(
    Type.Object(
      { from: nullable(IsoDate), until: nullable(IsoDate), text: Type.String() },
      { additionalProperties: false },
    ),
  ),
  attachments: Type.Array(
    Type.Object({ title: Type.String(), omitted: Type.Boolean() }, { additionalProperties: false }),
  ),
  copiedTo: Type.Array(Type.String(), { description: '抄送机关' }),
  printedBy: nullable(
    Type.Object(
      { office: nullable(Type.String()), date: nullable(IsoDate) },
      { additionalProperties: false, description: '印发机关和印发日期' },
    ),
  ),
  elements: Type.Array(DocumentElement, { description: 'where the metadata is printed, in printed order' }),
};
export const DocumentJson = Type.Object(
  { ...documentFields, parts: Type.Array(PartJson) },
  { additionalProperties: false },
);
export type DocumentJson = Static<typeof DocumentJson>;
export interface GazetteDocument extends Omit<DocumentJson, 'parts'>, Parent {
  type: 'document';
  children: Part[];
}

export const Masthead = Type.Object(
  {
    title: nullable(Type.String()),
    year: nullable(Type.Integer()),
    number: nullable(Type.Integer({ description: '期' })),
    serial: nullable(Type.Integer({ description: '总第 … 期' })),
    publishedOn: nullable(IsoDate),
    publisher: nullable(Type.String({ description: '主办' })),
    permit: nullable(Type.String({ description: '准印证号, 刊号' })),
    address: nullable(Type.String()),
    phone: nullable(Type.String()),
    postcode: nullable(Type.String()),
  },
  { additionalProperties: false },
);
export type Masthead = Static<typeof Masthead>;

export const TocEntry = Type.Object(
  {
    section: nullable(Type.String()),
    title: Type.String(),
    documentNumber: nullable(Type.String()),
    page: nullable(Type.Integer({ description: 'printed page' })),
    documentId: nullable(Type.String()),
  },
  { additionalProperties: false },
);
export type TocEntry = Static<typeof TocEntry>;

export const AuditRule = literals([
  'toc-page-mismatch',
  'toc-missing-document',
  'toc-extra-entry',
  'listing-missing-document',
  'numbering-gap',
  'numbering-duplicate',
  'reference-dangling',
  'text-suspect',
  'text-unaccounted',
  'reading-settled',
  'sheet-unreadable',
]);
export const Finding = Type.Object(
  {
    rule: AuditRule,
    severity: literals(['error', 'warning', 'info']),
    message: Type.String({ description: 'Unexpected X, expected Y' }),
    documentId: nullable(Type.String()),
    page: nullable(Type.Integer({ description: 'sheet' })),
    expected: nullable(Type.String()),
    found: nullable(Type.String()),
  },
  { additionalProperties: false },
);
export type Finding = Static<typeof Finding>;

export const SourceFile = Type.Object(
  {
    path: Type.String({ description: 'as given on the command line, with / between folders' }),
    sha256: Type.String(),
    sheets: Type.Integer(),
    producer: nullable(Type.String()),
    textLayer: literals(['born-digital', 'ocr', 'mixed', 'markup']),
  },
  { additionalProperties: false },
);
export type SourceFile = Static<typeof SourceFile>;

/** `issues/<id>/issue.json`. */
export const IssueJson = Type.Object(
  {
    schemaVersion: Type.Literal('1.0.0'),
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]*$' }),
    masthead: nullable(Masthead),
    toc: Type.Array(TocEntry),
    documents: Type.Array(DocumentJson),
    facts: Facts,
    audit: Type.Array(Finding),
    source: SourceFile,
  },
  { additionalProperties: false },
);
export type IssueJson = Static<typeof IssueJson>;

/** Glyph counts of one sheet: `glyphs = nodes + furniture + the sum of dropped`, or the audit says `text-unaccounted`. */
export interface LedgerLine {
  page: number;
  glyphs: number;
  nodes: number;
  furniture: number;
  dropped: Partial<Record<Drop['reason'], number>>;
}

/** The root of the tree. */
export interface Gazette extends Parent {
  type: 'gazette';
  id: string;
  masthead: Masthead | null;
  toc: TocEntry[];
  children: GazetteDocument[];
  facts: Facts;
  audit: Finding[];
  source: SourceFile;
  data: {
    sheets: readonly Sheet[];
    ledger: LedgerLine[];
    /** Readings of OCR settled by grammar. */
    readings?: readonly SettledReading[];
  };
}
