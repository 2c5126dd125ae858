/** Sheets that come in several files, or as the OCR of others: what gongbao exports is built to the same tree. */
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import JSZip from 'jszip';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfToOfd } from '../scripts/editions/pdf-to-ofd.js';
import { build } from '../src/dataset/build.js';
import { findInputs } from '../src/dataset/inputs.js';
import { readInput } from '../src/dataset/read-input.js';
import { HashCache } from '../src/dataset/state/hash-cache.js';
import { sha256Of } from '../src/dataset/store/checked-file.js';
import { toIssueJson } from '../src/emit/index.js';
import { alto } from '../src/export/archive/alto.js';
import archiveIssue from '../src/export/archive/archive-issue.js';
import { SheetPainter } from '../src/export/archive/sheet-painter.js';
import { Album } from '../src/ingest/album/open-album.js';
import { ingest } from '../src/ingest/ingest.js';
import { emptySheet } from '../src/ingest/pdf/read-sheet.js';
import { readSheetXml } from '../src/ingest/sheet-xml/read-sheet-xml.js';
import { toSheets } from '../src/ingest/sheet-xml/to-sheet.js';
import { sniff } from '../src/ingest/sniff.js';
import { docToDocx } from '../src/ingest/word/doc-to-docx.js';
import { buildIssue } from '../src/pipeline.js';
import type { IssueJson } from '../src/tree/gazette.js';
import type { GlyphRun, Page } from '../src/tree/page.js';
import { fakeWorker as worker } from './helpers/fake-worker-file.js';
import { partOfSample } from './helpers/part-of-sample.js';
import { scratch } from './helpers/small-inputs.js';

const folder = scratch('archive-in');
const at = (...path: string[]) => join(folder, ...path);
let issue: IssueJson;

async function built(path: string): Promise<IssueJson> {
  const bytes = await readInput(path);
  return toIssueJson((await buildIssue({ path: 'part.pdf', bytes, sha256: '' }, { ocr: 'off' })).gazette);
}

beforeAll(async () => {
  mkdirSync(at('in'));
  writeFileSync(at('in', 'part.pdf'), await partOfSample([4, 5, 35]));
  const file = await built(at('in', 'part.pdf'));
  const source = { ...file.source, path: '../in/part.pdf', sha256: sha256Of(readFileSync(at('in', 'part.pdf'))) };
  issue = { ...file, id: 'part', source };
  mkdirSync(at('out', 'issues', 'part'), { recursive: true });
  writeFileSync(at('out', 'issues', 'part', 'issue.json'), JSON.stringify(issue));
  const dates = { built: '2023-11-14T22:13:20Z', packaged: '2023-11-14T22:13:20Z' };
  const task = { form: 'mets', out: at('out'), id: 'part', target: at('mets'), dates } as const;
  mkdirSync(at('mets'));
  expect(await archiveIssue({ ...task, ocr: 'off', ocrEngine: 'auto' }, () => {})).toEqual({ written: true });
}, 600_000);

/** Everything but the boxes, which are rounded on the way. */
const withoutBoxes = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, held) => (key === 'bbox' ? undefined : held)));
function boxesIn(value: unknown): number[][] {
  const boxes: number[][] = [];
  JSON.stringify(value, (key, held) => {
    if (key === 'bbox') boxes.push(held as number[]);
    return held;
  });
  return boxes;
}

