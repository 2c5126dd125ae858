/** An OFD file (GB/T 33190-2016) → its sheets; several documents one after the other. Sheets fail one by one. */
import type { Page } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { emptySheet } from '../pdf/read-sheet.js';
import { childOf, childrenOf, textOf } from '../xml.js';
import { OfdDocument } from './document.js';
import { OfdPackage, ofdLimits } from './package.js';
import { readPage } from './read-page.js';

export interface OfdSheets {
  readonly producer: string | null;
  readonly pages: Page[];
}

/** Throws {@link InputError} for a file that is damaged, encrypted, too large, or leads out of itself. */
export async function readOfd(bytes: Uint8Array, limits = ofdLimits): Promise<OfdSheets> {
  const file = await OfdPackage.open(bytes, limits);
  const start = await file.xml('OFD.xml', '');
  const bodies = childrenOf(start?.root, 'DocBody');
  const pages: Page[] = [];
  for (const body of bodies) {
    const document = await OfdDocument.open(file, body);
    for (const page of document?.pages ?? []) {
      const number = pages.length + 1;
      pages.push(await readPage(document!, page, number).catch((error: unknown) => failed(number, error)));
    }
  }
  if (pages.length === 0)
    throw new InputError('is an OFD without a page: get a fresh copy, or print it to PDF from an OFD reader');
  const producer = textOf(childOf(bodies[0], 'DocInfo', 'Creator')).trim();
  return { producer: producer === '' ? null : producer, pages };
}

function failed(number: number, error: unknown): Page {
  if (error instanceof InputError) throw error;
  return emptySheet(number, `${(error as Error).message}: print it to PDF from an OFD reader`);
}
