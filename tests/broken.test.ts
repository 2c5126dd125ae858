/** Damaged, hostile and misnamed files: each is read, or fails alone with a reason and a next step, and none hangs. */
import { deflateSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import { buildIssue } from '../src/pipeline.js';
import type { Page } from '../src/tree/page.js';
import { rawObjects, rawPdf, stream } from './helpers/raw-pdf.js';

const FONT = Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
const line = (text: string): Buffer => stream('', `BT /F 12 Tf 72 700 Td (${text}) Tj ET`);
const inFont = { resources: '/Font<</F EXTRA 0 R>>', extra: [FONT] };
const good = rawPdf([{ content: line('Gazette 2021') }], inFont);
/** A sheet that is one picture. */
const pictured = (entries: string, data: string | Buffer): Uint8Array =>
  rawPdf([{ content: stream('', '595 0 0 842 0 0 cm /I Do') }], {
    resources: '/XObject<</I EXTRA 0 R>>',
    extra: [stream(`/Type/XObject/Subtype/Image/ColorSpace/DeviceGray${entries}`, data)],
  });

const file = (bytes: Uint8Array, path: string) => ({ path, bytes, sha256: '0'.repeat(64) });
async function sheets(bytes: Uint8Array): Promise<readonly Page[]> {
  const ingested = await ingest(file(bytes, 'a.pdf'), { ocr: 'auto' });
  if (ingested.kind !== 'pages') throw new Error('no sheets');
  return ingested.pages;
}
const textOf = (page: Page): string => page.runs.map((run) => run.text).join('');

describe('files that fail', () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ['without a byte', new Uint8Array(), /^is empty: get a fresh copy/],
    ['cut off', good.slice(0, good.length / 2), /^is a damaged PDF .* and breaks off: get a fresh copy/],
    ['without a sheet', rawPdf([]), /^is a PDF without a sheet: get a fresh copy/],
    ['a text named .pdf', Buffer.from('澄江市人民政府'), /^is named \.pdf but is a text: .*rename it/],
  ];
  for (const [title, bytes, reason] of cases) {
    it(title, () => expect(sheets(bytes)).rejects.toThrow(reason));
  }
});

describe('files read all the same', () => {
  it('with a broken cross-reference table', async () => {
    const [page] = await sheets(rawPdf([{ content: line('Gazette 2021') }], { ...inFont, xref: false }));
    expect(textOf(page!)).toBe('Gazette 2021');
  });
  it('with operators that end in the middle', async () => {
    const content = stream('', 'BT /F 12 Tf 72 700 Td (Gazette) Tj (2021 Tj << [');
    expect(textOf((await sheets(rawPdf([{ content }], inFont)))[0]!)).toBe('Gazette');
  });
  it('a web page named .pdf, and a PDF named .html', async () => {
    const html = Buffer.from('<!doctype html><html><body><h1>关于停车的通知</h1></body></html>');
    expect((await ingest(file(html, 'a.pdf'), { ocr: 'off' })).kind).toBe('layout');
    expect((await ingest(file(good, 'a.html'), { ocr: 'off' })).kind).toBe('pages');
  });
  it('a GB18030 page that says it is UTF-8', async () => {
    const html = '<!doctype html><html><head><meta charset="utf-8"></head><body><p>各区人民政府：</p></body></html>';
    const ingested = await ingest(file(iconv.encode(html, 'gb18030'), 'a.html'), { ocr: 'off' });
    expect(JSON.stringify(ingested)).toContain('各区人民政府：');
  });
  it('a thousand empty sheets', async () => {
    const pages = await sheets(rawPdf(Array.from({ length: 1000 }, () => ({ content: stream('', '') }))));
    expect(pages).toHaveLength(1000);
    expect(pages.every((page) => page.error === null && page.blank)).toBe(true);
  });
  it('a sheet of one point, and one of ten thousand', async () => {
    const content = stream('', '0 0 5000 5000 re f');
    for (const size of [1, 10_000]) {
      expect((await sheets(rawPdf([{ size: [size, size], content }])))[0]).toMatchObject({ error: null, width: size });
    }
  });
});

