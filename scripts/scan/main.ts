/**
 * Makes a scanned edition of a PDF: `tsx scripts/scan/main.ts IN.pdf OUT.pdf [--sheets 1-6] [--scan all|odd|1,3] [--layer KIND]
 * [--dpi 200] [--skew 1] [--grain 10] [--shade 0.75] [--specks 150] [--quality 70] [--seed 1]`.
 *
 * Sheets that are not scanned are copied as they are: a mixed issue. KIND is none, invisible, shifted, rubbish or app-name;
 * several, joined with commas, take turns.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import {
  PDFOperatorNames as Op,
  PDFDocument,
  PDFHexString,
  type PDFName,
  PDFNumber,
  PDFOperator,
  type PDFPage,
} from 'pdf-lib';
import type { GrayImage } from '../../src/ingest/ocr/picture/gray-image.js';
import { renderSheet } from '../../src/ingest/ocr/picture/render-sheet.js';
import { openPdf } from '../../src/ingest/pdf/open-pdf.js';
import { readPdf } from '../../src/ingest/pdf/read-pdf.js';
import { degrade } from './degrade.js';
import { type LayerKind, type LayerText, layerOf } from './layers.js';
import { seeded } from './random.js';
import { addUnicodeFont, codes } from './unicode-font.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sheets: { type: 'string', default: 'all' },
    scan: { type: 'string', default: 'all' },
    layer: { type: 'string', default: 'none' },
    dpi: { type: 'string', default: '200' },
    skew: { type: 'string', default: '1' },
    grain: { type: 'string', default: '10' },
    shade: { type: 'string', default: '0.75' },
    specks: { type: 'string', default: '150' },
    quality: { type: 'string', default: '70' },
    seed: { type: 'string', default: '1' },
  },
});
const [input, output] = positionals;
if (!input || !output) throw new Error('usage: tsx scripts/scan/main.ts IN.pdf OUT.pdf [options]');

/** `1-3,5` → the numbers, in order; `all` and `odd` name sets of `1 … count`. */
function numbers(list: string, count: number): number[] {
  const every = Array.from({ length: count }, (_, i) => i + 1);
  if (list === 'all') return every;
  if (list === 'odd') return every.filter((n) => n % 2 === 1);
  return list.split(',').flatMap((part) => {
    const [from = 1, to = from] = part.split('-').map(Number);
    return every.filter((n) => n >= from && n <= to);
  });
}

function jpeg({ width, height, pixels }: GrayImage, quality: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = context.createImageData(width, height);
  for (let i = 0; i < pixels.length; i++) data.data.set([pixels[i]!, pixels[i]!, pixels[i]!, 255], 4 * i);
  context.putImageData(data, 0, 0);
  return canvas.toBuffer('image/jpeg', quality);
}

function drawLayer(page: PDFPage, font: PDFName, texts: readonly LayerText[]): void {
  const height = page.getHeight();
  for (const { text, x, y, size, visible } of texts) {
    page.pushOperators(
      PDFOperator.of(Op.BeginText),
      PDFOperator.of(Op.SetTextRenderingMode, [PDFNumber.of(visible ? 0 : 3)]),
      PDFOperator.of(Op.SetFontAndSize, [font, PDFNumber.of(size)]),
      PDFOperator.of(
        Op.SetTextMatrix,
        [1, 0, 0, 1, x, height - y].map((n) => PDFNumber.of(n)),
      ),
      PDFOperator.of(Op.ShowText, [PDFHexString.of(codes(text).slice(1, -1))]),
      PDFOperator.of(Op.EndText),
    );
  }
}

const bytes = new Uint8Array(readFileSync(input));
const source = await PDFDocument.load(bytes, { updateMetadata: false });
const drawing = await (await openPdf(bytes)).promise;
const { pages } = await readPdf(bytes);
const target = await PDFDocument.create({ updateMetadata: false });
const font = addUnicodeFont(target);
const dpi = Number(values.dpi);
const layers = values.layer.split(',') as LayerKind[];
const scanned = new Set(numbers(values.scan, pages.length));

for (const number of numbers(values.sheets, pages.length)) {
  if (!scanned.has(number)) {
    const [copied] = await target.copyPages(source, [number - 1]);
    target.addPage(copied);
    continue;
  }
  // A seed for each sheet: a mixed edition has the same pictures as one that is all scanned.
  const random = seeded(1000 * Number(values.seed) + number);
  const damage = {
    skew: (random() * 2 - 1) * Number(values.skew),
    grain: Number(values.grain),
    shade: Number(values.shade),
    specks: Number(values.specks),
  };
  const picture = degrade(await renderSheet(drawing, number, dpi), damage, random);
  const { width, height, runs } = pages[number - 1]!;
  const page = target.addPage([width, height]);
  const layer = layers[number % layers.length]!;
  const draw = () => drawLayer(page, page.node.newFontDictionary('Layer', font), layerOf(layer, runs, height, random));
  // Layers that would show on the paper lie below the picture, as scanning programs put them.
  if (layer !== 'app-name') draw();
  page.drawImage(await target.embedJpg(jpeg(picture, Number(values.quality))), { x: 0, y: 0, width, height });
  if (layer === 'app-name') draw();
}
await drawing.loadingTask.destroy();
writeFileSync(output, await target.save());
