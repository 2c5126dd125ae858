/** An OFD file (GB/T 33190-2016) → its sheets; several documents one after the other. Sheets fail one by one. */
import type { Page } from '../../tree/page.js';
import { InputError } from '../input-error.js';
import { emptySheet } from '../pdf/read-sheet.js';
import { judgeFile } from '../text-layer/judge-file.js';
import { childOf, childrenOf, textOf } from '../xml.js';
import { OfdDocument } from './document.js';
import { OfdPackage, ofdLimits } from './package.js';
import { lost, type OfdPage, readPage } from './read-page.js';
import type { OfdScan } from './read-scans.js';

export interface OfdSheets {
  readonly producer: string | null;
  readonly pages: readonly Page[];
  /** Pages that are pictures, and nothing else. */
  readonly scans: readonly OfdScan[];
}

/** Throws {@link InputError} for a file that is damaged, encrypted, too large, or leads out of itself. */
export async function readOfd(bytes: Uint8Array, limits = ofdLimits): Promise<OfdSheets> {
  const file = await OfdPackage.open(bytes, limits);
  const start = await file.xml('OFD.xml', '');
  const bodies = childrenOf(start?.root, 'DocBody');
  const read: OfdPage[] = [];
  for (const body of bodies) {
    const document = await OfdDocument.open(file, body);
    for (const page of document?.pages ?? []) {
      const number = read.length + 1;
      read.push(await readPage(document!, page, number).catch((error: unknown) => lost(failed(number, error))));
    }
  }
  if (read.length === 0)
    throw new InputError(
      'is an OFD without a page: get a fresh copy, or print it to PDF from an OFD reader',
      'no-sheets',
    );
  const producer = textOf(childOf(bodies[0], 'DocInfo', 'Creator')).trim();
  const scans: OfdScan[] = [];
  for (const { page, scan } of read) {
    if (scan.length === 0) continue;
    const pictures = await Promise.all(scan.map(async ({ box, path }) => ({ box, bytes: await file.read(path) })));
    scans.push({ page, pictures });
  }
  const pages = read.map(({ page }) => page);
  return { producer: producer === '' ? null : producer, pages: withVerdicts(pages), scans };
}

/** What a font without a usable character map gives is no text; there is no picture to read instead. */
function withVerdicts(pages: readonly Page[]): Page[] {
  const verdicts = judgeFile(pages);
  return pages.map((page, i) => {
    const verdict = verdicts[i]!;
    return verdict.kind === 'suspect' ? { ...page, suspect: verdict.reason } : page;
  });
}

function failed(number: number, error: unknown): Page {
  if (error instanceof InputError) throw error;
  return emptySheet(number, `${(error as Error).message}: print it to PDF from an OFD reader`);
}
