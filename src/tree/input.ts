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

/** Results that took long, kept from one build to the next by a key that names all they depend on. */
export interface KeptResults {
  /** Null where there is none, or none that can be believed. */
  get(key: string): unknown;
  /** Never rejects: what cannot be kept is made again. */
  put(key: string, result: unknown): Promise<void>;
}

/** How far OCR of the sheets of a file is. */
export interface ReadingProgress {
  /** Sheets that are through, and sheets that have to be read. */
  readonly read: number;
  readonly of: number;
  /** Sheets that no kept reading was there for. */
  readonly fresh: number;
}

/** Some of the sheets of a file: every `of`th from its end, `index` of them left out. */
export interface SheetShare {
  readonly index: number;
  readonly of: number;
}

export interface IngestOptions {
  readonly ocr: OcrMode;
  /** `auto` by default. */
  readonly ocrEngine?: OcrEngineName | undefined;
  /** Folder with an ONNX recogniser of lines and its keys, in place of the one we bring. */
  readonly ocrModels?: string | undefined;
  /** Where readings of scanned sheets are kept; none: they are read each time. */
  readonly kept?: KeptResults;
  /** Opens an encrypted PDF. */
  readonly password?: string;
  /** Sheets of a file at most; a file with more is refused. */
  readonly maxSheets?: number;
  /** Sheets that are left out, with the reason. */
  readonly givenUp?: ReadonlyMap<number, string>;
  /** Told before a sheet is read, and again before it is read by OCR; null when all are. */
  readonly onSheet?: (sheet: number | null) => void;
  /** Told after each sheet, once one had to be read. */
  readonly onReading?: (progress: ReadingProgress) => void;
  /** Only these sheets are read, for another process that begins at the other end and finds them kept. */
  readonly ahead?: SheetShare | undefined;
}

/** Paged sources give pages for `layout`; markup has no geometry and gives its layout itself. */
export type Ingested =
  | { readonly kind: 'pages'; readonly producer: string | null; readonly pages: readonly Page[] }
  | { readonly kind: 'layout'; readonly producer: string | null; readonly layout: Layout };
