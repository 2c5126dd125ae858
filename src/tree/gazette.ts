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
import type { SheetDoubt } from './doubt.js';
import { Facts } from './facts.js';
import type { Drop } from './page.js';
import { IsoDate, literals, nullable } from './schema.js';
import { SheetRecord } from './sheet.js';
import type { Trace } from './trace.js';

export * from './body.js';
export * from './document.js';

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
  'sheet-unread',
  'text-order',
  'reading-disagrees',
  'layout-doubt',
]);
export const Finding = Type.Object(
  {
    rule: AuditRule,
    severity: literals(['error', 'warning', 'info']),
    code: Type.String({ description: 'names the words of the message' }),
    params: Type.Record(Type.String(), nullable(Type.Union([Type.String(), Type.Number()])), {
      description: 'what the message names besides found, expected and page',
    }),
    message: Type.String({ description: 'in Chinese' }),
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
    schemaVersion: Type.Literal('1.1.0'),
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]*$' }),
    masthead: nullable(Masthead),
    toc: Type.Array(TocEntry),
    documents: Type.Array(DocumentJson),
    facts: Facts,
    audit: Type.Array(Finding),
    source: SourceFile,
    sheets: Type.Array(SheetRecord),
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
    /** Decisions of layout with a small margin. */
    layoutDoubts?: readonly Doubt[];
    /** Who listens to the phrases that fire (`gongbao explain`). */
    trace?: Trace;
  };
}
