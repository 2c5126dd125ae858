/**
 * Small PDFs that ask for more than they are worth: each ends. `npm run limits` measures what files of this make cost under the limits of
 * every day.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import { validate } from '../src/dataset/validate.js';
import { ingest } from '../src/ingest/ingest.js';
import { rawPdf, stream } from './helpers/raw-pdf.js';
import { scratch } from './helpers/small-inputs.js';

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const TEXT = 'BT /F 12 Tf 72 700 Td (Notice on public affairs) Tj ET ';
const packed = (data: string | Buffer, entries = '') =>
  stream(`${entries}/Filter/FlateDecode`, deflateSync(typeof data === 'string' ? Buffer.from(data, 'latin1') : data));

/** One sheet; `extra` begins at object 6, behind the font. */
const sheet = (content: Buffer, resources = '', extra: readonly Buffer[] = [], font = FONT) =>
  rawPdf([{ content }], { resources: `/Font<</F EXTRA 0 R>>${resources}`, extra: [Buffer.from(font), ...extra] });
const wide = (width: number) =>
  rawPdf([{ size: [width, 842], content: stream('', TEXT) }], {
    resources: '/Font<</F EXTRA 0 R>>',
    extra: [Buffer.from(FONT)],
  });
const form = (content: string, next: number) =>
  stream(
    `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${next} 0 R>>/Font<</F 5 0 R>>>>`,
    content,
  );
/** Forms 6 … 5 + depth, each drawing the next one so often; the last one text. */
const forms = (depth: number, times: number) =>
  sheet(
    stream('', `/X Do ${TEXT}`),
    '/XObject<</X 6 0 R>>',
    Array.from({ length: depth }, (_, i) => form(i < depth - 1 ? '/X Do '.repeat(times) : TEXT, 7 + i)),
  );
const picture = (width: number, height: number, data: Buffer) =>
  packed(data, `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 1/ColorSpace/DeviceGray`);
/** A character of the font stands for 10,000 of Unicode. */
const manyFold = packed(
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <${'4E00'.repeat(10_000)}> endbfchar endcmap end end`,
);

const widths = [0.0000001, 1e9, 4e9];
const named = (width: number) => `a sheet ${width} points wide`;
const bombs: Readonly<Record<string, Uint8Array>> = {
  'text of 10,000 characters a glyph': sheet(
    stream('', 'BT /F 12 Tf 72 700 Td (aaaa) Tj ET'),
    '',
    [manyFold],
    `${FONT.slice(0, -2)}/ToUnicode 6 0 R>>`,
  ),
  'a picture of no width': sheet(stream('', `${TEXT}q 0.0000001 0 0 842 0 0 cm /I Do Q`), '/XObject<</I 6 0 R>>', [
    picture(1000, 1000, Buffer.alloc(125_000)),
  ]),
  'a picture of 30,000 × 30,000': sheet(stream('', '595 0 0 842 0 0 cm /I Do'), '/XObject<</I 6 0 R>>', [
    picture(30_000, 30_000, Buffer.alloc(30_000 * 3750)),
  ]),
  ...Object.fromEntries(widths.map((width) => [named(width), wide(width)])),
  '4,000 sheets': rawPdf(Array.from({ length: 4000 }, () => ({ content: stream('', '') }))),
};

async function pagesOf(bytes: Uint8Array) {
  const read = await ingest({ path: 'a.pdf', bytes, sha256: '' }, { ocr: 'off', maxSheets: 3000 });
  if (read.kind !== 'pages') throw new Error('no sheets');
  return read;
}

it('is ended by the limits of its process, with a code, and takes nothing with it', async () => {
  const folder = scratch('bombs');
  const [inputs, out] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(inputs);
  writeFileSync(join(inputs, 'deep.pdf'), forms(5000, 1));
  // Ten million texts: no end worth waiting for.
  writeFileSync(join(inputs, 'endless.pdf'), forms(8, 10));
  const { inputs: entries } = await build({ inputs: [inputs], out, jobs: 2, sheetTimeout: 2, ocr: 'off' });
  const gaveUp = 'gave up at sheet 1 after 2 s; allow more with --sheet-timeout';
  expect(entries.map(({ path, status, code, messages }) => [path, status, code, messages[0]?.reason])).toEqual([
    ['../in/deep.pdf', 'built', null, undefined],
    ['../in/endless.pdf', 'failed', 'nothing-readable', gaveUp],
  ]);
  expect((await validate(out)).problems).toEqual([]);
});

describe('ends by itself:', () => {
  const read = ['text of 10,000 characters a glyph', 'a picture of no width', ...widths.map(named)];
  it.each(read)('%s: its text is read', async (name) => {
    const { pages } = await pagesOf(bombs[name]!);
    expect(pages[0]?.error).toBeNull();
    expect(pages[0]?.runs.map(({ text }) => text).join('')).toMatch(
      name.startsWith('text') ? /^一{1000}/ : /^Notice on/,
    );
  });
  it('a picture of 30,000 × 30,000: its sheet is left out, with the reason', async () => {
    expect((await pagesOf(bombs['a picture of 30,000 × 30,000']!)).pages[0]?.error).toMatch(
      /a picture larger than any sheet/,
    );
  });
  it('4,000 sheets: the file is refused', async () => {
    await expect(pagesOf(bombs['4,000 sheets']!)).rejects.toMatchObject({ code: 'too-many-sheets' });
  });
});
