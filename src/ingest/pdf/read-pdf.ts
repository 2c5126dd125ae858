/** A PDF file → its sheets. Sheets are read one by one and fail one by one. */

import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { hasBrokenContents, hasBrokenForm } from './broken-contents.js';
import { hasBrokenJbig2 } from './jbig2-damage.js';
import { loadPdfjs } from './load-pdfjs.js';
import { LostPictureError } from './lost-pictures.js';
import { openPdf } from './open-pdf.js';
import { pictureCodecs } from './picture-codecs.js';
import { RawObjects } from './raw-objects.js';
import { emptySheet, readSheet } from './read-sheet.js';

export interface PdfSheets {
  readonly producer: string | null;
  readonly pages: Page[];
}

/** Throws {@link InputError} for a file that is damaged or encrypted. */
export async function readPdf(bytes: Uint8Array): Promise<PdfSheets> {
  const pdfjs = await loadPdfjs();
  const task = await openPdf(bytes);
  let strictTask: PDFDocumentLoadingTask | undefined;
  const strict = async (): Promise<PDFDocumentProxy> => {
    strictTask ??= await openPdf(bytes, { strict: true });
    return strictTask.promise;
  };
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw new InputError(reason(error));
    });
    if (document.numPages === 0) throw new InputError('is a PDF without a sheet: get a fresh copy');
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const producer = (info as { Producer?: unknown }).Producer;
    const objects = new RawObjects(bytes);
    const broken = (sheet: number, forms: boolean): boolean =>
      !objects.encrypted &&
      (hasBrokenContents(objects, sheet) ||
        (forms && (hasBrokenForm(objects, sheet) || hasBrokenJbig2(objects, sheet))));
    const codecs = (sheet: number): string[] => (objects.encrypted ? [] : pictureCodecs(objects, sheet));
    const hands = new Set<string>();
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(
        await readSheet(document, number, pdfjs, { strict, broken, codecs, hands }).catch((error: unknown) =>
          emptySheet(number, sheetTrouble(error)),
        ),
      );
    }
    // Where the page tree is broken pdfjs-dist stops; the sheets behind the break are in the file.
    const brokenTree = /page dictionary|pages tree/i.test(pages.at(-1)!.error ?? ''); // "Pages tree contains circular reference"
    const inFile = brokenTree && !objects.encrypted ? objects.countSheets() : 0;
    for (let number = pages.length + 1; number <= inFile; number++) pages.push(emptySheet(number, BEHIND));
    return { producer: typeof producer === 'string' && producer !== '' ? producer : null, pages };
  } finally {
    await task.destroy();
    await strictTask?.destroy();
  }
}

const BEHIND = 'it stands behind a break in the page tree: try to repair the file (for example with qpdf)';

const message = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

/** What pdfjs-dist says, and what can be done; our own messages say both. */
const sheetTrouble = (error: unknown): string => {
  const said = message(error);
  return error instanceof LostPictureError
    ? said
    : `${said.replace(/\.$/, '')}: try to repair the file (for example with qpdf)`;
};

function reason(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return 'is encrypted: remove its password (for example with qpdf --decrypt) and try again';
  return `is a damaged PDF (${message(error)}): try to repair it (for example with qpdf) or get a fresh copy`;
}
