/**
 * The same scan in every kind of picture that PDFs carry gives the same letters and digits; marks that the recogniser hardly tells apart ([ and 〔) are
 * for `src/readings`. Needs Python's Pillow, which writes the pictures.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../scripts/fuzz/measure/built.js';
import { type Packing, packings } from '../../scripts/fuzz/scan/packings.js';
import type { GrayImage } from '../../src/ingest/ocr/picture/gray-image.js';
import { renderSheet } from '../../src/ingest/ocr/picture/render-sheet.js';
import { settleSheets } from '../../src/ingest/ocr/settle-sheets.js';
import { openPdf } from '../../src/ingest/pdf/open-pdf.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';

const DPI = 200;
const folder = mkdtempSync(join(tmpdir(), 'gongbao-codecs-'));
let picture: GrayImage;

beforeAll(async () => {
  const drawing = await (await openPdf(new Uint8Array(readFileSync('tests/fixtures/ocr/scanned-notice.pdf')))).promise;
  picture = await renderSheet(drawing, 1, DPI);
  await drawing.loadingTask.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function textOf(packing: Packing): Promise<string> {
  const pdf = await PDFDocument.create();
  const [width, height] = [(picture.width * 72) / DPI, (picture.height * 72) / DPI];
  const page = pdf.addPage([width, height]);
  const objects = pdf.context.obj({});
  const content = packing.pack(pdf, picture, 85, join(folder, 'picture')).map(({ ref, top, bottom }, i) => {
    objects.set(PDFName.of(`I${i}`), ref);
    return `q ${width} 0 0 ${height * (bottom - top)} 0 ${height * (1 - bottom)} cm /I${i} Do Q`;
  });
  const resources = pdf.context.obj({});
  resources.set(PDFName.of('XObject'), objects);
  page.node.set(PDFName.of('Resources'), resources);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content.join('\n'))));
  const bytes = await pdf.save();
  const [sheet] = await settleSheets(bytes, (await readPdf(bytes)).pages, { ocr: 'auto' });
  return fold(sheet!.runs.map(({ text }) => text).join(''));
}

describe('a scan packed as', () => {
  let jpeg: string;
  beforeAll(async () => {
    jpeg = await textOf(packings.find(({ name }) => name === 'JPEG')!);
  });
  it('JPEG is read', () => expect(jpeg).toContain('关于公布保护名录的通知'));
  for (const packing of packings.filter(({ name }) => name !== 'JPEG'))
    it(`${packing.name} gives the same letters and digits`, async () => expect(await textOf(packing)).toBe(jpeg));
});
