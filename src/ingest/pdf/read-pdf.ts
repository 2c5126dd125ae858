/** A PDF file → its sheets. Sheets are read one by one and fail one by one. */

import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { IngestOptions } from '../../tree/input.js';
import type { Page } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { hasBrokenContents, hasBrokenForm } from './broken-contents.js';
import { hasBrokenJbig2 } from './jbig2-damage.js';
import { loadPdfjs } from './load-pdfjs.js';
import { LostPictureError } from './lost-pictures.js';
import { mendPageTree } from './mend-page-tree.js';
import { openPdfToRead } from './open-pdf.js';
import { pictureCodecs } from './picture-codecs.js';
import { RawObjects } from './raw-objects.js';
import { emptySheet, readSheet } from './read-sheet.js';

type ReadOptions = Pick<IngestOptions, 'password' | 'maxSheets' | 'givenUp' | 'onSheet'>;

export interface PdfSheets {
  readonly producer: string | null;
  readonly pages: Page[];
  /** The file with a page tree in which the sheets have these numbers. */
  readonly bytes: Uint8Array;
}

/** Throws {@link InputError} for a file that is damaged, encrypted or too long. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<PdfSheets> {
  const { password, maxSheets = Number.POSITIVE_INFINITY, givenUp, onSheet } = options;
  const pdfjs = await loadPdfjs();
  let task = await openPdfToRead(bytes, { password });
  let read = bytes;
  let strictTask: PDFDocumentLoadingTask | undefined;
  const strict = async (): Promise<PDFDocumentProxy> => {
    strictTask ??= await openPdfToRead(read, { strict: true, password });
    return strictTask.promise;
  };
  try {
    let document = await task.promise.catch((error: unknown) => {
      throw fault(error, bytes, password !== undefined);
    });
    if (document.numPages > maxSheets) throw tooLong(document.numPages, maxSheets);
    const objects = new RawObjects(bytes);
    const mended = mendPageTree(bytes, objects, document.numPages);
    if (mended !== null) {
      await task.destroy();
      read = mended.bytes;
      task = await openPdfToRead(read, { password });
      document = await task.promise;
    }
    if (document.numPages === 0) throw new InputError('is a PDF without a sheet: get a fresh copy', 'no-sheets');
    if (document.numPages > maxSheets) throw tooLong(document.numPages, maxSheets);
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const producer = (info as { Producer?: unknown }).Producer;
    const broken = (sheet: number, isEmpty: boolean): boolean =>
      !objects.encrypted &&
      (hasBrokenContents(objects, sheet, isEmpty) ||
        (isEmpty && (hasBrokenForm(objects, sheet) || hasBrokenJbig2(objects, sheet))));
    const codecs = (sheet: number): string[] => (objects.encrypted ? [] : pictureCodecs(objects, sheet));
    const hands = new Set<string>();
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      onSheet?.(number);
      const trouble = mended?.lost.get(number) ?? givenUp?.get(number);
      pages.push(
        trouble !== undefined
          ? emptySheet(number, trouble)
          : await readSheet(document, number, pdfjs, { strict, broken, codecs, hands }).catch((error: unknown) =>
              emptySheet(number, sheetTrouble(error)),
            ),
      );
    }
    // Where the page tree is broken pdfjs-dist stops; the sheets behind the break are in the file.
    const brokenTree = /page dictionary|pages tree/i.test(pages.at(-1)!.error ?? ''); // "Pages tree contains circular reference"
    const inFile = brokenTree && !objects.encrypted ? objects.countSheets() : 0;
    for (let number = pages.length + 1; number <= inFile; number++) pages.push(emptySheet(number, BEHIND));
    return { producer: typeof producer === 'string' && producer !== '' ? producer : null, pages, bytes: read };
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
  return error instanceof LostPictureError || error instanceof InputError
    ? said
    : `${said.replace(/\.$/, '')}: try to repair the file (for example with qpdf)`;
};

const tooLong = (sheets: number, most: number) =>
  new InputError(
    `has ${sheets} sheets, more than ${most}: allow more with --max-sheets, or split it`,
    'too-many-sheets',
  );

/** Every end of a PDF says so within its last kilobyte; a download that broke off has none. */
const isCutOff = (bytes: Uint8Array) => !Buffer.from(bytes.subarray(-1024)).toString('latin1').includes('%%EOF');

function fault(error: unknown, bytes: Uint8Array, hadPassword: boolean): InputError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    const next = hadPassword ? 'the password given does not open it' : 'give its password with --password';
    return new InputError(`is encrypted: ${next}`, hadPassword ? 'wrong-password' : 'encrypted');
  }
  const said = `is a damaged PDF (${message(error)})`;
  if (isCutOff(bytes)) return new InputError(`${said} and breaks off: get a fresh copy`, 'truncated');
  return new InputError(`${said}: try to repair it (for example with qpdf) or get a fresh copy`, 'damaged-pdf');
}
