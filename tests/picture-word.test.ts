/** Pictures and Word files, made here: what the readers of PDF and HTML make of them is tested there. */
import { load } from 'cheerio';
import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest/ingest.js';
import { InputError } from '../src/ingest/input-error.js';
import { ingestDocx } from '../src/ingest/word/docx.js';
import { writeListLabels } from '../src/ingest/word/list-labels.js';

const input = (path: string, bytes: Uint8Array) => ({ path, bytes, sha256: '0'.repeat(64) });
const sheet = () => sharp({ create: { width: 1654, height: 2339, channels: 3, background: 'white' } });
const read = (path: string, bytes: Uint8Array) => ingest(input(path, bytes), { ocr: 'off' });

describe('pictures', () => {
  it.each([
    ['jpeg', () => sheet().jpeg().withMetadata({ density: 200 }).toBuffer()],
    ['png', () => sheet().png().toBuffer()],
    ['webp', () => sheet().webp().toBuffer()],
    [
      'tiff',
      () =>
        sheet()
          .tiff({ compression: 'lzw', xres: 200 / 25.4, yres: 200 / 25.4 })
          .toBuffer(),
    ],
    ['TIFF with JPEG inside', () => sheet().tiff({ compression: 'jpeg', quality: 80 }).toBuffer()],
    ['G4', () => sheet().threshold().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer()],
  ])('%s is a sheet of A4', async (name, make) => {
    const ingested = await read(`scan.${name}`, await make());
    expect(ingested.kind).toBe('pages');
    if (ingested.kind !== 'pages') return;
    expect(ingested.pages).toHaveLength(1);
    expect(ingested.producer).toBeNull();
    expect(ingested.pages[0]!.width).toBeCloseTo(595, -1);
    expect(ingested.pages[0]!.height).toBeCloseTo(842, -1);
  });

  it.each([
    'lzw',
    'jpeg',
    'deflate',
  ] as const)('of several sheets in one TIFF (%s) are so many sheets', async (codec) => {
    const page = await sheet().resize(827).png().toBuffer();
    const tiff = await sharp([page, page, page], { join: { animated: true } })
      .tiff({ compression: codec })
      .toBuffer();
    const ingested = await read('scan.tif', tiff);
    expect(ingested.kind === 'pages' && ingested.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('that cannot be decoded are refused with a next step', async () => {
    const png = await sheet().png().toBuffer();
    await expect(read('cut.png', png.subarray(0, 60))).rejects.toThrow(/cannot be decoded .*: save it again/);
    await expect(read('cut.png', png.subarray(0, 60))).rejects.toBeInstanceOf(InputError);
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, list = '', level = 0) =>
  `<w:p>${list && `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const document = `<w:document ${W}><w:body>${[
  paragraph('关于加强汛期值班的通知'),
  paragraph('总体要求', '1'),
  paragraph('落实责任。各单位要明确值班人员。', '1', 1),
  paragraph('报告情况。每日17时前报告。', '1', 1),
  paragraph('保障措施', '1'),
  paragraph('加强督查。', '1', 1),
].join('')}</w:body></w:document>`;
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

async function docx(
  main: string | Buffer = document,
  media?: Buffer,
  styles?: string,
  footnotes?: string,
): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file('word/document.xml', main);
  if (media) zip.file('word/media/image1.png', media);
  if (styles) zip.file('word/styles.xml', styles);
  zip.file('word/numbering.xml', numbering);
  if (footnotes) {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes';
    zip.file(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="footnotes.xml"/></Relationships>`,
    );
    zip.file('word/footnotes.xml', footnotes);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('Word', () => {
  it('prints the numbers of its lists, level by level', () => {
    const $ = load(writeListLabels(document, numbering), { xml: true });
    const texts = $('w\\:t')
      .toArray()
      .map((one) => $(one).text());
    expect(texts.join('|')).toBe(
      '关于加强汛期值班的通知|一、|总体要求|（一）|落实责任。各单位要明确值班人员。|（二）|报告情况。每日17时前报告。|二、|保障措施|（一）|加强督查。',
    );
  });

  it('gives the text with its labels', async () => {
    const ingested = await read('notice.docx', await docx());
    expect(ingested.kind).toBe('layout');
    const blocks = ingested.kind === 'layout' ? ingested.layout.blocks : [];
    expect(blocks.map((block) => (block.type === 'text' ? block.text : ''))).toEqual([
      '关于加强汛期值班的通知',
      '一、总体要求',
      '（一）落实责任。各单位要明确值班人员。',
      '（二）报告情况。每日17时前报告。',
      '二、保障措施',
      '（一）加强督查。',
    ]);
  });

  it('gives its tables with merged cells filled in, and its footnotes', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      [cell('序号'), cell('单位'), cell('任务')],
      [cell('1'), cell('市教育局', '<w:vMerge w:val="restart"/>'), cell('建设学校')],
      [cell('2'), cell('', '<w:vMerge/>'), cell('培训教师')],
      [cell('3'), cell('各区人民政府', '<w:gridSpan w:val="2"/>')],
    ];
    const mark =
      '<w:p><w:r><w:t>全市财政收入100亿元</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>';
    const table = `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
    const main = `<w:document ${W}><w:body>${paragraph('任务分工表')}${table}${mark}</w:body></w:document>`;
    const notes = `<w:footnotes ${W}><w:footnote w:id="2">${paragraph('不含基金收入。')}</w:footnote></w:footnotes>`;
    const ingested = await read('a.docx', await docx(main, undefined, undefined, notes));
    const blocks = ingested.kind === 'layout' ? ingested.layout.blocks : [];
    const tables = blocks.flatMap((block) =>
      block.type === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
    );
    expect(tables).toEqual([
      [
        ['序号', '单位', '任务'],
        ['1', '市教育局', '建设学校'],
        ['2', '市教育局', '培训教师'],
        ['3', '各区人民政府', '各区人民政府'],
      ],
    ]);
    expect(blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []))).toEqual([
      '任务分工表',
      '全市财政收入100亿元。',
      '不含基金收入。',
    ]);
  });

  describe('is set as it says itself, and as its styles say', async () => {
    const style = (id: string, name: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>${[
      style('a', 'Title of a letter', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr>'),
      style('b', 'Based on it', '<w:basedOn w:val="a"/><w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:b/></w:rPr>'),
      style('c', 'heading 1', '<w:basedOn w:val="c"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    ].join('')}</w:styles>`;
    const set = (text: string, properties: string, run = '') =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      set('关于印发节约用水办法的通知', '<w:pStyle w:val="b"/>'),
      set('各区人民政府：', ''),
      set('总体要求', '<w:pStyle w:val="c"/>'),
      set('云州市人民政府', '<w:jc w:val="right"/>', '<w:sz w:val="28"/><w:rFonts w:ascii="Arial" w:eastAsia="楷体"/>'),
    ];
    const main = `<w:document ${W}><w:body>${body.join('')}</w:body></w:document>`;
    const ingested = await read('a.docx', await docx(main, undefined, styles));
    const blocks = ingested.kind === 'layout' ? ingested.layout.blocks : [];

    it.each([
      ['关于印发节约用水办法的通知', { align: 'center', size: 22, typeface: 'xiaobiaosong', bold: true }],
      ['各区人民政府：', { align: 'justify', size: 16, typeface: 'fangsong', bold: false }],
      ['一、总体要求', { size: 16, headingLevel: 1 }],
      ['云州市人民政府', { align: 'right', size: 14, typeface: 'kai' }],
    ])('%s', (text, look) => expect(blocks).toContainEqual(expect.objectContaining({ text, ...look })));
  });

  it('that is damaged is refused with a next step', async () => {
    const bytes = (await docx()).subarray(0, 500);
    const cut = new Uint8Array([...bytes, ...Buffer.from('word/document.xml')]);
    await expect(read('cut.docx', cut)).rejects.toThrow(/damaged Word document \(.+\): get a fresh copy/);
  });

  const refused: [string, string | Buffer, RegExp][] = [
    ['that is no XML', 'word/document.xml', /^is a damaged Word document: open it/],
    ['with a root too many', `${document}${document}`, /^is a damaged Word document: open it/],
    ['nested 100,000 deep', `<w:document ${W}>${'<w:p>'.repeat(100_000)}`, /^is a damaged Word document \(word\/doc/],
  ];
  for (const [title, main, reason] of refused)
    it(`${title} is refused with a next step`, async () =>
      expect(read('bomb.docx', await docx(main))).rejects.toThrow(reason));

  it('that unpacks to more than a document holds is refused; pictures, which nobody reads, do not count', async () => {
    const [many, limits] = [Buffer.alloc(2_000_000, 32), { entries: 99, bytes: 1_000_000 }];
    const ingested = (bytes: Uint8Array) => ingestDocx({ path: 'a.docx', bytes, sha256: '' }, limits);
    await expect(ingested(await docx(many))).rejects.toThrow(
      /^is a Word document that unpacks to more than 1000000 bytes/,
    );
    expect((await ingested(await docx(document, many))).kind).toBe('layout');
  });
});
