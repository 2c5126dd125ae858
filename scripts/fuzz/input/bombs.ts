/** Small files that ask for far more time, memory or sheets than they are worth. */
import { deflateSync } from 'node:zlib';
import JSZip from 'jszip';
import { rawPdf, stream } from '../../../tests/helpers/raw-pdf.js';
import type { Draw } from '../draw.js';

type Bomb = (draw: Draw) => Uint8Array | Promise<Uint8Array>;

const text = (content: string) => Buffer.from(content);
const page = (body: string) =>
  text(`<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
const size = (draw: Draw) => draw.pick([1000, 10_000, 100_000]);
const font = { resources: '/Font<</F EXTRA 0 R>>', extra: [text('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')] };
const drawn = (content: string) =>
  rawPdf([{ content: stream('/Filter/FlateDecode', deflateSync(Buffer.from(content, 'latin1'))) }], font);
const docx = async (xml: Buffer) => {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file('word/document.xml', xml);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};
const UNITS = [
  '（',
  '《',
  '〔',
  '[',
  '（一）',
  '负责',
  '各有关',
  '根据《',
  '要',
  '2021年',
  '5%',
  '、',
  '市',
  '1.',
  '——',
  '县区',
];

/** File ending, then what makes it. */
export const bombs: Readonly<Record<string, readonly [ending: string, make: Bomb]>> = {
  nestedTags: [
    'html',
    (draw) => page(`${draw.pick(['<div>', '<b>', '<ul><li>', '<table><tr><td>']).repeat(size(draw))}通知`),
  ],
  longLine: ['txt', (draw) => text(`${draw.pick(UNITS).repeat(size(draw))}\n`)],
  longParagraph: ['html', (draw) => page(`<p>${draw.pick(UNITS).repeat(size(draw))}</p>`)],
  markdownNesting: [
    'md',
    (draw) => text(`# 通知\n\n${draw.pick(['[', '> ', '- ', '*', '`', '![', '<a>']).repeat(size(draw) / 10)}\n`),
  ],
  manyCells: [
    'html',
    (draw) => page(`<table>${`<tr>${'<td>市政府</td>'.repeat(6)}</tr>`.repeat(size(draw) / 100)}</table>`),
  ],
  wideCell: ['html', () => page('<table><tr><td colspan="99999999" rowspan="99999999">市政府</td></tr></table>')],
  savedStates: ['pdf', (draw) => drawn(`${'q '.repeat(size(draw))}BT /F 12 Tf 72 700 Td (Notice) Tj ET`)],
  manyGlyphs: [
    'pdf',
    (draw) =>
      drawn(
        `BT /F 1 Tf ${Array.from({ length: size(draw) / 10 }, () => `1 0 0 1 ${draw.int(0, 594)} ${draw.int(0, 841)} Tm (x) Tj`).join('\n')} ET`,
      ),
  ],
  manySheets: ['pdf', (draw) => rawPdf(Array.from({ length: size(draw) / 10 }, () => ({ content: stream('', '') })))],
  hugeSheet: [
    'pdf',
    (draw) =>
      rawPdf(
        [{ size: [draw.pick([1e7, 4e9, 1e-7]), 842], content: stream('', 'BT /F 12 Tf 72 700 Td (Notice) Tj ET') }],
        font,
      ),
  ],
  packedSpaces: ['pdf', (draw) => drawn(' '.repeat(size(draw) * 1000))],
  packedDocx: ['docx', (draw) => docx(Buffer.alloc(size(draw) * 3000, 32))],
  nestedXml: [
    'docx',
    (draw) =>
      docx(
        text(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:p>'.repeat(size(draw))}`,
        ),
      ),
  ],
};
