import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BundledTesseract } from '../src/ingest/ocr/engines/bundled-tesseract.js';
import type { LinesToRead, OcrEngine } from '../src/ingest/ocr/engines/engine.js';
import { joinWords } from '../src/ingest/ocr/engines/join-words.js';
import { loadRuntime } from '../src/ingest/ocr/engines/onnx-runtime.js';
import { openEngine } from '../src/ingest/ocr/engines/open-engine.js';
import { TesseractLines } from '../src/ingest/ocr/engines/tesseract-lines.js';
import { parseTsv } from '../src/ingest/ocr/engines/tsv.js';
import { cleanInk } from '../src/ingest/ocr/ink/clean-ink.js';
import { withFaintStrokes } from '../src/ingest/ocr/ink/faint-strokes.js';
import { findLines } from '../src/ingest/ocr/ink/find-lines.js';
import { findRules } from '../src/ingest/ocr/ink/find-rules.js';
import { bendOf } from '../src/ingest/ocr/picture/bend-of.js';
import { binarise, faintInk, isBilevel } from '../src/ingest/ocr/picture/binarise.js';
import { skewOf, turnBack } from '../src/ingest/ocr/picture/deskew.js';
import { evenLight } from '../src/ingest/ocr/picture/even-light.js';
import type { GrayImage } from '../src/ingest/ocr/picture/gray-image.js';
import { asTurned, madeUpright, type Quarter } from '../src/ingest/ocr/picture/quarter-turns.js';
import { renderSheet } from '../src/ingest/ocr/picture/render-sheet.js';
import { turnBars } from '../src/ingest/ocr/picture/turn-bars.js';
import { readPicture, type SheetReading } from '../src/ingest/ocr/read-picture.js';
import { findRings } from '../src/ingest/ocr/seal/find-rings.js';
import { withoutBlackRings, withoutGreyRings } from '../src/ingest/ocr/seal/without-rings.js';
import { settleSheets } from '../src/ingest/ocr/settle-sheets.js';
import { SheetReader } from '../src/ingest/ocr/sheet-reader.js';
import { toPage } from '../src/ingest/ocr/to-page.js';
import { openPdf } from '../src/ingest/pdf/open-pdf.js';
import { readPdf } from '../src/ingest/pdf/read-pdf.js';
import { countGlyphs } from '../src/text/normalize.js';
import type { IngestOptions } from '../src/tree/input.js';
import type { Page } from '../src/tree/page.js';
import { readSketches } from './helpers/sketch.js';

const DPI = 200;
const fixture = new Uint8Array(readFileSync('tests/fixtures/ocr/scanned-notice.pdf'));

/** A white picture with black boxes on it. */
function picture(width: number, height: number, boxes: readonly (readonly number[])[]): GrayImage {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of boxes) {
    for (let y = y0; y < y1; y++) pixels.fill(0, y * width + x0, y * width + x1);
  }
  return { width, height, pixels };
}
/** A line of `count` square letters of 24 pixels, one every 30. */
const letters = (x: number, y: number, count: number): number[][] =>
  Array.from({ length: count }, (_, i) => [x + 30 * i, y, x + 30 * i + 24, y + 24]);

describe('a sheet in traditional characters', () => {
  const engineOf = (name: string, text: string): OcrEngine => ({
    name,
    placesCharacters: false,
    readLines: async ({ lines }) =>
      lines.map(({ x0, x1 }) => [...text].map((one) => ({ text: one, x0, x1, confidence: 0.95 }))),
    close: async () => {},
  });
  const engineFor = async (text: string, options: IngestOptions, other: OcrEngine | null) => {
    const engines = {
      openEngine: async () => engineOf('usual', text),
      openTraditionalEngine: async () => other,
    };
    const reader = new SheetReader(fixture, options, engines);
    const { engine } = await reader.read((await readPdf(fixture)).pages[0]!);
    await reader.close();
    return engine;
  };
  const made = engineOf('tesseract 5.3.0 chi_tra', '人民的工作在全國大中農業不發展');
  it('is read once more by an engine made for them, where one is installed', async () => {
    const print = '人民的工作在全國大中農业不發展';
    expect(await engineFor(print, { ocr: 'auto' }, made)).toBe(made.name);
    expect(await engineFor(print, { ocr: 'auto' }, null)).toBe('usual');
  });
});

