/** OFD (GB/T 33190-2016): positioned glyphs, rules and pictures, from files as they are found. */
import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import { ofdLimits } from '../src/ingest/ofd/package.js';
import { readOfd } from '../src/ingest/ofd/read-ofd.js';
import { sniff } from '../src/ingest/sniff.js';
import type { ZipLimits } from '../src/ingest/zip/zip-parts.js';
import type { Page } from '../src/tree/page.js';

const START =
  '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocInfo><ofd:Creator>Maker</ofd:Creator></ofd:DocInfo>';
const parts = {
  'OFD.xml': `${START}<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>`,
  'Doc_0/Document.xml': `<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><PublicRes>PublicRes.xml</PublicRes>
    <TemplatePage ID="9" BaseLoc="Tpls/Content.xml"/></CommonData>
    <Pages><Page ID="1" BaseLoc="Pages\\Page_0\\Content.xml"/><Page ID="2" BaseLoc="Pages/Page_1/Content.xml"/></Pages>
    <Annotations>/Doc_0/Annotations.xml</Annotations></Document>`,
  'Doc_0/PublicRes.xml': `<Res><Fonts><Font ID="3" FontName="方正小标宋简体"/><Font ID="4" FontName="X1" FamilyName="仿宋"/></Fonts>
    <DrawParams><DrawParam ID="7" LineWidth="1"/></DrawParams><CompositeGraphicUnits><CompositeGraphicUnit ID="8">
    <Content><TextObject Boundary="1 0 50 5" Font="4" Size="5"><TextCode X="0" Y="4">合</TextCode></TextObject></Content>
    </CompositeGraphicUnit></CompositeGraphicUnits></Res>`,
  'Doc_0/Tpls/Content.xml': `<Page><Content><Layer Type="Background"><TextObject Boundary="20 10 60 5" Font="4" Size="5">
    <TextCode X="0" Y="4" DeltaX="g 3 5">政府公报</TextCode></TextObject></Layer></Content></Page>`,
  'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="x"><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer>
    <ofd:TextObject Boundary="50 40 100 10" Font="3" Size="8" Weight="700"><ofd:TextCode X="0" Y="8" DeltaX="g 2 8 8.5">关于通知</ofd:TextCode></ofd:TextObject>
    <ofd:TextObject Boundary="20 60 100 10" CTM="0.5 0 0 0.5 0 0" Font="4" Size="10"><ofd:TextCode X="2" Y="8" DeltaX="g 4 10 4">现予公布10</ofd:TextCode></ofd:TextObject>
    <ofd:TextObject Boundary="20 80 100 10" Font="4" Size="5"><ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="1"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>
      <ofd:TextCode X="0" Y="4" DeltaX="5">fi文</ofd:TextCode></ofd:TextObject>
    <ofd:PageBlock><ofd:PathObject Boundary="28 55 156 1" DrawParam="7"><ofd:AbbreviatedData>S 0 0 L 156 0 C</ofd:AbbreviatedData></ofd:PathObject></ofd:PageBlock>
    <ofd:PathObject Boundary="28 95 1 50" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 0.4 0 L 0.4 50 L 0 50 C</ofd:AbbreviatedData></ofd:PathObject>
    <ofd:PathObject Boundary="28 95 40 40"><ofd:AbbreviatedData>M 0 0 L 40 40 B 1 1 2 2 3 3 Q 1 1 2 2 A 5 5 0 0 1 9 9</ofd:AbbreviatedData></ofd:PathObject>
    <ofd:ImageObject Boundary="30 200 60 40" ResourceID="5"/><ofd:CompositeObject ResourceID="8" Boundary="100 100 50 50" CTM="2 0 0 2 0 0"/>
    </ofd:Layer></ofd:Content></ofd:Page>`,
  'Doc_0/Annotations.xml': '<Annotations><Page PageID="1"><FileLoc>Annots/A.xml</FileLoc></Page></Annotations>',
  'Doc_0/Annots/A.xml': `<PageAnnot><Annot Type="Watermark"><Appearance Boundary="50 50 60 60"><TextObject Boundary="0 0 60 60" Font="4" Size="8">
    <TextCode X="0" Y="8" DeltaX="8 8 8">保密资料</TextCode></TextObject></Appearance></Annot></PageAnnot>`,
  'Doc_0/Signs/Signatures.xml': '<Signatures><Signature BaseLoc="Sign_0/Signature.xml"/></Signatures>',
  'Doc_0/Signs/Sign_0/Signature.xml':
    '<Signature><SignedInfo><StampAnnot PageRef="1" Boundary="120 200 40 40"/></SignedInfo></Signature>',
};

async function ofd(changed: Record<string, string | Uint8Array> = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries({ ...parts, ...changed })) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array' });
}

/** Nothing is read by OCR: what needs it is `unread`. */
const read = (bytes: Uint8Array, limits = ofdLimits) => readOfd(bytes, { ocr: 'off' }, limits);

const millimetres = (points: number) => (points * 25.4) / 72;
const runOf = (page: Page, text: string) => page.runs.find((run) => run.text === text)!;

describe('OFD', async () => {
  const { pages, producer } = await read(await ofd());
  const page = pages[0]!;

  it('is told by what the zip holds', async () => {
    expect(sniff(await ofd(), 'a.zip')).toBe('ofd');
    expect(() => sniff(new TextEncoder().encode('PK\u0003\u0004'), 'a.ofd')).toThrow(/archive/);
    expect(producer).toBe('Maker');
  });

  it('gives glyphs their place in points: DeltaX, repetition, Boundary, CTM', () => {
    expect([page.width, page.height].map(millimetres).map(Math.round)).toEqual([210, 297]);
    const title = runOf(page, '关于通知');
    expect(title).toMatchObject({ typeface: 'xiaobiaosong', bold: true, angle: 0, vertical: false, size: 22.7 });
    expect(millimetres(title.bbox[0])).toBeCloseTo(50, 1);
    expect(millimetres(title.bbox[2])).toBeCloseTo(50 + 8 + 8 + 8.5 + 8, 1);
    const scaled = runOf(page, '现予公布10');
    expect(scaled).toMatchObject({ typeface: 'fangsong', bold: false, size: 14.2 });
    expect(millimetres(scaled.bbox[0])).toBeCloseTo(21, 1);
    expect(millimetres(scaled.bbox[1])).toBeCloseTo(64 - 0.88 * 5, 1);
  });

  it('takes the characters, not the glyphs of the font', () => expect(runOf(page, 'fi文')).toBeDefined());

  it('draws templates and composite units', () => {
    expect(millimetres(runOf(page, '政府公报').bbox[0])).toBeCloseTo(20, 1);
    const unit = runOf(page, '合');
    expect(unit.size).toBeCloseTo(28.3, 1);
    expect(millimetres(unit.bbox[0])).toBeCloseTo(102, 1);
  });

  it('reads straight lines and thin boxes as rules, slanted lines not', () => {
    expect(page.rules.map(({ orientation }) => orientation)).toEqual(['horizontal', 'vertical']);
    expect(page.rules[0]!.bbox.map(millimetres).map((value) => Math.round(value * 10) / 10)).toEqual([
      28, 54.5, 184, 55.5,
    ]);
  });

  it('keeps pictures and seals as boxes and watermarks as drops', () => {
    expect(page.images.map((box) => box.map(millimetres).map(Math.round))).toEqual([
      [30, 200, 90, 240],
      [120, 200, 160, 240],
    ]);
    expect(page.drops).toMatchObject([{ reason: 'decoration', text: '保密资料', glyphs: 4 }]);
    expect(page.glyphs).toBe(page.runs.reduce((sum, { text }) => sum + text.length, 0) + 4);
  });

  it('keeps the text of a stamp apart from the text it covers', async () => {
    const stamped = parts['Doc_0/Annots/A.xml'].replace('Watermark', 'Stamp').replace('保密资料', '收文专用');
    const [sheet] = (await read(await ofd({ 'Doc_0/Annots/A.xml': stamped }))).pages;
    expect(sheet!.annotations).toMatchObject([{ text: '收文专用' }]);
    expect(sheet!.annotations![0]!.bbox.map(millimetres).map(Math.round)).toEqual([50, 51, 82, 59]);
    expect(sheet!.runs.some(({ text }) => text.includes('收'))).toBe(false);
    expect(sheet!.glyphs).toBe(page.glyphs);
  });

  it('hands a page of shapes, whose text may be outlines, to OCR', async () => {
    const shape = (x: number, y: number) =>
      `<PathObject Boundary="${x} ${y} 60 4" Stroke="false" Fill="true"><AbbreviatedData>M 0 0 L 60 0 Q 62 2 60 4 A 30 2 0 0 1 0 4 C</AbbreviatedData></PathObject>`;
    const content = `<Page><Content>${[20, 30, 40].map((y) => shape(20, y) + shape(100, y)).join('')}</Content></Page>`;
    const { pages: sheets } = await read(await ofd({ 'Doc_0/Pages/Page_1/Content.xml': content }));
    expect(sheets.map(({ unread = false, blank }) => [unread, blank])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('names a page that is not there and reads the others', () => {
    expect(pages).toHaveLength(2);
    expect(pages[1]!.error).toMatch(/Page_1/);
  });

  it('says of a page that is only a picture that it is not read', async () => {
    const content =
      '<Page><Content><Layer><ImageObject Boundary="0 0 210 297" ResourceID="5"/></Layer></Content></Page>';
    const scan = await read(await ofd({ 'Doc_0/Pages/Page_1/Content.xml': content }));
    expect(scan.pages[1]!.error).toMatch(/is a picture.*print the file to PDF/);
  });

  it('hands a page that is only a picture to OCR, and says where it cannot be decoded', async () => {
    const changed = {
      'Doc_0/PublicRes.xml':
        '<Res BaseLoc="Res"><MultiMedias><MultiMedia ID="5" Type="Image"><MediaFile>p.png</MediaFile></MultiMedia></MultiMedias></Res>',
      'Doc_0/Pages/Page_1/Content.xml':
        '<Page><Content><Layer><ImageObject Boundary="0 0 210 297" ResourceID="5"/></Layer></Content></Page>',
    };
    const black = { r: 0, g: 0, b: 0 };
    const png = await sharp({ create: { width: 400, height: 560, channels: 3, background: 'white' } })
      .composite([{ input: { create: { width: 200, height: 12, channels: 3, background: black } } }])
      .png()
      .toBuffer();
    const build = async (picture: Uint8Array) =>
      ingest(
        { path: 'a.ofd', bytes: await ofd({ ...changed, 'Doc_0/Res/p.png': picture }), sha256: '' },
        { ocr: 'off' },
      );
    const good = await build(png);
    const [, scan] = good.kind === 'pages' ? good.pages : [];
    expect(scan).toMatchObject({ error: null, unread: true, textLayer: 'none', number: 2 });
    expect(scan!.images.map((box) => box.map(millimetres).map(Math.round))).toEqual([[0, 0, 210, 297]]);
    const bad = await build(png.subarray(0, 20));
    expect(bad.kind === 'pages' && bad.pages.map(({ error }) => error)).toEqual([
      null,
      expect.stringMatching(/cannot be decoded.*print/),
    ]);
  });

  it('does not believe text of private-use characters', async () => {
    const content = `<Page><Content><Layer><TextObject Boundary="20 20 180 10" Font="4" Size="5"><TextCode X="0" Y="4" DeltaX="g 20 5">${'\ue123\ue456\ue789'.repeat(6)}</TextCode></TextObject></Layer></Content></Page>`;
    const { pages: sheets } = await read(await ofd({ 'Doc_0/Pages/Page_1/Content.xml': content }));
    expect(sheets.map(({ suspect }) => suspect)).toEqual([null, expect.stringMatching(/private-use/)]);
    const leaders = content.replace('</TextCode>', `${'.'.repeat(200)}</TextCode>`);
    const listed = await read(await ofd({ 'Doc_0/Pages/Page_1/Content.xml': leaders }));
    expect(listed.pages[1]!.suspect).toMatch(/private-use/);
  });

  it('takes glyphs without a character for text that cannot be believed', async () => {
    const glyphs = '<CGTransform CodePosition="0" CodeCount="20" GlyphCount="20"><Glyphs>'.concat('7 8 9 5 '.repeat(5));
    const content = `<Page><Content><TextObject Boundary="20 20 180 10" Font="4" Size="5">${glyphs}</Glyphs></CGTransform><TextCode X="0" Y="4" DeltaX="g 19 5"/></TextObject></Content></Page>`;
    const { pages: sheets } = await read(await ofd({ 'Doc_0/Pages/Page_1/Content.xml': content }));
    expect(sheets[1]).toMatchObject({ unread: true, suspect: expect.stringMatching(/private-use/), glyphs: 20 });
  });

  it('reads several documents one after the other, parts in GBK, and locations from the wrong folder', async () => {
    const start = parts['OFD.xml'].replace(
      '</ofd:OFD>',
      '<ofd:DocBody><ofd:DocRoot>Doc_0\\Second.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    );
    const second = '<Document><Pages><Page ID="1" BaseLoc="/Pages/Page_0/Content.xml"/></Pages></Document>';
    const both = await read(await ofd({ 'OFD.xml': start, 'Doc_0/Second.xml': second }));
    expect(both.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(runOf(both.pages[2]!, '关于通知')).toMatchObject({ font: '', typeface: 'unknown' });
  });

  it('finds parts whose names the zip has in GBK', async () => {
    const changed = {
      'Doc_0/PublicRes.xml':
        '<Res BaseLoc="Res"><M><MultiMedia ID="5"><MediaFile>图片.png</MediaFile></MultiMedia></M></Res>',
      'Doc_0/Pages/Page_1/Content.xml':
        '<Page><Content><ImageObject Boundary="0 0 210 297" ResourceID="5"/></Content></Page>',
    };
    const png = await sharp({ create: { width: 827, height: 1170, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const zip = Buffer.from(await ofd({ ...changed, 'Doc_0/Res/ABCD.png': png })).toString('latin1');
    const gbk = Buffer.from([0xcd, 0xbc, 0xc6, 0xac]).toString('latin1'); // 图片
    const [, sheet] = (await read(Buffer.from(zip.replaceAll('ABCD.png', `${gbk}.png`), 'latin1'))).pages;
    expect(sheet).toMatchObject({ error: null, unread: true });
    expect(sheet!.dpi).toBeCloseTo(100, 0);
  });

  it('refuses, with reason and next step', async () => {
    const refused = async (bytes: Uint8Array, limits?: ZipLimits) =>
      read(bytes, limits).then(
        () => '',
        (error: Error) => `${error.name}: ${error.message}`,
      );
    const whole = await ofd();
    expect(await refused(whole.slice(0, whole.length / 2))).toMatch(
      /^InputError: is a damaged OFD \(.+\): get a fresh copy/,
    );
    expect(await refused(await ofd({ 'OFD.xml': '' }))).toMatch(/without a page/);
    const outside = parts['OFD.xml'].replace('/Doc_0/', '../../');
    expect(await refused(await ofd({ 'OFD.xml': outside }))).toMatch(/leads out of it/);
    expect(await refused(whole, { entries: 5, bytes: 1e6 })).toMatch(/more than 5 parts/);
    expect(await refused(whole, { entries: 99, bytes: 1000 })).toMatch(/more than 1000 bytes/);
  });

  it('ends for units that hold themselves and for endless repetition', async () => {
    const loop = parts['Doc_0/PublicRes.xml'].replace(
      '<Content>',
      '<Content><CompositeObject ResourceID="8"/><CompositeObject ResourceID="8"/>',
    );
    const [looped] = (await read(await ofd({ 'Doc_0/PublicRes.xml': loop }))).pages;
    expect(looped!.error).toMatch(/nest too deeply|too many objects/);
    const content = parts['Doc_0/Pages/Page_0/Content.xml'].replace('g 2 8', 'g 9999999999 8');
    const repeated = await read(await ofd({ 'Doc_0/Pages/Page_0/Content.xml': content }));
    expect(runOf(repeated.pages[0]!, '关于通知')).toBeDefined();
  });
});
