/**
 * Pages of an OFD file → pages of a PDF that look alike, so that all that draws PDFs (OCR, the review page, packages for archives) draws them.
 * Text is shown by the glyphs of the fonts in the file, by number where it says so, and else in a font of the system.
 */
import { PDFDocument } from 'pdf-lib';
import type { OfdDocument } from '../document.js';
import type { OfdPackage } from '../package.js';
import { pageLayers } from '../page-layers.js';
import { pagesOf } from '../pages-of.js';
import { OfdFonts } from './ofd-fonts.js';
import { PagePainter } from './page-painter.js';

interface PaintOptions {
  /** Numbers of the sheets that are painted; the others stay empty. All, where missing. */
  readonly sheets?: ReadonlySet<number>;
  /** Watermarks and other annotations as well. */
  readonly withNotes: boolean;
}

export interface PaintedOfd {
  readonly pdf: Uint8Array;
  /** Numbers of sheets with a picture that cannot be decoded. */
  readonly undecoded: ReadonlySet<number>;
}

export async function paintOfd(file: OfdPackage, { sheets, withNotes }: PaintOptions): Promise<PaintedOfd> {
  const pdf = await PDFDocument.create();
  // No clock in the bytes: the same file gives the same PDF.
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const undecoded = new Set<number>();
  const fonts = new Map<OfdDocument, OfdFonts>();
  for await (const { number, document, page } of pagesOf(file)) {
    const found = await pageLayers(document, page);
    const sheet = pdf.addPage([Math.max(1, found?.width ?? 1), Math.max(1, found?.height ?? 1)]);
    if (!found || (sheets && !sheets.has(number))) continue;
    const own = fonts.get(document) ?? new OfdFonts(pdf, file, document.resources);
    fonts.set(document, own);
    const painter = new PagePainter(sheet, file, document.resources, own);
    for (const layer of found.layers) await painter.paint(layer, found.toSheet);
    if (withNotes) for (const { appearance, toSheet } of found.notes) await painter.paint(appearance, toSheet);
    painter.close();
    if (painter.undecoded > 0) undecoded.add(number);
  }
  return { pdf: await pdf.save(), undecoded };
}