describe('sheets shared between processes', () => {
  it('are read from the end by who reads ahead, and found kept by who builds', async () => {
    const pdf = await PDFDocument.create();
    for (const sheet of await pdf.copyPages(await PDFDocument.load(fixture), [0, 0, 0])) pdf.addPage(sheet);
    const bytes = await pdf.save();
    const { pages } = await readPdf(bytes);
    const readings = new Map<string, unknown>();
    const kept = {
      get: (key: string) => readings.get(key) ?? null,
      put: async (key: string, result: unknown) => void readings.set(key, result),
    };
    const sheetsOf = async (ahead?: { index: number; of: number }) => {
      const told: (number | null)[] = [];
      const fresh: number[] = [];
      const onReading = (progress: { fresh: number }) => fresh.push(progress.fresh);
      const read = await settleSheets(bytes, pages, {
        ocr: 'auto',
        kept,
        ahead,
        onSheet: (sheet) => told.push(sheet),
        onReading,
      });
      return { told, fresh, text: read.map(({ runs }) => runs.length > 0) };
    };
    expect(await sheetsOf({ index: 0, of: 2 })).toEqual({ told: [3, 1], fresh: [1, 1], text: [true, false, true] });
    expect((await sheetsOf({ index: 1, of: 2 })).told).toEqual([2]);
    expect(await sheetsOf()).toEqual({ told: [1, 2, 3], fresh: [], text: [true, true, true] });
  });
});

