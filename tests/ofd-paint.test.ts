/** Sheets of an OFD painted: fonts of mere outlines, shapes, pictures; and read from there where their text cannot be believed. */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfToOfd } from '../scripts/editions/pdf-to-ofd.js';
import { ingest } from '../src/ingest/ingest.js';
import { paintSheet } from '../src/ingest/ocr/picture/render-sheet.js';
import { arcCurves } from '../src/ingest/ofd/paint/arc-curves.js';
import { ofdPdf } from '../src/ingest/ofd/paint/ofd-pdf.js';
import { readOfd } from '../src/ingest/ofd/read-ofd.js';
import { openPdf } from '../src/ingest/pdf/open-pdf.js';

/** Points: as much of the sheet as is used here. */
const above = 120;

async function thirdSheet(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [sheet] = await pdf.copyPages(await PDFDocument.load(readFileSync('corpus/jiaxing-2021-01.pdf')), [2]);
  pdf.addPage(sheet);
  return pdf.save();
}

/** Where a sheet is dark: one of two for each square of `step` pixels. */
async function inkOf(pdf: Uint8Array, bottom: number, step = 4): Promise<boolean[]> {
  const task = await openPdf(pdf);
  const canvas = await paintSheet(await task.promise, 1, 72);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, bottom);
  const columns = Math.ceil(canvas.width / step);
  const ink = Array<boolean>(columns * Math.ceil(bottom / step)).fill(false);
  for (let i = 0; i < data.length; i += 4) {
    const [x, y] = [(i / 4) % canvas.width, Math.floor(i / 4 / canvas.width)];
    if (data[i + 1]! < 160) ink[Math.floor(y / step) * columns + Math.floor(x / step)] = true;
  }
  await task.destroy();
  return ink;
}

