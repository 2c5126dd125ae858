import type { Layout } from '../tree/block.js';
import type { Page } from '../tree/page.js';
import { sniff } from './sniff.js';

export { InputError } from './input-error.js';

/** How scanned sheets are treated: read them where the text layer cannot be believed, never, or all of them. */
export type OcrMode = 'auto' | 'off' | 'force';

export interface InputFile {
  /** As the user named it, with `/` between folders; goes into `issue.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface IngestOptions {
  readonly ocr: OcrMode;
  /** Folder where OCR results are kept by the content of the sheet; none: no cache. */
  readonly cacheDir?: string;
}

/** Paged sources give pages for `layout`; markup has no geometry and gives its layout itself. */
export type Ingested =
  | { readonly kind: 'pages'; readonly producer: string | null; readonly pages: readonly Page[] }
  | { readonly kind: 'layout'; readonly producer: string | null; readonly layout: Layout };

/**
 * File → pages. Each reader is loaded when there is something for it to read: pdfjs-dist and cheerio take their time.
 *
 * @throws InputError for a file that is damaged, encrypted, empty or of a kind gongbao does not read.
 */
export async function ingest(file: InputFile, options: IngestOptions): Promise<Ingested> {
  switch (sniff(file.bytes, file.path)) {
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.js');
      const { settleSheets } = await import('./ocr/settle-sheets.js');
      const { producer, pages } = await readPdf(file.bytes);
      return { kind: 'pages', producer, pages: await settleSheets(file.bytes, pages, options) };
    }
    case 'html':
      return (await import('./html/html.js')).ingestHtml(file);
    case 'text':
      return (await import('./text/text.js')).ingestText(file);
  }
}
