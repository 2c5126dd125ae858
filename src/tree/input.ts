/**
 * What goes into `ingest` and what comes out of it.
 */
import type { Layout } from './block.js';
import type { Page } from './page.js';

/** How scanned sheets are treated: read them where the text layer cannot be believed, never, or all of them. */
export type OcrMode = 'auto' | 'off' | 'force';

/** What reads the lines of a scanned sheet: PP-OCR, tesseract, or (`auto`) the first of them that loads. */
export type OcrEngineName = 'auto' | 'ppocr' | 'tesseract';

export interface InputFile {
  /** As the user named it, with `/` between folders; goes into `issue.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface IngestOptions {
  readonly ocr: OcrMode;
  /** `auto` by default. */
  readonly ocrEngine?: OcrEngineName | undefined;
  /** Folder with an ONNX recogniser of lines and its keys, in place of the one we bring. */
  readonly ocrModels?: string | undefined;
  /** Folder where OCR results are kept by the content of the sheet; none: no cache. */
  readonly cacheDir?: string;
  /** Opens an encrypted PDF. */
  readonly password?: string;
  /** Sheets of a file at most; a file with more is refused. */
  readonly maxSheets?: number;
  /** Sheets that are left out, with the reason. */
  readonly givenUp?: ReadonlyMap<number, string>;
  /** Told before a sheet is read, and again before it is read by OCR; null when all are. */
  readonly onSheet?: (sheet: number | null) => void;
}

/** Paged sources give pages for `layout`; markup has no geometry and gives its layout itself. */
export type Ingested =
  | { readonly kind: 'pages'; readonly producer: string | null; readonly pages: readonly Page[] }
  | { readonly kind: 'layout'; readonly producer: string | null; readonly layout: Layout };
