/** How an edition looks: everything a typesetter decides. Lengths are points. */
import type { Spelling } from './content.js';

export type Face = 'text' | 'bold' | 'title';
export type Renderer = 'chromium' | 'weasyprint' | 'wkhtmltopdf' | 'cairo' | 'embedded' | 'predefined-cmap';

export interface Design {
  readonly name: string;
  readonly renderer: Renderer;
  readonly page: readonly [width: number, height: number];
  readonly margin: { readonly top: number; readonly bottom: number; readonly inner: number; readonly outer: number };
  readonly columns: number;
  readonly gutter: number;
  readonly columnRule: boolean;
  readonly size: number;
  readonly leading: number;
  readonly titleSize: number;
  /** Titles across all columns, or in the column where the text stands. */
  readonly titles: 'span' | 'column';
  /** Extra space between the characters of the 目录 heading and of short titles, in ems. */
  readonly letterSpacing: number;
  /** First-line indent in ems; with 0, paragraphs are told apart by their last lines only. */
  readonly indent: number;
  readonly hangingPunctuation: boolean;
  readonly leader: string;
  /** CSS font family and, for embedded fonts, the file. */
  readonly faces: Readonly<Record<Face, { readonly family: string; readonly bold?: boolean; readonly file?: string }>>;
  readonly drawing: 'reading-order' | 'row-by-row';
  /** Bold by drawing the text twice. */
  readonly fauxBold: boolean;
  readonly head: (page: number, section: string) => readonly Furniture[];
  readonly headRule: boolean;
  readonly pageNumber: (page: number, sheets: number) => Furniture;
  readonly spelling: Spelling;
}

export interface Furniture {
  readonly text: string;
  readonly at: 'head' | 'foot';
  readonly side: 'left' | 'center' | 'right';
}

/** A line of type at its place on a sheet. */
export interface SetLine {
  readonly block: string | null;
  readonly sheet: number;
  /** Left end of the base line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Added after each character, points. */
  readonly spacing: number;
  readonly width: number;
  /** Numbers the columns, so that lines of one piece can be told. */
  readonly column: number;
  readonly runs: readonly { readonly text: string; readonly face: Face }[];
}
export interface SetRule {
  readonly sheet: number;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}
export interface SetEdition {
  readonly sheets: number;
  readonly lines: readonly SetLine[];
  readonly rules: readonly SetRule[];
}
