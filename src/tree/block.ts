/**
 * What `layout` hands to `structure`: blocks in reading order over the whole file, and the furniture taken off the sheets.
 *
 * Layout says how a block looks and where it stands (form and place). What it means (title, signature, clause …) is for
 * `structure` to decide.
 */
import type { Box, Drop, OcrSummary, TextLayer, Typeface } from './page.js';

/** One printed line of a text block, or the part of it that stands in one column. */
export interface Line {
  /** Sheet, from 1. */
  readonly page: number;
  readonly bbox: Box;
  /** Characters [start, end) of the block's healed text that stand in this line. */
  readonly start: number;
  readonly end: number;
  /** Numbers the columns of a sheet; a new number for each region above or below a spanning block. Lines of one piece share it. */
  readonly region: number;
}

/** A stretch of text in one typeface. The spans of a block cover its text without a gap. */
export interface StyleSpan {
  readonly start: number;
  readonly end: number;
  readonly typeface: Typeface;
  readonly bold: boolean;
  readonly size: number;
  /** Set where OCR read something else and grammar settled it (`src/readings`): why this must be printed here. */
  readonly settled?: string;
  /** How surely OCR read it, 0 to 1: the least of its characters. A character it is not sure of has a span of its own. Absent on other sheets. */
  readonly confidence?: number;
  /** What else a doubtful character may be, the likeliest first. */
  readonly others?: readonly string[];
}

export type Alignment = 'justify' | 'left' | 'center' | 'right';

/** A paragraph, a heading, a title, a signature …: text that runs on, healed over lines, columns and sheets. */
export interface TextBlock {
  readonly type: 'text';
  /** Healed and normalised as the contract's section 4 says. A tab stands for a leader or another wide gap inside a line. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly styles: readonly StyleSpan[];
  readonly align: Alignment;
  /** First-line indent against the column's left edge, in ems of the block's own size. */
  readonly indent: number;
  /** Does the block span several columns, or stand in the one column of a one-column sheet (`page`), or in one of several (`column`)? */
  readonly extent: 'page' | 'column';
  /** Font size of most of its characters, points. */
  readonly size: number;
  readonly typeface: Typeface;
  readonly bold: boolean;
  /** White space above the block, in its own line heights; large at the top of a column. */
  readonly gapBefore: number;
  /** Characters it stands for in the ledger, white space not counted. */
  readonly glyphs: number;
  /** Set for a footnote (脚注): no part of the text around it. */
  readonly note?: boolean;
  /** Set by markup sources only: h1 … h6 as 1 … 6. */
  readonly headingLevel?: number;
}

export interface TableBlock {
  readonly type: 'table';
  /** Cells in printed order, merged cells filled down and across; a header repeated after a page break is no row. */
  readonly rows: readonly (readonly TableCell[])[];
  /** How many of the first rows are header. */
  readonly header: number;
  /** One entry for each sheet the table runs over. */
  readonly pieces: readonly (Piece & {
    /** Characters printed there, repeated headers too; missing where nothing is printed (markup). */
    readonly glyphs?: number;
  })[];
  readonly glyphs: number;
}

export interface TableCell {
  readonly text: string;
  readonly page: number;
  readonly bbox: Box;
}

/** Part of a sheet. */
export interface Piece {
  readonly page: number;
  readonly bbox: Box;
}

/** A picture: kept as a place, never read. */
export interface FigureBlock extends Piece {
  readonly type: 'figure';
}

export type Block = TextBlock | TableBlock | FigureBlock;

/** Text that belongs to the sheet, not to a document. */
export interface Furniture extends Piece {
  readonly role: 'running-head' | 'page-number' | 'line-number' | 'annotation';
  readonly text: string;
  readonly glyphs: number;
}

/** One of the two printed pages that share a sheet. */
export interface PrintedPage {
  /** On the sheet. */
  readonly bbox: Box;
  readonly printedPage: number | null;
}

/** What is known of a sheet after layout. */
export interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly textLayer: TextLayer | 'markup';
  /** Page number printed on it (on the left page of a spread), or null. */
  readonly printedPage: number | null;
  /** Set where the sheet shows two printed pages side by side, in reading order. */
  readonly halves?: readonly PrintedPage[];
  readonly columns: number;
  /** Characters on the sheet, white space not counted. */
  readonly glyphs: number;
  readonly suspect: string | null;
  readonly error: string | null;
  readonly ocr?: OcrSummary | null;
  /** Something is printed on it that nothing has read. */
  readonly unread?: boolean;
  /** Pictures large enough to hold text. */
  readonly pictures?: readonly Box[];
}

/** Facts about a single document that a web page or a file gives beside its text (索引号, 发文机关, 成文日期, 文号, 标题). */
export interface Metadata {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly issuedOn?: string;
  readonly publishedOn?: string;
  readonly indexNumber?: string;
  readonly subject?: string;
}

/** A reading of OCR that the grammar of official documents settled (`src/readings`); what was read is kept. */
export interface SettledReading extends Piece {
  readonly read: string;
  readonly settled: string;
  readonly reason: string;
}

/** A decision of layout that the evidence hardly settles: a person looks at these first. */
export interface Doubt extends Piece {
  /** What was decided. */
  readonly what: 'paragraph-parted' | 'paragraph-joined';
  /** The characters around the place, parted by `|`. */
  readonly text: string;
  /** Natural logarithm of the odds for what was decided. */
  readonly margin: number;
  /** Names of the evidence that weighed most, `+` for and `-` against, strongest first. */
  readonly because: readonly string[];
}

/** The whole file, laid out. Markup sources give this directly: sheet 1, and a box of unit height for each block in order. */
export interface Layout {
  readonly sheets: readonly Sheet[];
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  readonly drops: readonly Drop[];
  readonly metadata: Metadata;
  /** Decisions with a small margin. */
  readonly doubts?: readonly Doubt[];
  /** Set where sheets were read by OCR. */
  readonly readings?: readonly SettledReading[];
}
