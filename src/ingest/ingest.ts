import type { Ingested, IngestOptions, InputFile } from '../tree/input.js';
import { type FileKind, sniff } from './sniff.js';

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
    case 'picture':
      return scanned(file, 'picture', options);
    case 'album': {
      const album = await (await import('./album/open-album.js')).Album.open(file.bytes);
      if (!album.hasText) return scanned(file, 'album', options);
      const { readAlbumText } = await import('./album/read-album-text.js');
      return { kind: 'pages', producer: null, pages: await readAlbumText(album) };
    }
    case 'sheet-xml': {
      const { readSheetXml } = await import('./sheet-xml/read-sheet-xml.js');
      const { toSheets } = await import('./sheet-xml/to-sheet.js');
      return { kind: 'pages', producer: null, pages: toSheets(readSheetXml(file.bytes, null)) };
    }
    case 'doc': {
      const { docToDocx } = await import('./word/doc-to-docx.js');
      return ingest({ ...file, bytes: await docToDocx(file.bytes) }, options);
    }
    case 'docx':
      return (await import('./word/docx.js')).ingestDocx(file);
    case 'ofd': {
      const { readOfd } = await import('./ofd/read-ofd.js');
      return { kind: 'pages', ...(await readOfd(file.bytes, options)) };
    }
    case 'html':
      return (await import('./html/html.js')).ingestHtml(file);
    case 'text':
      return (await import('./text/text.js')).ingestText(file);
  }
}

/** Pictures are read as the scans of a PDF. */
async function scanned(file: InputFile, kind: FileKind, options: IngestOptions): Promise<Ingested> {
  const { scanPdf } = await import('./picture/scan-pdf.js');
  const bytes = (await scanPdf(kind, file.bytes))!;
  return { ...(await ingest({ ...file, bytes }, options)), producer: null };
}