describe('page trees', () => {
  const sheet = Buffer.from(
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
  );
  const node = (kids: string, count: number) => Buffer.from(`<</Type/Pages/Count ${count}/Kids[${kids}]>>`);
  const tree = (kids: string, count: number, extra: readonly Buffer[] = []): Uint8Array =>
    rawObjects([
      Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
      Buffer.from(`<</Type/Pages/Count ${count}/Kids[${kids}]>>`),
      sheet,
      line('Gazette 2021'),
      FONT,
      ...extra,
    ]);
  const NO_SHEET = /^the page tree names an object here that is no sheet: try to repair/;
  it('that name themselves: what stands before is read, and the loop is named', async () => {
    const [first, second] = await sheets(tree('3 0 R 2 0 R', 2));
    expect(textOf(first!)).toBe('Gazette 2021');
    expect(second!.error).toMatch(/circular reference.*: try to repair/);
  });
  const broken: [string, Uint8Array, (RegExp | null)[]][] = [
    ['that break off', tree('3 0 R 99 0 R 6 0 R 7 0 R', 4, [sheet, sheet]), [null, NO_SHEET, null, null]],
    ['whose first kid is missing', tree('99 0 R 3 0 R 6 0 R', 3, [sheet]), [NO_SHEET, null, null]],
    ['whose first kid is null', tree('null 3 0 R 6 0 R', 3, [sheet]), [NO_SHEET, null, null]],
    [
      'that name a font where a sheet should be',
      tree('3 0 R 6 0 R 7 0 R', 3, [Buffer.from('<</Type/FontDescriptor/FontName/F/Flags 4/Ascent 880>>'), sheet]),
      [null, NO_SHEET, null],
    ],
    [
      'that name an annotation, an outline, a stream and an empty dictionary',
      tree('6 0 R 7 0 R 8 0 R 9 0 R 3 0 R', 5, [
        Buffer.from('<</Type/Annot/Subtype/Text/Contents(note)/Rect[0 0 9 9]>>'),
        Buffer.from('<</Title(Chapter)/Parent 2 0 R>>'),
        line('Gazette 1999'),
        Buffer.from('<<>>'),
      ]),
      [NO_SHEET, NO_SHEET, NO_SHEET, NO_SHEET, null],
    ],
    [
      'whose sheet has no type, or another',
      tree('3 0 R 6 0 R 7 0 R', 3, [
        Buffer.from(String(sheet).replace('/Type/Page', '')),
        Buffer.from(String(sheet).replace('/Type/Page', '/Type/Template')),
      ]),
      [null, null, null],
    ],
    ['that count no sheet', tree('3 0 R 6 0 R', 0, [sheet]), [null, null]],
    ['that count too few', tree('3 0 R 6 0 R', 1, [sheet]), [null, null]],
    ['that name another generation', tree('3 1 R 6 0 R', 2, [sheet]), [null, null]],
    [
      'that count too few in a node',
      tree('7 0 R 3 0 R', 2, [sheet, node('6 0 R 8 0 R', 1), sheet]),
      [null, null, null],
    ],
  ];
  for (const [title, bytes, errors] of broken) {
    it(`${title}: every other sheet is read, under its number`, async () => {
      const read = await sheets(bytes);
      expect(read.map(({ error }) => error)).toEqual(errors.map((one) => one && expect.stringMatching(one)));
      expect(read.map((page) => textOf(page))).toEqual(errors.map((one) => (one ? '' : 'Gazette 2021')));
    });
  }
  it('five thousand nodes deep', async () => {
    const nodes = Array.from({ length: 5000 }, (_, i) =>
      Buffer.from(`<</Type/Pages/Count 1/Kids[${i < 4999 ? 7 + i : 3} 0 R]>>`),
    );
    expect(textOf((await sheets(tree('6 0 R', 1, nodes)))[0]!)).toBe('Gazette 2021');
  });
  it('that count sheets by the million', async () => {
    expect(await sheets(tree('3 0 R', 100_000_000))).toHaveLength(1);
  });
});

