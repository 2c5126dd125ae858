/** PDFs whose text layer is not what is printed, each of a kind met in the wild: reported, and left to OCR. */
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import type { Page } from '../src/tree/page.js';
import { rawPdf, stream } from './helpers/raw-pdf.js';

/** A white picture over the whole sheet, below or above the text. */
const PICTURE = 'q 595 0 0 842 0 0 cm /I Do Q';
const pixel = stream(
  '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray',
  Buffer.from([255]),
);
const HELVETICA = '/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
/** Two-byte codes 0001 to 0014 of a font that is not embedded, with the characters a ToUnicode gives them. */
const typeZero = (toUnicode: string): string =>
  `/Font<</F <</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H${toUnicode}/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>>>`;
const CODES = Array.from({ length: 20 }, (_, i) => (i + 1).toString(16).padStart(4, '0')).join('');
const cmap = (first: string): Buffer =>
  stream(
    '',
    `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0014> <${first}> endbfrange endcmap`,
  );
/** Glyphs with names that mean nothing, each a filled box. */
const TYPE_THREE = `/Font<</F <</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[0.1 0 0 0.1 0 0]/FirstChar 1/LastChar 20/Widths[${'10 '.repeat(20)}]/Encoding<</Type/Encoding/Differences[1 ${Array.from({ length: 20 }, (_, i) => `/g${i}`).join(' ')}]>>/CharProcs<<${Array.from({ length: 20 }, (_, i) => `/g${i} EXTRA 0 R`).join('')}>>/Resources<<>>>>>>`;
const shown = (text: string, mode = 0): string => `BT ${mode} Tr /F 12 Tf 72 700 Td ${text} Tj ET`;

async function read(content: string, resources: string, ...extra: Buffer[]): Promise<Page> {
  const bytes = rawPdf([{ content: stream('', content) }], { resources, extra });
  const ingested = await ingest({ path: 'a.pdf', bytes, sha256: '0'.repeat(64) }, { ocr: 'off' });
  if (ingested.kind !== 'pages') throw new Error('no sheets');
  return ingested.pages[0]!;
}
const overPicture = '/XObject<</I EXTRA 0 R>>';
const LINE = '(Decision of the municipal government on parking in the old town)';

describe('a text layer that cannot be right', () => {
  const cases: [string, () => Promise<Page>, RegExp][] = [
    [
      'the name of a scanner app over a scan',
      () => read(`${PICTURE} ${shown('(Scanned with CamScanner)')}`, HELVETICA + overPicture, pixel),
      /only names the scanner/,
    ],
    [
      'invisible text over a scan',
      () => read(`${PICTURE} ${shown(LINE, 3)}`, HELVETICA + overPicture, pixel),
      /invisible text layer/,
    ],
    [
      'private-use characters',
      () => read(shown(`<${CODES}>`), typeZero('/ToUnicode EXTRA 0 R'), cmap('E000')),
      /private-use or control/,
    ],
    ['no ToUnicode', () => read(shown(`<${CODES}>`), typeZero('')), /control|private-use|marks/],
    [
      'Type 3 glyphs with names that mean nothing',
      () => read(shown(`<${CODES.replaceAll('00', '')}>`), TYPE_THREE, stream('', '10 0 0 0 10 10 d1 1 1 8 8 re f')),
      /control|private-use|marks/,
    ],
  ];
  for (const [title, page, reason] of cases) {
    it(title, async () => expect((await page()).suspect).toMatch(reason));
  }
});

describe('a text layer that is right', () => {
  it('of a sheet without pictures, and of a font with a good ToUnicode', async () => {
    expect((await read(shown(LINE), HELVETICA)).suspect).toBeNull();
    const page = await read(shown(`<${CODES}>`), typeZero('/ToUnicode EXTRA 0 R'), cmap('4E00'));
    expect(page).toMatchObject({ suspect: null, textLayer: 'born-digital' });
  });
});