describe('the picture before it is read', () => {
  it('finds columns, lines and wide gaps, wherever the white bands are', () => {
    const left = [0, 50, 100].flatMap((y) => letters(40, 100 + y, 10));
    const right = [20, 70].flatMap((y) => letters(420, 100 + y, 10));
    const clean = cleanInk(binarise(picture(800, 400, [...letters(250, 30, 8), ...left, ...right])), DPI);
    const lines = findLines(clean).map(({ x0, y0 }) => [x0, y0]);
    expect(lines).toHaveLength(6);
    expect(lines).toEqual(
      expect.arrayContaining([
        [250, 30],
        [40, 100],
        [40, 150],
        [40, 200],
        [420, 120],
        [420, 170],
      ]),
    );
  });
  it('parts names of columns as near as a space where the rows below have wide white', () => {
    const rows = [1, 2, 3, 4].flatMap((row) => [...letters(40, 100 + 40 * row, 1), ...letters(118, 100 + 40 * row, 6)]);
    const names = [...letters(40, 100, 2), ...letters(118, 100, 2)];
    const lines = findLines(cleanInk(binarise(picture(800, 400, [...letters(60, 30, 8), ...names, ...rows])), DPI));
    expect(lines.filter(({ y0 }) => y0 === 100).map(({ x0 }) => x0)).toEqual([40, 118]);
  });
  it('takes ruled lines out of the ink, but no stroke of a letter', () => {
    const ink = binarise(
      picture(900, 400, [[50, 50, 850, 53], [50, 50, 53, 200], ...letters(100, 100, 10), [600, 250, 606, 345]]),
    );
    const { rules, rest } = findRules(ink, DPI);
    expect(rules.map((rule) => rule.orientation).sort()).toEqual(['horizontal', 'vertical']);
    expect(rest.ink[51 * 900 + 400]).toBe(0);
    expect(rest.ink[300 * 900 + 603]).toBe(1);
  });
  it('finds no line in the shade at the edge of the sheet, but one that is cut off there', () => {
    const shade = [
      [4, 40, 14, 90],
      [4, 300, 20, 306],
      [300, 393, 330, 398],
    ];
    const cut = letters(0, 200, 8);
    const lines = findLines(cleanInk(binarise(picture(800, 400, [...letters(250, 100, 8), ...cut, ...shade])), DPI));
    expect(lines.map(({ x0, y0 }) => [x0, y0])).toEqual([
      [0, 200],
      [250, 100],
    ]);
  });
  it('keeps a letter with a row of white in it whole, where a line of the next column ends there', () => {
    const title = [[340, 40, 540, 64]];
    const [upper, lower] = [
      [100, 160, 124, 168],
      [100, 172, 124, 184],
    ];
    const lines = findLines(
      cleanInk(
        binarise(picture(900, 300, [...title, ...letters(100, 100, 9), upper!, lower!, ...letters(500, 146, 9)])),
        DPI,
      ),
    );
    expect(lines.map(({ x0, y0, y1 }) => [x0, y0, y1])).toContainEqual([100, 160, 184]);
  });
  it('takes no punched hole for a letter', () => {
    const punched = picture(900, 400, letters(200, 100, 12));
    for (let y = 0; y < 60; y++)
      for (let x = 0; x < 60; x++) if (Math.hypot(x - 30, y - 30) < 29) punched.pixels[(100 + y) * 900 + 40 + x] = 0;
    expect(findLines(cleanInk(binarise(punched), DPI)).map(({ x0 }) => x0)).toEqual([200]);
    // Beside large type it is no larger than a letter, and near the edge of the sheet.
    const beside = (left: number) => {
      const type = Array.from({ length: 12 }, (_, i) => [400 + 46 * i, 200, 436 + 46 * i, 236]);
      const large = picture(1200, 440, type);
      for (let y = 0; y < 36; y++)
        for (let x = 0; x < 36; x++) if (Math.hypot(x - 18, y - 18) < 18) large.pixels[(200 + y) * 1200 + left + x] = 0;
      return findLines(cleanInk(binarise(large), DPI))[0]?.x0;
    };
    expect([beside(40), beside(300)]).toEqual([400, 301]);
  });
  it('takes no thin rest of a ruled line for a line', () => {
    const rows = [...letters(100, 100, 8), [420, 95, 424, 131], [480, 110, 484, 128]];
    const lines = findLines(cleanInk(binarise(picture(800, 300, rows)), DPI));
    expect(lines.map(({ x0 }) => x0)).toEqual([100, 480]);
  });
  it('keeps the digit of a raised ① whose ring is too thin to be ink, and no speck', () => {
    const stop = [340, 118, 346, 124];
    const endOf = (...more: number[][]) => {
      const ink = binarise(picture(800, 300, [...letters(100, 100, 8), stop, ...more]));
      return findLines(cleanInk(ink, DPI)).map(({ x1 }) => x1);
    };
    expect(endOf([364, 102, 368, 110])).toEqual([368]);
    expect(endOf([364, 102, 368, 106])).toEqual([346]);
    expect(endOf([364, 126, 368, 134])).toEqual([346]);
  });
  it('takes the dots of a leader out, and leaves those of an ellipsis', () => {
    const dots = (x: number, count: number) =>
      Array.from({ length: count }, (_, i) => [x + 10 * i, 121, x + 10 * i + 4, 125]);
    const row = [...letters(40, 100, 8), ...dots(300, 30), ...letters(640, 100, 2)];
    const lines = findLines(cleanInk(binarise(picture(800, 300, row)), DPI));
    expect(lines.map(({ x0, x1 }) => [x0, x1])).toEqual([
      [40, 274],
      [640, 694],
    ]);
    const ellipsis = cleanInk(binarise(picture(800, 300, [...letters(40, 100, 8), ...dots(290, 6)])), DPI);
    expect(findLines(ellipsis).map(({ x1 }) => x1)).toEqual([344]);
  });
  it('finds the sides of a cell as low as its text', () => {
    const level = [100, 140].map((y) => [50, y, 850, y + 2]);
    const sides = [50, 300, 848].map((x) => [x, 100, x + 2, 142]);
    const { rules } = findRules(binarise(picture(900, 300, [...level, ...sides, ...letters(60, 110, 7)])), DPI);
    expect(rules.filter((rule) => rule.orientation === 'vertical')).toHaveLength(3);
  });
  it('finds a hair line that fell between two rows of pixels, and one that slopes a little', () => {
    const grey = picture(900, 300, letters(60, 110, 7));
    for (let x = 50; x < 850; x++) {
      for (const y of [100, 101]) grey.pixels[y * 900 + x] = 150;
      grey.pixels[(200 + Math.floor(x / 200)) * 900 + x] = 0;
    }
    expect(findRules(binarise(grey), DPI).rules).toHaveLength(1);
    const { rules } = findRules(binarise(grey), DPI, faintInk(grey));
    expect(rules.map(({ x0, x1 }) => [x0, x1])).toEqual([
      [50, 850],
      [50, 850],
    ]);
  });
  it('keeps all strokes of a black and white picture that lies level now', () => {
    const page = picture(800, 300, letters(40, 100, 10));
    const between = picture(800, 300, letters(40, 100, 10));
    for (let x = 40; x < 334; x++) between.pixels[90 * 800 + x] = 160;
    expect([isBilevel(page), isBilevel({ ...page, pixels: page.pixels.map(() => 128) })]).toEqual([true, false]);
    expect(binarise(between).ink[90 * 800 + 100]).toBe(0);
    expect(binarise(between, isBilevel(page)).ink[90 * 800 + 100]).toBe(1);
  });
  it('knows thin grey strokes of a sheet with the black of the lid around it', () => {
    const open = picture(800, 400, [
      [0, 0, 800, 60],
      [700, 0, 800, 400],
    ]);
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of letters(40, 290, 12))
      for (let y = y0; y < y1; y++) open.pixels.fill(150, y * 800 + x0, y * 800 + x1);
    expect(binarise(open).ink[300 * 800 + 50]).toBe(1);
  });
  it('knows thin level strokes too pale to be ink, and neither grain nor a line that shows through', () => {
    const boxes = letters(40, 100, 6);
    const thin = picture(800, 300, boxes);
    const from = boxes.at(-1)![2]! + 3;
    // A worn 一: ink at both of its ends only; a hair line that shows through below it; grain beside it.
    for (let x = from; x < from + 24; x++)
      thin.pixels.fill(x < from + 4 || x > from + 20 ? 60 : 150, 111 * 800 + x, 111 * 800 + x + 1);
    for (let x = 40; x < 400; x++) thin.pixels[121 * 800 + x] = Math.min(thin.pixels[121 * 800 + x]!, 225);
    for (let x = from + 40; x < from + 60; x += 3) thin.pixels[108 * 800 + x] = 180;
    const ink = binarise(thin);
    const line = { x0: 40, y0: 100, x1: from + 4, y1: 124 };
    const { text, lines } = withFaintStrokes(ink, thin, [line], 25);
    expect(lines[0]!.x1).toBeGreaterThan(from + 18);
    const more = text.ink;
    const added = [...more.keys()].filter((i) => more[i] && !ink.ink[i]);
    expect(new Set(added.map((i) => Math.floor(i / 800)))).toEqual(new Set([111]));
    expect(added.length).toBeGreaterThan(12);
    expect(added.every((i) => i % 800 >= from - 2 && i % 800 <= from + 26)).toBe(true);
  });
  it('turns letters that are white on a dark bar, and leaves a picture, a line of text and the shade of the lid', () => {
    const bar = picture(900, 700, [
      [60, 100, 840, 160],
      ...letters(100, 300, 20),
      [300, 400, 600, 640],
      [880, 0, 900, 700],
    ]);
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of letters(200, 118, 15))
      for (let y = y0; y < y1; y++) bar.pixels.fill(230, y * 900 + x0, y * 900 + x1);
    const turned = turnBars(bar, DPI);
    const at = (x: number, y: number) => turned.pixels[y * 900 + x];
    expect([at(212, 130), at(228, 130), at(62, 130), at(450, 102)]).toEqual([0, 255, 255, 255]);
    expect([at(110, 310), at(450, 500), at(890, 300)]).toEqual([0, 0, 0]);
  });
  it('turns the bar of a title of two lines, and leaves a picture as high', () => {
    const [bar, shape] = [picture(1800, 900, [[60, 100, 1500, 290]]), picture(900, 700, [[60, 100, 660, 290]])];
    for (const sheet of [bar, shape])
      for (const y of [130, 220])
        for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of letters(100, y, 15))
          for (let row = y0; row < y1; row++) sheet.pixels.fill(230, row * sheet.width + x0, row * sheet.width + x1);
    const turned = turnBars(bar, DPI).pixels;
    expect([turned[140 * 1800 + 110], turned[140 * 1800 + 127], turned[230 * 1800 + 110]]).toEqual([0, 255, 0]);
    expect(turnBars(shape, DPI)).toBe(shape);
  });
  it('turns a bar that is as high as a title of three lines and lies askew, with letters at its very end', () => {
    const bar = picture(1200, 500, []);
    const isInBox = (x: number, y: number, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): boolean =>
      x >= x0 && x < x1 && y >= y0 && y < y1;
    const title = [...letters(64, 130, 15), ...letters(64, 200, 9), ...letters(64, 270, 9)];
    const [sine, cosine] = [Math.sin(0.04), Math.cos(0.04)];
    for (let y = 0; y < 500; y++) {
      for (let x = 0; x < 1200; x++) {
        const [u, v] = [x * cosine + y * sine, y * cosine - x * sine];
        if (isInBox(u, v, [60, 100, 1140, 320])) bar.pixels[y * 1200 + x] = 80;
        if (title.some((letter) => isInBox(u, v, letter))) bar.pixels[y * 1200 + x] = 250;
      }
    }
    const turned = turnBars(bar, DPI);
    const wrong: string[] = [];
    for (let y = 0; y < 500; y++) {
      for (let x = 0; x < 1200; x++) {
        const [u, v] = [x * cosine + y * sine, y * cosine - x * sine];
        const within = (rim: number): boolean =>
          title.some(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => isInBox(u, v, [x0 - rim, y0 - rim, x1 + rim, y1 + rim]));
        const isLetter = within(-1);
        if (isLetter === within(1) && turned.pixels[y * 1200 + x]! < 128 !== isLetter) wrong.push(`${x},${y}`);
      }
    }
    expect(wrong).toEqual([]);
  });
  it('takes the ring of a stamp off the lines it runs through, pale or black, and leaves what is no ring', () => {
    const lines = [...letters(300, 120, 8), ...letters(330, 170, 6)];
    for (const grey of [90, 0]) {
      const signed = picture(800, 400, lines);
      for (let y = 0; y < 400; y++)
        for (let x = 0; x < 800; x++)
          if (Math.abs(Math.hypot(x - 420, y - 160) - 80) < 3.5)
            signed.pixels[y * 800 + x] = Math.min(grey, signed.pixels[y * 800 + x]!);
      const rings = findRings(binarise(signed), DPI);
      expect(rings).toHaveLength(1);
      const read = findLines(cleanInk(binarise(withoutBlackRings(withoutGreyRings(signed, rings), rings)), DPI));
      expect(read.map(({ x0, x1 }) => [x0, x1])).toEqual([
        [300, 534],
        [330, 504],
      ]);
    }
    const frame = [
      [340, 80, 500, 84],
      [340, 240, 500, 244],
      [340, 80, 344, 244],
      [496, 80, 500, 244],
    ];
    expect(findRings(binarise(picture(800, 400, [...lines, ...frame])), DPI)).toEqual([]);
    // A photograph: ink everywhere, of one piece, and a circle at each place.
    const mesh = Array.from({ length: 120 }, (_, i) => [
      [100, 100 + 4 * i, 580, 101 + 4 * i],
      [100 + 4 * i, 100, 101 + 4 * i, 580],
    ]).flat();
    expect(findRings(binarise(picture(700, 700, mesh)), DPI)).toEqual([]);
  });
  it('takes the ragged edge of a black ring with it, and keeps it for the reader of letters', async () => {
    const signed = picture(800, 400, [...letters(300, 120, 8), ...letters(330, 170, 6)]);
    for (let y = 0; y < 400; y++) {
      for (let x = 0; x < 800; x++) {
        const off = Math.abs(Math.hypot(x - 420, y - 160) - 80);
        if (off < 3.5 || (off < 6.5 && (x + 3 * y) % 4 < 3)) signed.pixels[y * 800 + x] = 0;
      }
    }
    const rings = findRings(binarise(signed), DPI);
    const lines = findLines(cleanInk(binarise(withoutBlackRings(withoutGreyRings(signed, rings), rings)), DPI));
    expect(lines.map(({ y0, y1 }) => y1 - y0 < 30)).toEqual([true, true]);
    expect(withoutGreyRings(signed, rings)).toBe(signed);
    let given: LinesToRead | undefined;
    const engine: OcrEngine = {
      name: 'none',
      placesCharacters: false,
      readLines: async (sheet) => {
        given = sheet;
        return sheet.lines.map(() => []);
      },
      close: async () => {},
    };
    await readPicture(signed, DPI, engine);
    const at = 160 * 800 + 500;
    expect([given?.picture.pixels[at], given?.ink.ink[at], given?.print?.ink[at]]).toEqual([0, 0, 1]);
  });
  it('takes off a grey ring that is no circle, and a blot in it that even light has made lighter in the middle', () => {
    const stamp = picture(400, 400, []);
    for (let y = 0; y < 400; y++) {
      for (let x = 0; x < 400; x++) {
        const away = Math.hypot(x - 200, y - 200);
        if (Math.abs(away - 80) < 5) stamp.pixels[y * 400 + x] = 150;
        else if (away < 25) stamp.pixels[y * 400 + x] = 200 - 2 * away;
      }
    }
    const clean = withoutGreyRings(stamp, [{ x: 203, y: 200, inner: 78, outer: 82 }]);
    expect(clean.pixels.filter((grey) => grey < 240)).toHaveLength(0);
  });
  it('takes the solid middle of a black stamp off the lines that it ties', () => {
    const rows = [100, 140, 180, 220, 260].flatMap((y) => [...letters(100, y, 8), ...letters(370, y, 8)]);
    const stamp = picture(800, 400, rows);
    for (let y = 0; y < 400; y++) {
      for (let x = 0; x < 800; x++) {
        const away = Math.hypot(x - 352, y - 192);
        if (Math.abs(away - 90) < 3.5 || (away < 22 && (x + 3 * y) % 7 > 0)) stamp.pixels[y * 800 + x] = 0;
      }
    }
    const rings = findRings(binarise(stamp), DPI);
    expect(rings).toHaveLength(1);
    const lines = findLines(cleanInk(binarise(withoutBlackRings(stamp, rings)), DPI));
    expect(lines.filter(({ x0, x1 }) => x0 < 340 && x1 > 370)).toEqual([]);
    expect(lines.map(({ y0, y1 }) => y1 - y0).filter((height) => height > 30)).toEqual([]);
  });
  it('takes what a ruled line left behind for no line, on it or in its gaps, and shade a little off the edge', () => {
    const text = binarise(
      picture(800, 300, [...letters(100, 100, 10), [100, 204, 260, 206], [420, 201, 500, 204], [30, 100, 38, 130]]),
    );
    const level = { orientation: 'horizontal' as const, y0: 200, y1: 203 };
    const rules = [
      { ...level, x0: 90, x1: 400 },
      { ...level, x0: 520, x1: 700 },
    ];
    expect(findLines({ text, rules, em: 27 }).map(({ x0, y0 }) => [x0, y0])).toEqual([[100, 100]]);
    expect(findLines({ text, rules: [], em: 27 })).toHaveLength(3);
  });
  it('finds the ring of a stamp around a middle that is blacker than it', () => {
    const stamp = picture(400, 400, [[80, 197, 320, 203]]);
    for (let y = 0; y < 400; y++) {
      for (let x = 0; x < 400; x++) {
        const away = Math.hypot(x - 200, y - 200);
        const isGap = Math.abs(Math.atan2(y - 200, x - 200)) < 0.1;
        if (away < 60 || (Math.abs(away - 120) < 4 && !isGap)) stamp.pixels[y * 400 + x] = 0;
      }
    }
    expect(findRings(binarise(stamp), DPI).map(({ outer }) => Math.abs(outer - 124) < 3)).toEqual([true]);
  });
  it('finds the ring of a stamp on two pages of one sheet, whose size in inches is not known well', () => {
    const sheet = picture(900, 900, letters(300, 120, 8));
    for (let y = 0; y < 900; y++)
      for (let x = 0; x < 900; x++) if (Math.abs(Math.hypot(x - 450, y - 450) - 370) < 5) sheet.pixels[y * 900 + x] = 0;
    expect(findRings(binarise(sheet), DPI)).toHaveLength(1);
  });
  it('parts lines that a speck ties together, and leaves large type whole', () => {
    const tied = picture(800, 300, [...letters(40, 100, 10), ...letters(40, 134, 10), [70, 120, 74, 140]]);
    expect(findLines(cleanInk(binarise(tied), DPI)).map(({ y0, y1 }) => [y0, y1])).toEqual([
      [100, 129],
      [129, 158],
    ]);
    // A letter of two halves with one stroke between them, six ems of them.
    const large = Array.from({ length: 6 }, (_, i) => [
      [40 + 70 * i, 200, 90 + 70 * i, 222],
      [60 + 70 * i, 222, 66 + 70 * i, 230],
      [40 + 70 * i, 230, 90 + 70 * i, 252],
    ]).flat();
    expect(findLines(cleanInk(binarise(picture(800, 400, [...letters(40, 100, 20), ...large])), DPI))).toHaveLength(2);
  });
  it('turns a sheet the way in which it reads best, not the first in which it reads', async () => {
    const texts = ['囗囗囗囗囗囗', '我们的工作', '囗囗囗囗囗囗', '我们的工作要做好', '我们的工作要做好'];
    const engine: OcrEngine = {
      name: 'by turn',
      placesCharacters: false,
      readLines: async ({ lines }) => {
        const text = [...texts.shift()!];
        return lines.map(({ x0, y0, y1 }) =>
          text.map((one, i) => ({ text: one, x0: x0 + i * (y1 - y0), x1: x0 + (i + 1) * (y1 - y0), confidence: 0.95 })),
        );
      },
      close: async () => {},
    };
    const sheet = picture(600, 600, [...letters(60, 100, 12), ...letters(60, 160, 12)]);
    expect((await readPicture(sheet, DPI, engine)).quarter).toBe(270);
    expect(texts).toEqual([]);
  });
  it('drops specks', () => {
    const clean = cleanInk(
      binarise(picture(800, 300, [...letters(40, 100, 10), [500, 50, 502, 52], [600, 200, 601, 201]])),
      DPI,
    );
    expect(findLines(clean)).toHaveLength(1);
  });
  for (const angle of [-1.5, -0.7, 0.3, 1]) {
    it(`finds a turn of ${angle}° and takes it back`, () => {
      const level = picture(900, 600, Array.from({ length: 10 }, (_, i) => letters(60, 40 + 50 * i, 25)).flat());
      const turned = turnBack(level, -angle);
      expect(Math.abs(skewOf(binarise(turned)) - angle)).toBeLessThanOrEqual(0.06);
      expect(skewOf(binarise(turnBack(turned, angle)))).toBe(0);
    });
  }
  it('does not turn a sheet whose columns are set on different lines', () => {
    const columns = Array.from({ length: 10 }, (_, i) => [
      ...letters(60, 60 + 50 * i, 8),
      ...letters(600, 50 + 50 * i, 8),
    ]);
    expect(skewOf(binarise(picture(900, 600, columns.flat())))).toBe(0);
  });
  it('finds the bend of a bound sheet and takes it back, and bends no flat one', () => {
    const flat = picture(900, 600, Array.from({ length: 10 }, (_, i) => letters(60, 40 + 50 * i, 25)).flat());
    const bend = Float32Array.from({ length: 900 }, (_, x) => 12 * Math.exp((-6 * x) / 900));
    const bent = turnBack(
      flat,
      0,
      bend.map((pixels) => -pixels),
    );
    const found = bendOf(binarise(bent), 0)!.bend;
    expect(Math.abs(found[60]! - bend[60]!)).toBeLessThan(1.5);
    expect(found[800]).toBeLessThan(0.5);
    expect(bendOf(binarise(flat), 0)).toBeNull();
  });
  it('tells the bend of a turned sheet from its turn, where one of its columns is nearly empty', () => {
    const level = picture(900, 600, [
      ...Array.from({ length: 12 }, (_, i) => letters(60, 40 + 42 * i, 11)).flat(),
      ...letters(480, 40, 11),
      ...letters(480, 82, 11),
    ]);
    const bend = Float32Array.from({ length: 900 }, (_, x) => 8 * Math.exp((-6 * x) / 900));
    const bent = turnBack(
      turnBack(
        level,
        0,
        bend.map((pixels) => -pixels),
      ),
      0.7,
    );
    const ink = binarise(bent);
    const found = bendOf(ink, skewOf(ink))!;
    expect(Math.abs(found.skew + 0.7)).toBeLessThan(0.1);
    expect(Math.abs(found.bend[60]! - bend[60]!)).toBeLessThan(1.5);
  });
  it('turns no level sheet and no blank one', () => {
    expect(skewOf(binarise(picture(400, 400, [])))).toBe(0);
    expect(
      skewOf(
        binarise(
          picture(
            900,
            400,
            [0, 1, 2, 3].flatMap((i) => letters(60, 40 + 50 * i, 25)),
          ),
        ),
      ),
    ).toBe(0);
  });
  it('makes paper in a shadow as white as the rest', () => {
    const { width, height, pixels } = picture(400, 400, letters(40, 100, 10));
    const shaded = pixels.map((grey, i) => grey * (1 - (0.5 * (i % width)) / width));
    const even = evenLight({ width, height, pixels: shaded });
    expect(even.pixels[300 * width + 390]).toBeGreaterThan(235);
    expect(even.pixels[110 * width + 45]).toBeLessThan(20);
  });
});

