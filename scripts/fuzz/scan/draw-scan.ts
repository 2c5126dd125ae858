/** One seed → a scan of a small edition, and the truth of the edition. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { PDFDocument, PDFName } from 'pdf-lib';
import type { GrayImage } from '../../../src/ingest/ocr/picture/gray-image.js';
import { renderSheet } from '../../../src/ingest/ocr/picture/render-sheet.js';
import { openPdf } from '../../../src/ingest/pdf/open-pdf.js';
import { Draw } from '../draw.js';
import { type DrawnEdition, drawEdition } from '../draw-edition.js';
import type { Texts } from '../issue/texts.js';
import { pythonWith } from '../print/installed.js';
import type { Truth } from '../truth.js';
import { damages, sideBySide, turnedBy } from './damages.js';
import { packings } from './packings.js';
import { stampSeal } from './seal.js';

/** Sheets of a scan: OCR takes seconds for each. */
const MOST = 10;

/** @param packing by name, instead of the one drawn @param most sheets: the first ones of the edition */
export async function drawScan(
  seed: number,
  texts: Texts,
  file: string,
  packing?: string,
  most = MOST,
): Promise<DrawnEdition> {
  const draw = new Draw(`scan ${seed}`);
  const plan = {
    dpi: draw.under('dpi').pick([150, 200, 200, 300, 300, 400]),
    packing:
      packings.find(({ name }) => name === packing) ??
      draw.under('packing').weighted(packings.map((one) => [one.weight, one] as const)),
    quality: draw.under('quality').int(25, 85),
    damages: damages.filter(({ name, share }) => draw.under(`has ${name}`).chance(share)),
    turn: draw.under('turn').weighted([
      [12, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ]),
    oneTurned: draw.under('one turned').chance(0.15),
    twoUp: draw.under('two up').chance(0.12),
    seal: draw.under('red seal').chance(0.3),
  };
  // A seal is stamped on the sheet as the reader holds it, and scanned in colour.
  const sealed = plan.seal && !plan.packing.bilevel && !plan.twoUp && plan.turn === 0;
  const words = [
    `${plan.dpi} dpi`,
    `quality ${plan.quality}`,
    ...plan.damages.map(({ name }) => name),
    ['', 'turned right', 'upside down', 'turned left'][plan.turn],
    plan.oneTurned ? 'one sheet upside down' : '',
    plan.twoUp ? 'two pages a sheet' : '',
    sealed ? 'red seals' : '',
  ]
    .filter(Boolean)
    .join(', ');
  const producer = `scan, ${plan.packing.name}`;
  const clean = `${file}.clean.pdf`;
  const edition = await drawEdition(seed, texts, clean, 'pdf-lib', 'small');
  const said = `${words}; ${edition.words}`;
  if (pythonWith('PIL') === null) return { ...edition, producer, words: said, skipped: 'Pillow is not installed' };

  const drawing = await (await openPdf(new Uint8Array(readFileSync(clean)))).promise;
  const count = endingAt(edition.truth, Math.min(most, drawing.numPages), Math.min(MOST, drawing.numPages));
  const sheets: GrayImage[] = [];
  for (let number = 1; number <= count; number++) sheets.push(await renderSheet(drawing, number, plan.dpi));
  await drawing.loadingTask.destroy();
  const pictures = plan.twoUp
    ? sheets.flatMap((sheet, i) => (i % 2 === 0 ? [sideBySide(sheet, sheets[i + 1] ?? null)] : []))
    : sheets;

  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const [i, picture] of pictures.entries()) {
    const own = draw.under(`sheet ${i}`);
    let image = picture;
    for (const damage of plan.damages)
      image = damage.apply(
        image,
        draw.under(`how ${damage.name}`).number(),
        own.under(damage.name),
        pictures[i + 1] ?? null,
      );
    image = turnedBy(image, plan.oneTurned && i === 1 ? 2 : plan.turn);
    const [width, height] = [(image.width * 72) / plan.dpi, (image.height * 72) / plan.dpi];
    const page = pdf.addPage([width, height]);
    const names = pdf.context.obj({});
    const packed = plan.packing.pack(pdf, image, plan.quality, file);
    for (const [at, { ref }] of packed.entries()) names.set(PDFName.of(`I${at}`), ref);
    const resources = pdf.context.obj({});
    resources.set(PDFName.of('XObject'), names);
    page.node.set(PDFName.of('Resources'), resources);
    const content = packed.map(
      ({ top, bottom }, at) => `q ${width} 0 0 ${height * (bottom - top)} 0 ${height * (1 - bottom)} cm /I${at} Do Q`,
    );
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content.join('\n'))));
    if (!sealed || (plan.oneTurned && i === 1)) continue;
    for (const { issuer, place } of signatures(edition.truth, i + 1)) await stampSeal(pdf, page, issuer, place);
  }
  writeFileSync(file, await pdf.save());
  rmSync(clean);
  return { producer, words: said, truth: scanned(edition.truth, count, plan.twoUp) };
}

/** Who signs on a sheet, and where their date stands, points. */
function signatures({ documents, blocks }: Truth, sheet: number): { issuer: string; place: [number, number] }[] {
  return blocks.flatMap(({ type, document, pieces }) => {
    const issuer = documents[document]?.issuer;
    const [piece] = pieces;
    if (type !== 'date' || !issuer || piece?.page !== sheet) return [];
    const [x0, y0, x1, y1] = piece.bbox;
    return [{ issuer, place: [(x0 + x1) / 2, (y0 + y1) / 2 - 8] as [number, number] }];
  });
}

/** The number of sheets up to `wanted`, or else above it, after which no paragraph runs on; `most` where each runs on. */
function endingAt({ blocks }: Truth, wanted: number, most: number): number {
  const runsOn = (count: number) =>
    blocks.some(({ pieces }) => pieces.some(({ page }) => page <= count) && pieces.some(({ page }) => page > count));
  const below = Array.from({ length: Math.max(0, wanted - 1) }, (_, i) => wanted - i);
  const above = Array.from({ length: Math.max(0, most - wanted) }, (_, i) => wanted + 1 + i);
  return [...below, ...above].find((count) => !runsOn(count)) ?? most;
}

/** Boxes are no longer known, and sheets that were not scanned are no part of the truth. */
function scanned(truth: Truth, count: number, twoUp: boolean): Truth {
  const sheet = (page: number) => (twoUp ? Math.ceil(page / 2) : page);
  const on = truth.blocks.map((block) => ({
    ...block,
    pieces: block.pieces
      .filter(({ page }) => page <= count)
      .map(({ page }) => ({ page: sheet(page), bbox: [0, 0, 0, 0] as [number, number, number, number] })),
  }));
  const isWhole = (_: unknown, i: number) =>
    truth.blocks.every(({ document, pieces }) => document !== i || pieces.every(({ page }) => page <= count));
  const begins = (_: unknown, i: number) =>
    truth.blocks.some(({ document, pieces }) => document === i && pieces.some(({ page }) => page <= count));
  return {
    ...truth,
    sheets: sheet(count),
    documents: truth.documents.filter(isWhole).map((document) => ({ ...document, sheet: sheet(document.sheet ?? 1) })),
    begun: truth.documents.filter((one, i) => begins(one, i) && !isWhole(one, i)).map(({ title }) => title),
    blocks: on.filter((block, i) => block.pieces.length > 0 && block.pieces.length === truth.blocks[i]!.pieces.length),
  };
}