describe('the round trip', () => {
  it.each(['mets.xml', 'alto'])('by %s gives the same documents, facts and boxes', async (path) => {
    const again = await built(at('mets', 'part', path));
    expect(issue.documents.length).toBeGreaterThan(2);
    expect(withoutBoxes(again.documents)).toEqual(withoutBoxes(issue.documents));
    expect(withoutBoxes(again.facts)).toEqual(withoutBoxes(issue.facts));
    const [before, after] = [boxesIn(issue.documents), boxesIn(again.documents)];
    const far = before.filter((box, i) => box.some((edge, k) => Math.abs(edge - after[i]![k]!) > 0.2));
    expect(far).toEqual([]);
  });

  it('works where fonts and sizes are not said, as most OCR does not: words, numbers, issuers, units', async () => {
    const bare = async (path: string) => {
      const zip = await JSZip.loadAsync(await readInput(path));
      for (const name of Object.keys(zip.files)) {
        const xml = await zip.file(name)!.async('string');
        zip.file(name, xml.replace(/ STYLEREFS="[^"]*"/g, '').replace('>born-digital<', '>ocr<'));
      }
      return zip.generateAsync({ type: 'uint8array' });
    };
    const bytes = await bare(at('mets', 'part', 'alto'));
    const again = toIssueJson((await buildIssue({ path: 'part.pdf', bytes, sha256: '' }, { ocr: 'off' })).gazette);
    const of = ({ documents }: IssueJson) =>
      documents.map(({ title, documentNumber, issuer }) => [title, documentNumber, issuer]);
    // What OCR reads as a straight mark of quotation is the one whose turn it is (readings/).
    const settled = of(issue).map(([title, ...rest]) => [title!.replace(/"([^"]*)"/g, '“$1”'), ...rest]);
    expect(of(again)).toEqual(settled);
    expect(again.facts.responsibilities.map(({ unit }) => unit)).toEqual(
      issue.facts.responsibilities.map(({ unit }) => unit),
    );
    expect(again.source.textLayer).toBe('ocr');
  });
});

it('the same sheets as OFD give the same documents and facts', async () => {
  const bytes = await pdfToOfd(readFileSync(at('in', 'part.pdf')));
  const again = toIssueJson((await buildIssue({ path: 'part.ofd', bytes, sha256: '' }, { ocr: 'off' })).gazette);
  expect(withoutBoxes(again.documents)).toEqual(withoutBoxes(issue.documents));
  expect(withoutBoxes(again.facts)).toEqual(withoutBoxes(issue.facts));
});

const page = (words: string, size = 'imageWidth="1654" imageHeight="2339"') =>
  `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>Reader</Creator></Metadata>
<Page imageFilename="a.jpg" ${size}><TextRegion id="r"><Coords points="0,0 9,9"/>${words}</TextRegion><SeparatorRegion id="s"><Coords points="100,300 1500,300 1500,303 100,303"/></SeparatorRegion></Page></PcGts>`;
const line = (y: number, text: string) =>
  `<TextLine id="l${y}"><Coords points="200,${y} ${200 + 44 * text.length},${y} ${200 + 44 * text.length},${y + 40} 200,${y + 40}"/><TextEquiv conf="0.9"><Unicode>${text}</Unicode></TextEquiv></TextLine>`;

it('ALTO carries how surely OCR read each character, and what else a doubtful one may be, both ways', () => {
  const bbox = [72, 72, 144, 90] as const;
  const look = { size: 18, font: '', typeface: 'unknown', bold: false, angle: 0, vertical: false } as const;
  const sure = { confidence: 0.97 };
  const doubtful = { confidence: 0.6123, others: ['币', '布'] };
  const run: GlyphRun = { text: '市政府 ', bbox, ...look, read: [doubtful, sure, sure, sure] };
  const page: Page = { ...emptySheet(1, null), width: 595, height: 842, runs: [run, { ...run, text: '令' }] };
  const sheet = { ...page, textLayer: 'ocr', ocr: { engine: 'Reader', confidence: 0.9 } } as const;
  const block = { id: 'b', role: 'paragraph', node: null, bbox, angle: 0, vertical: false, lines: [page.runs] };
  const xml = alto({ page: sheet, printedPage: null, blocks: [block] }, 'a.jpg');
  expect(xml).toContain('WC="0.85" CC="4 1 1"');
  const [again] = toSheets(readSheetXml(Buffer.from(xml), null));
  expect(again!.runs[0]!.text).toBe('市政府 ');
  expect(again!.runs[0]!.read).toEqual([{ ...doubtful, confidence: 0.612 }, sure, sure, { confidence: 1 }]);
  // A run whose characters are not told apart says nothing, and then the sheet says nothing of its characters.
  expect([again!.runs[1]!.read, again!.ocr!.doubtful]).toEqual([undefined, undefined]);
  const [whole] = toSheets(readSheetXml(Buffer.from(xml.replace(/<String[^>]*CONTENT="令"[^>]*\/>/, '')), null));
  expect(whole!.ocr).toMatchObject({ characters: 4, doubtful: [{ text: '市', others: ['币', '布'] }] });
  expect(whole!.ocr!.doubtful![0]!.bbox.map(Math.round)).toEqual([72, 72, 90, 90]);
});

it('PAGE XML: lines as polygons, sizes from the width of the type, the resolution from A4', async () => {
  const bytes = Buffer.from(page(line(100, '关于加强城市管理工作的通知') + line(400, '各部门要加强协作按时完成任务')));
  expect(sniff(bytes, 'a.xml')).toBe('sheet-xml');
  const read = await ingest({ path: 'a.xml', bytes, sha256: '' }, { ocr: 'auto' });
  if (read.kind !== 'pages') throw new Error('no pages');
  const [sheet] = read.pages;
  expect([Math.round(sheet!.width), Math.round(sheet!.height)]).toEqual([595, 842]);
  expect(sheet!.runs.map(({ text, size }) => [text, size])).toEqual([
    ['关于加强城市管理工作的通知', 16],
    ['各部门要加强协作按时完成任务', 16],
  ]);
  expect(sheet!.rules.map(({ orientation }) => orientation)).toEqual(['horizontal']);
  expect(sheet!.ocr).toEqual({ engine: 'Reader', confidence: 0.9 });
});

it('other XML is refused', () => {
  const bytes = Buffer.from(page('').replaceAll('PcGts', 'urlset'));
  expect(sniff(bytes, 'a.xml')).toBe('text');
});

describe('a folder of numbered sheets', () => {
  const png = (width = 827) =>
    sharp({ create: { width, height: 1170, channels: 3, background: 'white' } })
      .png()
      .withMetadata({ density: 100 })
      .toBuffer();
  const files = async (name: string) =>
    (await findInputs([at(name)])).files.map((file) => [basename(file.path), file.skipped]);
  const put = async (name: string, ...names: string[]) => {
    mkdirSync(at(name), { recursive: true });
    for (const each of names) writeFileSync(at(name, each), await png());
  };

  it('is one input, and its pictures are its sheets in the order of their numbers', async () => {
    await put('scans/issue', 'p8.png', 'p9.png', 'p10.png', 'Thumbs.db');
    writeFileSync(at('scans/issue', 'p10.png'), await png(900));
    expect(await files('scans')).toEqual([['issue', null]]);
    const bytes = await readInput(at('scans/issue'));
    expect(sniff(bytes, 'issue')).toBe('album');
    const read = await ingest({ path: 'issue', bytes, sha256: '' }, { ocr: 'off' });
    expect(read.kind === 'pages' && read.pages.map(({ width }) => Math.round(width))).toEqual([595, 595, 648]);
    const painter = new SheetPainter('album', bytes);
    expect(await sharp((await painter.paint(3))!).metadata()).toMatchObject({ format: 'jpeg', width: 1800 });
    await painter.close();
  });

  it('is the same input while its files are the same, and another one when one changes', async () => {
    await put('steady', '1.png', '2.png');
    const cache = HashCache.open(at('state'));
    const first = await cache.look(at('steady'));
    expect((await cache.look(at('steady'))).sha256).toBe(first.sha256);
    writeFileSync(at('steady', '2.png'), await png(900));
    expect((await HashCache.open(at('state')).look(at('steady'))).sha256).not.toBe(first.sha256);
  });

  it('is one input whatever codecs and letters its names are written with', async () => {
    await put('letters', 'P1.PNG', 'p2.png');
    const jpeg = await sharp(await png())
      .jpeg()
      .toBuffer();
    for (const name of ['p3.JPG', 'p4.jpeg']) writeFileSync(at('letters', name), jpeg);
    writeFileSync(at('letters', 'p5.TIF'), await sharp(jpeg).tiff({ compression: 'lzw' }).toBuffer());
    expect(await files('letters')).toEqual([['letters', null]]);
    const album = await Album.open(await readInput(at('letters')));
    expect(album.sheets.map(({ picture }) => picture)).toEqual(['P1.PNG', 'p2.png', 'p3.JPG', 'p4.jpeg', 'p5.TIF']);
  });

  it('is several inputs where a number is missing, a picture has another name, or a glob names the files', async () => {
    await put('gap', '1.png', '3.png');
    expect(await files('gap')).toEqual([
      ['1.png', null],
      ['3.png', null],
    ]);
    await put('cameras', 'IMG_1023.png', 'IMG_4711.png');
    expect((await findInputs([at('gap'), at('cameras'), at('steady')])).gaps).toEqual([
      { path: at('gap'), missing: [2] },
    ]);
    const { messages } = await build({ inputs: [at('gap')], out: at('gap-out'), jobs: 1, worker });
    expect(messages).toEqual([expect.stringMatching(/^\.\.\/gap: the numbers 2 are missing among its sheets/)]);
    await put('mixed', '1.png', '2.png', 'map.png');
    expect(await files('mixed')).toHaveLength(3);
    expect(await files('steady/*.png')).toHaveLength(2);
  });

  it('takes the text of ALTO or PAGE files beside the pictures, and their resolution from these', async () => {
    await put('pairs', '1.png', '2.png');
    for (const name of ['1.xml', '2.xml'])
      writeFileSync(at('pairs', name), page(line(100, '关于通知'), 'imageWidth="827" imageHeight="1170"'));
    expect(await files('pairs')).toEqual([['pairs', null]]);
    const read = await ingest({ path: 'pairs', bytes: await readInput(at('pairs')), sha256: '' }, { ocr: 'auto' });
    expect(read.kind === 'pages' && read.pages.map(({ runs, width }) => [runs[0]!.text, Math.round(width)])).toEqual([
      ['关于通知', 595],
      ['关于通知', 595],
    ]);
  });

  it('of a METS package is its METS file; XML that is no sheet is skipped with its reason', async () => {
    cpSync(at('mets', 'part'), at('package'), { recursive: true });
    expect(await files('package')).toEqual([['mets.xml', null]]);
    renameSync(at('package', 'mets.xml'), at('package', 'other.xml'));
    writeFileSync(at('package', 'other.xml'), '<urlset/>');
    expect(await files('package')).toContainEqual(['other.xml', 'not-an-input']);
  });
});

describe('zips', () => {
  const zipped = async (count: number, name = (i: number) => `${i}.png`) => {
    const zip = new JSZip();
    for (let i = 1; i <= count; i += 1) zip.file(name(i), 'x'.repeat(1000));
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };

  it('that are bombs are refused: too many files, too many bytes', async () => {
    await expect(Album.open(await zipped(5), { entries: 4, bytes: 1e6 })).rejects.toThrow(/more than 4 parts/);
    const album = await Album.open(await zipped(3), { entries: 4, bytes: 2500 });
    const all = async () => {
      for await (const _ of album.pictures());
    };
    await expect(all()).rejects.toThrow(/more than 2500 bytes/);
  });

  it('of other things are no sheets', async () => {
    expect(() => sniff(Buffer.from('PK\u0003\u0004'), 'a.zip')).toThrow(/archive/);
    await expect(Album.open(await zipped(2, (i) => `${i}.exe`))).rejects.toThrow(/not of the sheets of one issue/);
  });
});

it('a Word 97 document says that LibreOffice is missing', async () => {
  await expect(docToDocx(new Uint8Array(8), join(folder, 'no-soffice'))).rejects.toMatchObject({
    code: 'needs-libreoffice',
  });
});