describe('the runtime of the recogniser', () => {
  it('is native or WebAssembly, whichever loads', async () => {
    for (const name of ['onnxruntime-node', 'onnxruntime-web'] as const)
      expect(await loadRuntime(name)).toMatchObject({ name: `${name} 1.17.0`, native: name === 'onnxruntime-node' });
  });
});

describe('a sheet that lies sideways or upside down', () => {
  const upright = picture(
    800,
    500,
    [100, 150, 200, 250].flatMap((y) => letters(60, y, 20)),
  );
  const turnedBy: Record<Quarter, Quarter> = { 0: 0, 90: 270, 180: 180, 270: 90 };
  for (const quarter of [90, 180, 270] as const) {
    it(`turned by ${quarter}° is read as the upright one, and its boxes stand where the ink is`, async () => {
      const sheet = madeUpright(upright, turnedBy[quarter]);
      // The engine is sure of what stands upright only.
      const engine: OcrEngine = {
        name: 'sure of upright text',
        placesCharacters: true,
        readLines: async ({ picture: { width }, lines }) => {
          const stands = width === 800 && lines.some(({ x0, y0 }) => x0 === 60 && y0 === 100);
          return lines.map(({ x0, x1 }) => [{ text: stands ? '通' : '遢', x0, x1, confidence: 0.9 }]);
        },
        close: async () => {},
      };
      const { quarter: found, lines } = await readPicture(sheet, DPI, engine);
      expect(found).toBe(quarter);
      const { x0, y0, x1, y1 } = lines[0]!;
      const [left, top, right, bottom] = asTurned([x0, y0, x1, y1], quarter, sheet.width, sheet.height);
      expect(sheet.pixels[Math.round(top) * sheet.width + Math.round(left)]).toBe(0);
      expect(sheet.pixels[(Math.round(bottom) - 1) * sheet.width + Math.round(right) - 1]).toBe(0);
    });
  }
});

