/**
 * What `ingest` hands to `layout`: one {@link Page} a sheet, born digital or read by OCR alike.
 *
 * Lengths are PDF points (1/72 inch); the origin is the top left corner of the sheet as it is shown (after its /Rotate).
 */

/** Left, top, right, bottom. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Families that GB/T 9704-2012 tells apart: 小标宋 for titles, 黑体 for first level headings, 楷体 for second level headings,
 * 仿宋 or 宋体 for text. `latin` holds no Chinese glyphs; `unknown` where the font says nothing.
 */
export type Typeface = 'xiaobiaosong' | 'song' | 'fangsong' | 'hei' | 'kai' | 'latin' | 'unknown';

/** Text drawn in one go in one font, on one base line. */
export interface GlyphRun {
  /** Code points as the file gives them: folding is the business of `layout`. */
  readonly text: string;
  readonly bbox: Box;
  /** Font size in points. */
  readonly size: number;
  /** Base font name without its subset tag. */
  readonly font: string;
  readonly typeface: Typeface;
  readonly bold: boolean;
  /** Degrees clockwise by which the text is turned on the sheet as shown; 0 for upright text. */
  readonly angle: number;
  /** Written downwards (竖排). */
  readonly vertical: boolean;
  /** How surely OCR read it: an entry for each code point of `text`. Absent where the text was not read from a picture. */
  readonly read?: readonly ReadGlyph[];
}

/** How surely OCR read a character. */
export interface ReadGlyph {
  /** 0 to 1. */
  readonly confidence: number;
  /** What else it may be, the likeliest first; absent where it is sure. */
  readonly others?: readonly string[];
}

/** OCR is not sure of a character it read with less. */
export const SURE = 0.9;

/** A character of a scan that OCR is not sure of. */
export interface DoubtfulGlyph {
  readonly text: string;
  readonly bbox: Box;
  /** 0 to 1. */
  readonly confidence: number;
  readonly others: readonly string[];
}

/** A ruled line or the edge of a filled box, as thin as it was drawn. */
export interface Rule {
  readonly orientation: 'horizontal' | 'vertical';
  readonly bbox: Box;
}

/** Why glyphs on a sheet are in no node and no furniture. One name a reason, so the ledger can count them. */
export type DropReason =
  | 'drawn-twice' // shadow or faux bold: the same glyphs once more at (nearly) the same place
  | 'invisible' // render mode 3, or a text layer that OCR replaces
  | 'off-page' // outside the visible box of the sheet
  | 'control' // code points that print nothing
  | 'leader' // the dots of a 目录 line
  | 'cover-ornament' // latin or pinyin title, slogans and ornaments of the cover
  | 'editors-notice' // what the editors say of their gazette beside its imprint
  | 'vertical' // text written downwards on a sheet that is not: recognised and reported, not read
  | 'note-mark' // raised mark of a footnote: the note stands below its paragraph
  | 'decoration' // stamps, watermarks, ornaments
  | 'unreadable' // marks of a scan that OCR reads without any confidence: stains, handwriting
  | 'navigation' // menus, share buttons, footers of a web page
  | 'metadata-block'; // the labelled block of a web page or of the head of a text; held in `Layout.metadata`

/** Glyphs left out, with the reason. */
export interface Drop {
  readonly page: number;
  readonly reason: DropReason;
  /** Characters left out, white space not counted. */
  readonly glyphs: number;
  readonly text: string;
  /** Where they stood, one box for each stretch or glyph; missing where the source gives no place. */
  readonly boxes?: readonly Box[];
}

/** Text laid over a sheet after it was set: stamps, seals, notes, form fields. It is no part of what the sheet says. */
export interface SheetAnnotation {
  readonly text: string;
  readonly bbox: Box;
}

/** How a sheet was read from its picture. */
export interface OcrSummary {
  /** Name and version of the recogniser. */
  readonly engine: string;
  /** 0 to 1, mean over the characters read; null where the engine does not say. */
  readonly confidence: number | null;
  /** How many characters were read; absent where the engine does not say how surely each was. */
  readonly characters?: number;
  /** How many of them are Chinese characters, and how many of these are traditional ones (OpenCC's table). */
  readonly script?: { readonly han: number; readonly traditional: number };
  /** Those it is not sure of. */
  readonly doubtful?: readonly DoubtfulGlyph[];
}

/** Where the glyphs of a sheet come from. */
export type TextLayer = 'born-digital' | 'ocr' | 'none';

export interface Page {
  /** Sheet number in the file, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly GlyphRun[];
  readonly rules: readonly Rule[];
  readonly images: readonly Box[];
  /** Set where nothing at all is painted on the sheet. */
  readonly blank?: boolean;
  readonly textLayer: TextLayer;
  /** Characters on the sheet, white space not counted, those in `drops` included. */
  readonly glyphs: number;
  /** Counted in `glyphs`; in no run. */
  readonly annotations?: readonly SheetAnnotation[];
  /** What ingest itself left out. */
  readonly drops: readonly Drop[];
  /** Why a text layer was not believed (`text-suspect`), or null. */
  readonly suspect: string | null;
  /** The lines of the sheet by other code than ours, where it was asked for (`src/witness`). */
  readonly witness?: readonly string[];
  /** Set where the text was read from the sheet's picture. */
  readonly ocr?: OcrSummary | null;
  /** Set where the sheet shows something to read that nothing has read (`--ocr off`): its text, if any, is not what is printed. */
  readonly unread?: boolean;
  /** Dots an inch of the largest picture on the sheet; absent where there is none. */
  readonly dpi?: number;
  /** Characters of a scan that their ink settled against what was read. */
  readonly settled?: readonly {
    readonly bbox: Box;
    readonly read: string;
    readonly settled: string;
    readonly reason: string;
  }[];
  /** Why the sheet could not be read at all, or null. Everything else of such a page is empty. */
  readonly error: string | null;
}
