import { PDFDocument } from 'pdf-lib';
import type { IngestOptions } from '../../tree/input.js';
import type { Box, Page } from '../../tree/page.js';
import { settleSheets } from '../ocr/settle-sheets.js';
import { emptySheet } from '../pdf/read-sheet.js';
import { embedPicture, paint } from '../picture/picture-pdf.js';

/** A page that is nothing but pictures. */
export interface OfdScan {
  readonly page: Page;
  readonly pictures: readonly { readonly box: Box; readonly bytes: Uint8Array }[];
}

/** The pages, those that are pictures read by OCR: they are drawn from a PDF in memory, as scans in PDFs are. */
export async function readScans(
  pages: readonly Page[],
  scans: readonly OfdScan[],
  options: IngestOptions,
): Promise<Page[]> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const readable = new Set<number>();
  for (const page of pages) {
    const sheet = pdf.addPage([Math.max(1, page.width), Math.max(1, page.height)]);
    const scan = scans.find((one) => one.page.number === page.number);
    if (!scan) continue;
    try {
      const images = [];
      for (const { box, bytes } of scan.pictures) images.push({ box, image: (await embedPicture(pdf, bytes)).image });
      paint(sheet, images);
      readable.add(page.number);
    } catch {
      // A picture of a kind that is not decoded: said of its page below.
    }
  }
  const read = await settleSheets(
    await pdf.save(),
    pages.filter(({ number }) => readable.has(number)),
    options,
  );
  options.onSheet?.(null);
  const settled = new Map(read.map((page) => [page.number, page]));
  const unreadable = new Set(scans.map(({ page }) => page.number).filter((number) => !readable.has(number)));
  return pages.map((page) => {
    if (unreadable.has(page.number)) return emptySheet(page.number, UNDECODED);
    return settled.get(page.number) ?? page;
  });
}

const UNDECODED = 'it is a picture that cannot be decoded: print the file to PDF from an OFD reader';