describe('words', () => {
  const word = (text: string, x0: number) => ({ text, x0, x1: x0 + 10, y0: 0, y1: 10, confidence: 90 });
  it('keeps spaces between Latin words only', () => {
    expect(joinWords([word('数据', 20), word('公共', 0), word('2021', 40), word('年', 60)])).toBe('公共数据2021年');
    expect(joinWords([word('OPEN', 0), word('DATA', 20)])).toBe('OPEN DATA');
  });
  it('reads no letter in a ruled line beside a column', () => {
    expect(joinWords([word('|', 0), word('《办法》', 20), word('|', 40)])).toBe('《办法》');
    expect(joinWords([word('|.', 0), word('加强', 20)])).toBe('|.加强');
    expect(joinWords([word('|', 0)])).toBe('');
  });
  it('reads the TSV of tesseract', () => {
    const tsv =
      'level\tpage_num\n4\t1\t1\t1\t1\t0\t5\t6\t70\t20\t-1\t\n5\t1\t1\t1\t1\t1\t5\t6\t70\t20\t96.5\t市政府\n5\t1\t1\t1\t1\t2\t90\t6\t7\t20\t95\t \n';
    expect(parseTsv(tsv)).toEqual([{ x0: 5, y0: 6, x1: 75, y1: 26, text: '市政府', confidence: 96.5 }]);
  });
});