describe('an OFD whose fonts are outlines without a map of characters', () => {
  let pdf: Uint8Array;
  let ofd: Uint8Array;
  beforeAll(async () => {
    pdf = await thirdSheet();
    ofd = await pdfToOfd(pdf, { withoutMaps: true, above });
  });

  it('is painted as it is printed, glyph by glyph', async () => {
    const [printed, painted] = [await inkOf(pdf, above - 12), await inkOf(await ofdPdf(ofd), above - 12)];
    const dark = printed.filter(Boolean).length;
    const both = printed.filter((isDark, i) => isDark && painted[i]).length;
    expect(dark).toBeGreaterThan(300);
    expect(both / dark).toBeGreaterThan(0.85);
    expect(painted.filter(Boolean).length).toBeLessThan(1.2 * dark);
  });

  it('is not believed, and says so where OCR is off', async () => {
    const { pages } = await readOfd(ofd, { ocr: 'off' });
    expect(pages[0]).toMatchObject({ unread: true, suspect: expect.stringMatching(/private-use/) });
  });

  it('is read by OCR, and a picture that breaks off is named', async () => {
    const broken = await JSZip.loadAsync(ofd);
    const second = 'Doc_0/Pages/Page_2/Content.xml';
    broken.file(second, '<Page><Content><ImageObject Boundary="0 0 210 297" ResourceID="5"/></Content></Page>');
    const png = await sharp({ create: { width: 90, height: 90, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    broken.file('Doc_0/Res/p.png', png.subarray(0, 60));
    const changed = async (name: string, from: string, to: string) =>
      broken.file(name, (await broken.file(name)!.async('string')).replace(from, to));
    await changed(
      'Doc_0/PublicRes.xml',
      '</ofd:Res>',
      '<M><MultiMedia ID="5"><MediaFile>p.png</MediaFile></MultiMedia></M></ofd:Res>',
    );
    await changed(
      'Doc_0/Document.xml',
      '</ofd:Pages>',
      '<Page ID="2" BaseLoc="Pages/Page_2/Content.xml"/></ofd:Pages>',
    );
    const bytes = await broken.generateAsync({ type: 'uint8array' });
    const built = await ingest({ path: 'a.ofd', bytes, sha256: '' }, { ocr: 'auto' });
    const [sheet, picture] = built.kind === 'pages' ? built.pages : [];
    expect(picture!.error).toMatch(/cannot be decoded.*print/);
    const text = sheet!.runs.map((run) => run.text).join('');
    expect(text).toContain('嘉兴市人民政府关于给予全市平安建设工作');
    expect(sheet).toMatchObject({ textLayer: 'ocr', suspect: expect.stringMatching(/private-use/) });
  });
});

describe('a painted OFD', () => {
  const ofdOf = (objects: string, files: Readonly<Record<string, Uint8Array>> = {}) => {
    const zip = new JSZip();
    zip.file('OFD.xml', '<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>');
    zip.file(
      'D/Document.xml',
      '<Document><CommonData><PageArea><PhysicalBox>0 0 100 100</PhysicalBox></PageArea><DocumentRes>Res.xml</DocumentRes></CommonData><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>',
    );
    zip.file(
      'D/Res.xml',
      '<Res><DrawParams><DrawParam ID="2"><FillColor Value="255 0 0"/></DrawParam></DrawParams><MultiMedias><MultiMedia ID="3"><MediaFile>p.png</MediaFile></MultiMedia></MultiMedias></Res>',
    );
    zip.file('D/P.xml', `<Page><Content><Layer>${objects}</Layer></Content></Page>`);
    for (const [name, bytes] of Object.entries(files)) zip.file(name, bytes);
    return zip.generateAsync({ type: 'uint8array' });
  };
  /** Red, green and blue at places in millimetres. */
  const colorsAt = async (ofd: Uint8Array, ...places: [x: number, y: number][]) => {
    const task = await openPdf(await ofdPdf(ofd));
    const context = (await paintSheet(await task.promise, 1, 72)).getContext('2d');
    const point = 72 / 25.4;
    const colors = places.map(([x, y]) => [
      ...context.getImageData(Math.round(x * point), Math.round(y * point), 1, 1).data,
    ]);
    await task.destroy();
    return colors.map((color) => color.slice(0, 3).join(' '));
  };
  const square = (attributes: string, inside: string, path = 'M 0 0 L 20 0 L 20 20 L 0 20 C') =>
    `<PathObject Boundary="10 10 20 20" Stroke="false" Fill="true" ${attributes}>${inside}<AbbreviatedData>${path}</AbbreviatedData></PathObject>`;

  it('has colours of objects, of their DrawParam, and of blocks around them', async () => {
    const at = (x: number, object: string) =>
      `<PageBlock Boundary="0 0 0 0">${object.replace('"10 10', `"${x} 10`)}</PageBlock>`;
    const ofd = await ofdOf(
      at(0, square('', '<FillColor Value="0 0 255"/>')) +
        at(25, square('DrawParam="2"', '')) +
        at(50, square('', '')) +
        at(75, square('Alpha="51"', '<FillColor Value="0"/>')),
    );
    expect(await colorsAt(ofd, [10, 20], [35, 20], [60, 20], [85, 20], [35, 60])).toEqual([
      '0 0 255',
      '255 0 0',
      '0 0 0',
      '204 204 204',
      '255 255 255',
    ]);
  });

  it('leaves holes by the even-odd rule, and fills curves and arcs', async () => {
    const hole = 'M 0 0 L 20 0 L 20 20 L 0 20 C M 5 5 L 15 5 L 15 15 L 5 15 C';
    expect(await colorsAt(await ofdOf(square('Rule="Even-Odd"', '', hole)), [12, 12], [20, 20])).toEqual([
      '0 0 0',
      '255 255 255',
    ]);
    expect(await colorsAt(await ofdOf(square('', '', hole)), [20, 20])).toEqual(['0 0 0']);
    const disc = 'M 0 10 A 10 10 0 0 1 20 10 A 10 10 0 0 1 0 10 C';
    expect(await colorsAt(await ofdOf(square('', '', disc)), [20, 12], [20, 28], [11, 11])).toEqual([
      '0 0 0',
      '0 0 0',
      '255 255 255',
    ]);
  });

  it('shows what is behind the clear parts of a picture, and goes on without one that is damaged', async () => {
    const clear = await sharp({
      create: { width: 2, height: 2, channels: 4, background: { r: 0, g: 0, b: 255, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const picture = '<ImageObject Boundary="10 10 20 20" ResourceID="3"/>';
    const both = square('', '<FillColor Value="0 255 0"/>') + picture;
    expect(await colorsAt(await ofdOf(both, { 'D/p.png': clear }), [20, 20])).toEqual(['0 255 0']);
    const full = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'blue' } })
      .png()
      .toBuffer();
    expect(await colorsAt(await ofdOf(both, { 'D/p.png': full }), [20, 20])).toEqual(['0 0 255']);
    expect(await colorsAt(await ofdOf(both, { 'D/p.png': full.subarray(0, 40) }), [20, 20])).toEqual(['0 255 0']);
  });
});

describe('arcs', () => {
  it('are curves that end where the arc ends, the long or the short way round', () => {
    const arc = { rx: 10, ry: 10, turn: 0, isLarge: false, isClockwise: true };
    const short = arcCurves([0, 0], [10, 10], arc);
    expect(short).toHaveLength(1);
    expect(short[0]!.slice(-2).map(Math.round)).toEqual([10, 10]);
    expect(arcCurves([0, 0], [10, 10], { ...arc, isLarge: true })).toHaveLength(3);
    expect(arcCurves([0, 0], [4, 0], { ...arc, rx: 0 })).toEqual([[0, 0, 4, 0, 4, 0]]);
  });
});
