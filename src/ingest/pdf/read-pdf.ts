/** A PDF file → its sheets. Sheets are read one by one and fail one by one. */

import type { Page } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { loadPdfjs } from './load-pdfjs.js';
import { openPdf } from './open-pdf.js';
import { emptySheet, readSheet } from './read-sheet.js';

export interface PdfSheets {
  readonly producer: string | null;
  readonly pages: Page[];
}

/** Throws {@link InputError} for a file that is damaged or encrypted. */
export async function readPdf(bytes: Uint8Array): Promise<PdfSheets> {
  const pdfjs = await loadPdfjs();
  const task = await openPdf(bytes);
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw new InputError(reason(error));
    });
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const producer = (info as { Producer?: unknown }).Producer;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(
        await readSheet(document, number, pdfjs).catch((error: unknown) => emptySheet(number, message(error))),
      );
    }
    return { producer: typeof producer === 'string' && producer !== '' ? producer : null, pages };
  } finally {
    await task.destroy();
  }
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;

function reason(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return 'is encrypted: remove its password (for example with qpdf --decrypt) and try again';
  return `is a damaged PDF (${message(error)}): try to repair it (for example with qpdf) or get a fresh copy`;
}
