/**
 * The gazette tree. In memory it is a unist tree (`gazette > document > part > clause …`); as JSON (`issue.json`) the children of
 * a gazette are called `documents`, those of a document `parts` and those of a part `body`, as the contract names them.
 *
 * The schemas are the one definition: types are inferred from them and `schemas/*.json` is generated from them.
 */
import Type, { type Static } from 'typebox';
import type { Parent } from 'unist';
import type { Doubt, SettledReading, Sheet } from './block.js';
import { DocumentJson, type GazetteDocument } from './document.js';
import type { HeadCheck, SheetDoubt } from './doubt.js';
import { Facts } from './facts.js';
import type { Drop } from './page.js';
import { IsoDate, literals, nullable } from './schema.js';
import { SheetRecord } from './sheet.js';
import type { Trace } from './trace.js';

export * from './body.js';
export * from './document.js';

export const Masthead = Type.Object(
  {
    title: nullable(Type.String({ description: 'name of the gazette' })),
    year: nullable(Type.Integer({ description: 'year of the issue' })),
    number: nullable(Type.Integer({ description: '期' })),
    serial: nullable(Type.Integer({ description: '总第 … 期' })),
    publishedOn: nullable({ ...IsoDate, description: '出版日期; ISO 8601 calendar date' }),
    publisher: nullable(Type.String({ description: '主办' })),
    permit: nullable(Type.String({ description: '准印证号, 刊号' })),
    address: nullable(Type.String({ description: '地址' })),
    phone: nullable(Type.String({ description: '电话' })),
    postcode: nullable(Type.String({ description: '邮编' })),
  },
  { additionalProperties: false, description: '刊头: what the gazette says of itself; null of a single document' },
);
export type Masthead = Static<typeof Masthead>;

export const TocEntry = Type.Object(
  {
    section: nullable(Type.String({ description: 'heading of the 目录 it stands under' })),
    title: Type.String({ description: 'as printed in the 目录' }),
    documentNumber: nullable(Type.String({ description: '发文字号 in normal form' })),
    page: nullable(Type.Integer({ description: 'printed page' })),
    documentId: nullable(Type.String({ description: 'the document it leads to; null where none was found' })),
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
  'sheet-unread',
  'sheet-low-confidence',
  'sheet-misread',
  'sheet-traditional',
  'text-order',
  'text-broken',
  'reading-disagrees',
  'layout-doubt',
  'head-disagrees',
]);
export const Finding = Type.Object(
  {
    rule: { ...AuditRule, description: 'what was checked' },
    severity: literals(
      ['error', 'warning', 'info'],
      'error: wrong or missing; warning: look at it; info: good to know',
    ),
    code: Type.String({ description: 'names the words of the message' }),
    params: Type.Record(Type.String(), nullable(Type.Union([Type.String(), Type.Number()])), {
      description: 'what the message names besides found, expected and page',
    }),
    message: Type.String({ description: 'in Chinese' }),
    documentId: nullable(Type.String({ description: 'the document it is about; null where it is about the issue' })),
    page: nullable(Type.Integer({ description: 'sheet' })),
    expected: nullable(Type.String({ description: 'what should stand there' })),
    found: nullable(Type.String({ description: 'what stands there' })),
  },
  { additionalProperties: false },
);
export type Finding = Static<typeof Finding>;

export const SourceFile = Type.Object(
  {
    path: Type.String({ description: 'as given on the command line, with / between folders' }),
    sha256: Type.String({ description: 'of the bytes of the file' }),
    sheets: Type.Integer({ description: 'how many' }),
    producer: nullable(Type.String({ description: 'program that made the file, as it says' })),
    textLayer: literals(['born-digital', 'ocr', 'mixed', 'markup'], 'where its text comes from'),
  },
  { additionalProperties: false, description: 'the file it was read from' },
);
export type SourceFile = Static<typeof SourceFile>;

/** `issues/<id>/issue.json`. */
export const IssueJson = Type.Object(
  {
    schemaVersion: Type.Literal('1.1.0'),
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]*$', description: 'stable, and the name of its folder' }),
    masthead: nullable(Masthead),
    toc: Type.Array(TocEntry, { description: '目录 in printed order' }),
    documents: Type.Array(DocumentJson, { description: 'in printed order' }),
    facts: Facts,
    audit: Type.Array(Finding, { description: 'what does not fit' }),
    source: SourceFile,
    sheets: Type.Array(SheetRecord, { description: 'where every glyph went that is not in the tree' }),
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
  sheets: SheetRecord[];
  data: {
    sheets: readonly Sheet[];
    ledger: LedgerLine[];
    /** Readings of OCR settled by grammar. */
    readings?: readonly SettledReading[];
    /** Sheets whose reading an independent judge doubts. */
    doubts?: readonly SheetDoubt[];
    /** Heads of documents on scanned sheets that other prints contradict. */
    heads?: readonly HeadCheck[];
    /** Decisions of layout with a small margin. */
    layoutDoubts?: readonly Doubt[];
    /** Who listens to the phrases that fire (`gongbao explain`). */
    trace?: Trace;
  };
}