describe('the line read', () => {
  const at = (text: string, x0: number, y0: number, size: number, height = 0.95, doubt = '') => {
    const characters = [...text].map((one, i) => ({
      text: one,
      x0: x0 + i * size,
      x1: x0 + (i + 1) * size,
      confidence: one === doubt ? 0.7 : 1,
    }));
    const box = { x0, y0, x1: x0 + text.length * size, y1: y0 + height * size };
    return { ...box, text, characters, confidence: 99, stroke: 2, head: null };
  };
  const body = ['第一条为了加强管理工作', '第二条各级政府应当遵守'].map((text, i) => at(text, 100, 300 + 50 * i, 30));
  const read = (...lines: ReturnType<typeof at>[]) => {
    const reading = { width: 800, height: 900, skew: 0, quarter: 0 as const, em: 30, rules: [], seals: [] };
    const page = readSketches('# x\npage 288 324\n==>\n')[0]!.pages[0]!;
    return toPage(page, { ...reading, lines: [...lines, ...body] }, DPI, 'an engine');
  };
  it('of one character below a title is its end, whatever the height of its ink', () => {
    const { runs } = read(at('关于做好养老服务工作的通', 100, 100, 48), at('知', 364, 160, 48, 0.8));
    expect(runs[1]!.size).toBe(runs[0]!.size);
    const alone = read(at('关于做好养老服务工作的通', 100, 100, 48), at('知', 600, 160, 48, 0.8)).runs;
    expect(alone[1]!.size).not.toBe(alone[0]!.size);
  });
  it('has the size of the running text where it is stretched over its column and its brackets are no higher than its letters', () => {
    const wide = at('各省、自治区、直辖市交通运输（局', 100, 200, 36);
    expect(read({ ...wide, y1: wide.y0 + 27 }).runs[0]!.size).toBe(read().runs[0]!.size);
  });
  it('of two characters below small print is the end of it', () => {
    const small = at('本条所称主管部门是指民政部门', 100, 500, 24);
    expect(
      read(small, at('定。', 100, 530, 24))
        .runs.slice(0, 2)
        .map(({ size }) => size),
    ).toEqual([read(small).runs[0]!.size, read(small).runs[0]!.size]);
  });
  it('stands on no picture of a scan that was packed in strips', () => {
    const strips = [0, 1, 2].map((i) => [0, 108 * i, 288, 108 * (i + 1)] as const);
    const blank = readSketches('# x\npage 288 324\n==>\n')[0]!.pages[0]!;
    const reading = {
      width: 800,
      height: 900,
      skew: 0,
      quarter: 0 as const,
      em: 30,
      rules: [],
      seals: [],
      lines: body,
    };
    const images = [...strips, [40, 40, 80, 80] as const];
    expect(toPage({ ...blank, images }, reading, DPI, 'an engine').images).toEqual([[40, 40, 80, 80]]);
  });
  it('does not begin with a point read with doubt, and says so', () => {
    const { runs, drops } = read(at('·第四条', 100, 200, 30, 0.95, '·'), at('·12·', 100, 250, 30, 0.95, '·'));
    expect(runs.map(({ text }) => text).slice(0, 2)).toEqual(['第四条', '·12·']);
    expect(drops).toMatchObject([{ reason: 'unreadable', glyphs: 1, text: '·' }]);
  });
});

