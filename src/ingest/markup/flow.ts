/**
 * What a markup reader (HTML, Markdown, plain text) hands to {@link markupLayout}: paragraphs and tables in order, text as the file
 * gives it. Styles are the reader's; cleaning, healing and counting are the same for all three and live beside this file.
 */
import type { Alignment } from '../../tree/block.js';
import type { Typeface } from '../../tree/page.js';

export interface TextStyle {
  readonly typeface: Typeface;
  readonly bold: boolean;
  /** Points. */
  readonly size: number;
}

/** A stretch of raw text in one style. `printed` is false where a browser adds it (the number of a list item): no glyph of the file. */
export interface FlowSpan extends TextStyle {
  readonly text: string;
  readonly printed: boolean;
}

export interface FlowText {
  readonly type: 'text';
  readonly spans: readonly FlowSpan[];
  readonly align: Alignment;
  /** First-line indent set by style, ems; blanks at the start of the text come on top. */
  readonly indent: number;
  readonly headingLevel?: number;
  /** Empty lines or margins above, in line heights. */
  readonly gapBefore: number;
  /** Pieces of one element (parted by `<br>` or a line end) share it: only they may be healed into one paragraph. */
  readonly element: number;
  /** A footnote: no part of the text around it. */
  readonly note?: boolean;
}

export interface FlowTable {
  readonly type: 'table';
  /** Raw cell texts, merged cells filled. */
  readonly rows: readonly (readonly string[])[];
  readonly header: number;
  /** Raw text of the table, each cell once: what the ledger counts. */
  readonly raw: string;
}

export interface FlowFigure {
  readonly type: 'figure';
}

/** The number of a page, copied with the text around it: it parts no paragraph. */
export interface FlowPageNumber {
  readonly type: 'page-number';
  readonly text: string;
}

export type Flow = FlowText | FlowTable | FlowFigure | FlowPageNumber;

export const plainStyle: TextStyle = { typeface: 'unknown', bold: false, size: 12 };

/** Raw text of a piece, browser-made labels included. */
export const rawText = (flow: FlowText): string => flow.spans.map((span) => span.text).join('');