describe('content streams that cannot be inflated', () => {
  const LOST = /^what is drawn on it is damaged/;
  const packed = deflateSync(Buffer.from('BT /F 12 Tf 72 700 Td (Gazette 2021) Tj ET'));
  const wrong = Buffer.from(packed.map((byte, i) => (i > 8 ? byte ^ 0x5a : byte)));
  const flate = (data: Buffer): Buffer => stream('/Filter/FlateDecode', data);
  const one = (content: Buffer, extra: readonly Buffer[] = [FONT]): Promise<readonly Page[]> =>
    sheets(
      rawPdf([{ content: line('First') }, { content }, { content: line('Last') }], {
        resources: '/Font<</F EXTRA 0 R>>/XObject<</X 10 0 R>>',
        extra,
      }),
    );
  const cases: [string, Buffer, (readonly Buffer[])?][] = [
    ['broken in the middle', flate(wrong)],
    ['cut off', flate(packed.subarray(0, packed.length - 12))],
    ['without a zlib head', flate(Buffer.from('no zlib stream at all'))],
    ['in an array', Buffer.from('[10 0 R]'), [FONT, flate(wrong)]],
    ['missing from the file', Buffer.from('[99 0 R]')],
    ['another object in their place', Buffer.from('<</Type/ExtGState/CA 1>>')],
    ['a font in their place', flate(Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 37) % 256)))],
    ['whose dictionary is overwritten', Buffer.from(`${' '.repeat(40)}x\x9c]Zendstream`)],
    [
      'of a form',
      stream('', '/X Do'),
      [FONT, stream('/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode', wrong)],
    ],
  ];
  for (const [title, content, extra] of cases) {
    it(`${title}: the sheet is not taken for a blank one`, async () => {
      const [first, second, last] = await one(content, extra);
      expect(second!.error).toMatch(LOST);
      expect([first, last].map((page) => [textOf(page!), page!.suspect])).toEqual([
        ['First', null],
        ['Last', null],
      ]);
    });
  }
  it('one of two: the other is read, and the loss is named', async () => {
    const [, second] = await one(Buffer.from('[10 0 R 11 0 R]'), [FONT, flate(packed), flate(wrong)]);
    expect(textOf(second!)).toBe('Gazette 2021');
    expect(second).toMatchObject({ error: null, suspect: expect.stringMatching(/^a part of what is drawn on it/) });
  });
  it('a wrong checksum and a stream without a byte are no damage', async () => {
    const [, second] = await one(flate(Buffer.concat([packed.subarray(0, -4), Buffer.from([1, 2, 3, 4])])));
    expect([textOf(second!), second!.suspect]).toEqual(['Gazette 2021', null]);
    expect((await one(flate(Buffer.alloc(0))))[1]).toMatchObject({ error: null, blank: true });
  });
});

describe('sheets that fail alone', () => {
  const DAMAGED = /^what is drawn on it is damaged.*: scan it again/;
  const self = stream('/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>', '/X Do');
  const cases: [string, Uint8Array][] = [
    ['a JPEG 2000 picture that is none', pictured('/Width 9/Height 9/BitsPerComponent 8/Filter/JPXDecode', 'none')],
    ['a JBIG2 picture that is none', pictured('/Width 9/Height 9/BitsPerComponent 1/Filter/JBIG2Decode', 'none')],
    [
      'a JPEG picture that is none',
      pictured('/Width 9/Height 9/BitsPerComponent 8/Filter/DCTDecode', '\u00ff\u00d8no'),
    ],
    [
      'a picture of ten billion pixels',
      pictured('/Width 100000/Height 100000/BitsPerComponent 8/Filter/FlateDecode', deflateSync(Buffer.alloc(900))),
    ],
    [
      'a fax of several billion pixels',
      pictured(
        '/Width 60000/Height 60000/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000>>',
        '\u0026\u00a0'.repeat(50),
      ),
    ],
    [
      'a form that draws itself',
      rawPdf([{ content: stream('', '/X Do') }], { resources: '/XObject<</X EXTRA 0 R>>', extra: [self] }),
    ],
  ];
  for (const [title, bytes] of cases) {
    it(title, async () => {
      const [page] = await sheets(bytes);
      expect(page!.error).toMatch(DAMAGED);
    });
  }
  it('and the others of the file are read, with the sheet named in the audit', async () => {
    const bytes = rawPdf(
      [{ content: line('Gazette 2021') }, { content: stream('', '9 0 0 9 0 0 cm /I Do') }, { content: line('Last') }],
      {
        resources: '/Font<</F EXTRA 0 R>>/XObject<</I 10 0 R>>',
        extra: [
          FONT,
          stream('/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/Filter/JPXDecode', ''),
        ],
      },
    );
    const { gazette } = await buildIssue(file(bytes, 'a.pdf'), { ocr: 'auto' });
    expect(gazette.audit.filter((one) => one.rule === 'sheet-unreadable')).toMatchObject([
      { page: 2, found: expect.stringMatching(DAMAGED) },
    ]);
    expect(JSON.stringify(gazette.children)).toContain('Gazette 2021');
  });
});

