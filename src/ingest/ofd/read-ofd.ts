/**
 * An OFD file (GB/T 33190-2016) → its sheets; several documents one after the other. Sheets fail one by one. Those whose text cannot be
 * believed, and those without text, are painted and read by OCR, as those of a PDF.
 */
import type { IngestOptions } from '../../tree/input.js';
import type { Page } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { settleSheets } from '../ocr/settle-sheets.js';
import { emptySheet } from '../pdf/read-sheet.js';
import { childOf, childrenOf, textOf } from '../xml.js';
import { OfdPackage, ofdLimits } from './package.js';
import { pagesOf } from './pages-of.js';
import { paintOfd } from './paint/paint-ofd.js';
import { readPage, UNDECODED } from './read-page.js';

export interface OfdSheets {
  readonly producer: string | null;
  readonly pages: readonly Page[];
}

/** Throws {@link InputError} for a file that is damaged, encrypted, too large, or leads out of itself. */
export async function readOfd(bytes: Uint8Array, options: IngestOptions, limits = ofdLimits): Promise<OfdSheets> {
  const file = await OfdPackage.open(bytes, limits);
  const read: Page[] = [];
  for await (const { number, document, page } of pagesOf(file))
    read.push(await readPage(document, page, number).catch((error: unknown) => failed(number, error)));
  if (read.length === 0)
    throw new InputError(
      'is an OFD without a page: get a fresh copy, or print it to PDF from an OFD reader',
      'no-sheets',
    );
  const undecoded = new Set<number>();
  const paint = async (sheets: ReadonlySet<number>) => {
    const painted = await paintOfd(file, { sheets, withNotes: false });
    for (const number of painted.undecoded) undecoded.add(number);
    return painted.pdf;
  };
  const settled = await settleSheets(paint, read, options);
  options.onSheet?.(null);
  const pages = settled.map((page) =>
    undecoded.has(page.number) && page.runs.length === 0 ? emptySheet(page.number, UNDECODED) : page,
  );
  return { producer: await producerOf(file), pages };
}

async function producerOf(file: OfdPackage): Promise<string | null> {
  const start = await file.xml('OFD.xml', '');
  const [body] = childrenOf(start?.root, 'DocBody');
  return textOf(childOf(body, 'DocInfo', 'Creator')).trim() || null;
}

function failed(number: number, error: unknown): Page {
  if (error instanceof InputError) throw error;
  return emptySheet(number, `${(error as Error).message}: print it to PDF from an OFD reader`);
}
