import type { Box, Typeface } from '../../tree/page.js';

/** What a sheet's glyphs need to know of their font. */
export interface SheetFont {
  /** Not in the file, or damaged: pdfjs-dist gives no text in it. */
  readonly missing: boolean;
  readonly name: string;
  readonly typeface: Typeface;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Height above and depth below the base line, in ems. */
  readonly ascent: number;
  readonly descent: number;
  /** Glyph space to text space. */
  readonly unit: number;
}

/** One glyph as drawn on the sheet. */
export interface Glyph {
  readonly text: string;
  readonly bbox: Box;
  /** Where it starts and where the next one would, and the base line. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
  readonly angle: number;
  readonly font: SheetFont;
  readonly bold: boolean;
  readonly invisible: boolean;
}
