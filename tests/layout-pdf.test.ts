/** PDF ingest: what is seen and what is not, sheets of every make, and files that cannot be read. */
import { readFileSync } from 'node:fs';
import {
  beginText,
  degrees,
  endText,
  PDFDocument,
  PDFName,
  StandardFonts,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { InputError, ingest } from '../src/ingest/ingest.js';
import { readPdf } from '../src/ingest/pdf/read-pdf.js';
import { readFontName } from '../src/ingest/pdf/typeface.js';
import { normalizeText } from '../src/text/normalize.js';
import type { Page } from '../src/tree/page.js';

async function drawn(draw: (document: PDFDocument) => Promise<void>): Promise<Page[]> {
  const document = await PDFDocument.create();
  await draw(document);
  return (await readPdf(await document.save())).pages;
}
const texts = (page: Page) => page.runs.map(({ text }) => text.trim()).join(' ');
const dropped = (page: Page) => Object.fromEntries(page.drops.map(({ reason, glyphs }) => [reason, glyphs]));

describe('glyphs no reader sees are dropped with their reason', () => {
  it('drawn twice, invisible, off the page', async () => {
    const [page] = await drawn(async (document) => {
      const font = await document.embedFont(StandardFonts.HelveticaBold);
      const sheet = document.addPage([300, 300]);
      sheet.drawText('Shadow', { x: 50, y: 200, size: 20, font });
      sheet.drawText('Shadow', { x: 51, y: 199, size: 20, font });
      sheet.drawText('Outside', { x: 400, y: 100, size: 10, font });
      sheet.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      sheet.drawText('Layer', { x: 50, y: 50, size: 10, font });
    });
    expect(texts(page!)).toBe('Shadow');
    expect(dropped(page!)).toEqual({ 'drawn-twice': 6, 'off-page': 7, invisible: 5 });
    expect(page!.glyphs).toBe(24);
    expect(page!.runs[0]).toMatchObject({ bold: true, typeface: 'latin', font: 'Helvetica-Bold', angle: 0 });
  });
});

describe('sheets', () => {
  it('a turned sheet and a crop box are seen as a reader sees them', async () => {
    const [turned, cropped] = await drawn(async (document) => {
      const turnedSheet = document.addPage([300, 400]);
      turnedSheet.setRotation(degrees(90));
      turnedSheet.drawText('Turned', { x: 100, y: 100, size: 10, rotate: degrees(90) });
      const croppedSheet = document.addPage([300, 400]);
      croppedSheet.setCropBox(100, 100, 150, 200);
      croppedSheet.drawText('Inside', { x: 110, y: 280, size: 10 });
      croppedSheet.drawText('Cut off', { x: 10, y: 20, size: 10 });
    });
    expect([turned!.width, turned!.height]).toEqual([400, 300]);
    expect(turned!.runs[0]!.angle).toBe(0);
    expect([cropped!.width, cropped!.height]).toEqual([150, 200]);
    expect(texts(cropped!)).toBe('Inside');
    expect(cropped!.runs[0]!.bbox[0]).toBeCloseTo(10, 0);
    expect(dropped(cropped!)).toEqual({ 'off-page': 6 });
  });

  it('text set with negative size and negative horizontal scale runs on as it is seen', async () => {
    const [page] = await drawn(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      const sheet = document.addPage([300, 300]);
      const key = sheet.node.newFontDictionary('F', font.ref);
      const show = (y: number, text: string) => [setTextMatrix(1, 0, 0, -1, 50, y), showText(font.encodeText(text))];
      sheet.pushOperators(beginText(), setFontAndSize(key, -10), setCharacterSqueeze(-100));
      sheet.pushOperators(...show(200, 'First'), ...show(180, 'Second'), endText());
    });
    expect(page!.runs.map(({ text, angle, bbox: [x0] }) => [text, angle, Math.round(x0)])).toEqual([
      ['First', 0, 50],
      ['Second', 0, 50],
    ]);
    expect(page!.runs[0]!.bbox[1]).toBeLessThan(page!.runs[1]!.bbox[1]);
  });

  it('ruled lines are found whether stroked or filled, large boxes are none', async () => {
    const [page] = await drawn(async (document) => {
      const sheet = document.addPage([300, 300]);
      sheet.drawLine({ start: { x: 50, y: 200 }, end: { x: 250, y: 200 }, thickness: 1 });
      sheet.drawRectangle({ x: 50, y: 100, width: 0.7, height: 80 });
      sheet.drawRectangle({ x: 100, y: 100, width: 80, height: 80 });
    });
    expect(page!.rules.map(({ orientation }) => orientation)).toEqual(['horizontal', 'vertical']);
    expect(page!.rules[0]!.bbox[1]).toBeCloseTo(99.5, 1);
  });

  it('an unreadable sheet fails alone', async () => {
    const pages = await drawn(async (document) => {
      document.addPage([300, 300]).drawText('First', { x: 50, y: 200, size: 10 });
      const broken = document.addPage([300, 300]);
      broken.node.set(PDFName.of('MediaBox'), document.context.obj({ no: 'box' }));
      broken.node.set(PDFName.of('Contents'), document.context.obj({ no: 'stream' }));
      document.addPage([300, 300]).drawText('Third', { x: 50, y: 200, size: 10 });
    });
    expect(pages.map(texts)).toEqual(['First', '', 'Third']);
    expect(pages[1]!.number).toBe(2);
    expect(pages[1]!.glyphs).toBe(0);
  });
});

