import type { Ingested, IngestOptions, InputFile } from '../tree/input.js';
import { sniff } from './sniff.js';

export { InputError } from './input-error.js';

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
      const { producer, pages, bytes } = await readPdf(file.bytes, options);
      const settled = await settleSheets(bytes, pages, options);
      options.onSheet?.(null);
      return { kind: 'pages', producer, pages: settled };
    }
    case 'picture': {
      const { picturePdf } = await import('./picture/picture-pdf.js');
      return { ...(await ingest({ ...file, bytes: await picturePdf(file.bytes) }, options)), producer: null };
    }
    case 'docx':
      return (await import('./word/docx.js')).ingestDocx(file);
    case 'ofd': {
      const { readOfd } = await import('./ofd/read-ofd.js');
      return { kind: 'pages', ...(await readOfd(file.bytes)) };
    }
    case 'html':
      return (await import('./html/html.js')).ingestHtml(file);
    case 'text':
      return (await import('./text/text.js')).ingestText(file);
  }
}