describe.each([
  'the recogniser we bring',
  'the bundled tesseract',
])('a scan read with %s: turned, in uneven light, dusty', (which) => {
  let page: Page;
  let reading: SheetReading;
  let picture: GrayImage;
  let engine: OcrEngine;

  beforeAll(async () => {
    const drawing = await (await openPdf(fixture)).promise;
    picture = await renderSheet(drawing, 1, DPI);
    await drawing.loadingTask.destroy();
    engine =
      which === 'the bundled tesseract'
        ? new TesseractLines(await BundledTesseract.open())
        : await openEngine({ ocrEngine: 'ppocr' });
    reading = await readPicture(picture, DPI, engine);
    page = toPage((await readPdf(fixture)).pages[0]!, reading, DPI, engine.name);
  });
  afterAll(() => engine.close());

  it('reads the text line by line', () => {
    const text = page.runs.map((run) => run.text).join('');
    for (const words of [
      '关于公布保护名录的通知',
      '33号',
      '市政府同意市水利局',
      '到2022年底前完成整治任务',
      '2021年9月16日',
    ]) {
      expect(text).toContain(words);
    }
    expect(reading.skew).toBeCloseTo(0.8, 0);
  });
  it('gives lines their place, size and rule in points', () => {
    const title = page.runs.find((run) => run.text.includes('保护名录的通知'))!;
    const body = page.runs.find((run) => run.text.includes('明确保护责任'))!;
    expect(title.size / body.size).toBeGreaterThan(1.35);
    expect(Math.abs(body.size - 10.8)).toBeLessThanOrEqual(1);
    expect(Math.abs(body.bbox[0] - (130 * 72) / DPI)).toBeLessThan(4);
    expect(page.rules.filter((rule) => rule.orientation === 'horizontal')).toHaveLength(1);
    expect(page.images).toEqual([]);
  });
  it('accounts for every character it read', () => {
    const shown = page.runs.reduce((sum, run) => sum + countGlyphs(run.text), 0);
    expect(shown + page.drops.reduce((sum, drop) => sum + drop.glyphs, 0)).toBe(page.glyphs);
    expect(page.textLayer).toBe('ocr');
  });
});