describe('a stamp', () => {
  it('keeps its text, apart from the text it covers, and nothing is suspected', async () => {
    const pdf = rawObjects([
      Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
      Buffer.from('<</Type/Pages/Count 1/Kids[3 0 R]>>'),
      Buffer.from(
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[6 0 R]>>',
      ),
      stream('', 'BT /F 12 Tf 72 700 Td (Gazette 2021) Tj ET'),
      FONT,
      Buffer.from('<</Type/Annot/Subtype/Stamp/Rect[72 690 200 720]/F 4/AP<</N 7 0 R>>>>'),
      stream(
        '/Type/XObject/Subtype/Form/BBox[0 0 128 30]/Resources<</Font<</F 5 0 R>>>>',
        'BT /F 9 Tf (Received) Tj ET',
      ),
    ]);
    const { gazette } = await buildIssue(file(pdf, 'a.pdf'), { ocr: 'auto' });
    expect(gazette.sheets[0]!.furniture).toMatchObject([
      { role: 'annotation', text: 'Received', bbox: [72, 122, 200, 152] },
    ]);
    expect(JSON.stringify(gazette.children)).not.toContain('Received');
    expect(gazette.audit.filter(({ rule }) => rule.startsWith('text-'))).toEqual([]);
  });
});

describe('text that is left out is named', () => {
  const two = (second: string, more: Buffer = FONT, annotations = ''): Uint8Array =>
    rawObjects([
      Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
      Buffer.from('<</Type/Pages/Count 1/Kids[3 0 R]>>'),
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>>>${annotations}>>`,
      ),
      stream('', `BT /F 12 Tf 72 700 Td (Gazette 2021) Tj ET ${second}`),
      FONT,
      more,
    ]);
  const nowhere = /^22 characters are drawn at no place/;
  const cases: [string, Uint8Array, RegExp][] = [
    ['moved by a name', two('BT /F 12 Tf /a 650 Td (This stands nowhere at all) Tj ET'), nowhere],
    ['of a size that is a name', two('BT /F /b Tf 72 650 Td (This stands nowhere at all) Tj ET'), nowhere],
    ['under a matrix with a name', two('q 1 0 0 1 /a 0 cm BT /F 9 Tf (This stands nowhere at all) Tj ET Q'), nowhere],
    [
      'in a font that is none',
      two('BT /G 12 Tf 72 650 Td (Lost) Tj ET', Buffer.from('<</P 1 0 R/S/P/Type/StructElem>>')),
      /^text shown in a font that is missing or damaged is left out \(1 times\): print/,
    ],
    [
      'in a form field',
      two(
        '',
        Buffer.from('<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Filled in by hand)/Rect[72 600 300 620]/F 4>>'),
        '/Annots[6 0 R]',
      ),
      /^text in 1 annotations or form fields is not read \(Filled in by hand…\): print/,
    ],
    [
      'in a free text',
      two(
        '',
        Buffer.from('<</Type/Annot/Subtype/FreeText/Contents(Added)/Rect[72 600 300 620]/F 4>>'),
        '/Annots[6 0 R]',
      ),
      /^text in 1 annotations or form fields is not read \(Added…\): print/,
    ],
  ];
  for (const [title, bytes, reason] of cases) {
    it(title, async () => {
      const [page] = await sheets(bytes);
      expect([textOf(page!), page!.error, page!.suspect]).toEqual([
        'Gazette 2021',
        null,
        expect.stringMatching(reason),
      ]);
      expect(JSON.stringify(page)).not.toContain('[null');
    });
  }
  it('not notes and links that print nothing', async () => {
    const note = Buffer.from('<</Type/Annot/Subtype/Text/Contents(A remark)/Rect[72 600 90 620]/F 4>>');
    expect((await sheets(two('', note, '/Annots[6 0 R]')))[0]!.suspect).toBeNull();
  });
  it('a sheet of more glyphs than any holds is left out, with the reason', async () => {
    const content = `BT /F 1 Tf 0 0 Td ${`(${'x'.repeat(500)}) Tj `.repeat(201)}ET`;
    const one = rawPdf([{ content: stream('', content) }, { content: line('Last') }], {
      resources: '/Font<</F EXTRA 0 R>>',
      extra: [FONT],
    });
    const [first, last] = await sheets(one);
    expect(first!.error).toMatch(/^holds 100500 glyphs, more than any printed sheet/);
    expect(textOf(last!)).toBe('Last');
  });
  it('a sheet of 150,000 lines in one path, and one line of 150,000 points', async () => {
    const paths = Array.from({ length: 150_000 }, (_, i) => `${i % 500} ${i % 800} m ${(i % 500) + 60} ${i % 800} l`);
    const points = paths.map((path) => path.replace(/ m .*/, ' l')).join(' ');
    for (const path of [paths.join(' '), `0 0 m ${points}`])
      expect(textOf((await sheets(two(`${path} S`)))[0]!)).toBe('Gazette 2021');
  });
});
