/** Pictures of sheets: decoded whatever their codec, and named where they are lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import { renderSheet } from '../src/ingest/ocr/picture/render-sheet.js';
import { openPdf } from '../src/ingest/pdf/open-pdf.js';
import { readPdf } from '../src/ingest/pdf/read-pdf.js';
import { rawPdf, stream } from './helpers/raw-pdf.js';

const fixture = (name: string) => new Uint8Array(readFileSync(join('tests/fixtures/pictures', `${name}.pdf`)));

/** Share of dark pixels of the first sheet. */
async function darkShare(name: string): Promise<number> {
  const task = await openPdf(fixture(name));
  const { pixels } = await renderSheet(await task.promise, 1, 72);
  await task.destroy();
  return pixels.filter((grey) => grey < 160).length / pixels.length;
}

describe('pictures', () => {
  // The three show the same drawing.
  for (const name of ['bitmap-symbol-context-reuse', 'bitmap-refine-page', 'bitmap-symbol-texthuffrefine']) {
    it(`in JBIG2: ${name}`, async () => expect(await darkShare(name)).toBeCloseTo(0.069, 2));
  }
  for (const name of ['jp2k-resetprob', 'bug_jpx']) {
    it(`in JPEG 2000: ${name}`, async () => expect(await darkShare(name)).toBeGreaterThan(0.01));
  }
  // Black lines of one pixel: where a decoder halves the resolution, what is left of them is grey.
  it('in JPEG 2000, wider than a browser of unknown abilities would draw: at full resolution', async () => {
    const task = await openPdf(fixture('jpx-wider-than-2048'));
    const { pixels } = await renderSheet(await task.promise, 1, 72);
    await task.destroy();
    expect(pixels.filter((grey) => grey < 60).length / pixels.length).toBeCloseTo(1 / 8, 2);
  });

  const FONT = Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  const broken = stream(
    '/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width 900/Height 900/Filter/JPXDecode',
    'none',
  );
  const withText = rawPdf([{ content: stream('', 'BT /F 12 Tf 72 700 Td (Gazette) Tj ET 595 0 0 842 0 0 cm /I Do') }], {
    resources: '/Font<</F EXTRA 0 R>>/XObject<</I 5 0 R>>',
    extra: [FONT, broken],
  });
  it('that cannot be decoded are named beside the text that can be read', async () => {
    const numbers = Buffer.from(withText).toString('latin1');
    const picture = /(\d+) 0 obj\s*<<[^>]*\/Subtype\/Image/.exec(numbers)?.[1];
    const bytes = Buffer.from(numbers.replace('/I 5 0 R', `/I ${picture} 0 R`), 'latin1');
    const { pages } = await readPdf(new Uint8Array(bytes));
    expect(pages[0]!.runs.map((run) => run.text)).toEqual(['Gazette']);
    expect(pages[0]!.suspect).toMatch(/^1 of 1 pictures on it cannot be decoded .*\(coded as JPEG 2000\)/);
  });
  it('that are all a sheet shows, and are not read, are said to be unread', async () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/ocr/scanned-notice.pdf'));
    const ingested = await ingest({ path: 'a.pdf', bytes, sha256: '' }, { ocr: 'off' });
    expect(ingested.kind === 'pages' && ingested.pages[0]).toMatchObject({
      textLayer: 'none',
      unread: true,
    });
  });
});