describe('files that cannot be built give one line that says what to do', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const cases: readonly [string, Uint8Array, string, RegExp][] = [
    [
      'an encrypted PDF',
      new Uint8Array(readFileSync('tests/fixtures/broken/encrypted.pdf')),
      'a.pdf',
      /^is encrypted: give its password with --password/,
    ],
    ['an empty file', new Uint8Array(), 'a.pdf', /^is empty/],
    ['a damaged PDF', bytes('%PDF-1.4\nrubbish'), 'a.pdf', /^is a damaged PDF .* and breaks off: get a fresh copy/],
    ['a text named .pdf', bytes('plain words'), 'a.pdf', /^is named \.pdf but is a text/],
    ['an archive', bytes('PK\u0003\u0004readme.txt'), 'a.pdf', /^is an archive or an office document/],
    ['a cut Word document', bytes('PK\u0003\u0004word/document.xml'), 'a.pdf', /^is a damaged Word document/],
    ['a picture', bytes('\u0089PNG\r\n\u001a\n\u0000\u0000'), 'a.png', /^is a picture/],
    ['binary rubbish', bytes('\u0000\u0001\u0002\u0003'), 'a.dat', /^is no PDF, HTML or text file/],
  ];
  for (const [name, content, path, message] of cases) {
    it(name, async () => {
      const failure = await ingest({ path, bytes: content, sha256: '' }, { ocr: 'off' }).catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(InputError);
      expect((failure as Error).message).toMatch(message);
      expect((failure as Error).message).not.toContain('\n');
    });
  }
});

describe('typeface and weight from font names', () => {
  const cases: readonly [string, string, boolean][] = [
    ['ABCDEF+FZXiaoBiaoSong-B05S', 'xiaobiaosong', false],
    ['FangSong_GB2312', 'fangsong', false],
    ['STFangsong', 'fangsong', false],
    ['KaiTi_GB2312', 'kai', false],
    ['SimHei', 'hei', false],
    ['Noto-Serif-CJK-SC-Bold', 'song', true],
    ['NotoSansCJKsc-Regular', 'hei', false],
    ['STSong-Light', 'song', false],
    ['ºÚÌå', 'hei', false],
    ['TimesNewRomanPS-BoldMT', 'latin', true],
    ['F1', 'unknown', false],
  ];
  for (const [name, typeface, bold] of cases) {
    it(name, () => expect(readFontName(name)).toMatchObject({ typeface, bold }));
  }
});

describe('text normal form', () => {
  const cases: readonly [string, string][] = [
    ['⽔利和⻔户', '水利和门户'],
    ['等等⋯⋯', '等等……'],
    ['2021 年 1 月', '2021年1月'],
    ['通　知', '通知'],
    ['A 级 景区', 'A级景区'],
    ['GAZETTE OF  THE PEOPLE', 'GAZETTE OF THE PEOPLE'],
    ['（一）,、。', '（一）,、。'],
    ['e\u0301', 'é'],
  ];
  for (const [printed, normal] of cases) it(printed, () => expect(normalizeText(printed)).toBe(normal));
});
