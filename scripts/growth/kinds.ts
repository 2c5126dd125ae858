/** Inputs that grow in one thing: cells, items, glyphs, lines. `count` is how much a gazette never has; each kind is built at half of it and whole. */
import JSZip from 'jszip';
import { rawPdf, stream } from '../../tests/helpers/raw-pdf.js';

export interface Kind {
  /** File ending. */
  readonly ending: string;
  readonly count: number;
  readonly make: (count: number) => Uint8Array | Promise<Uint8Array>;
}

const utf8 = new TextEncoder();
const times = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join('');
const page = (body: string) =>
  utf8.encode(`<!doctype html><html><head><meta charset="utf-8"><title>通知</title></head><body>${body}</body></html>`);
const row = (cells: number, cell = '<td>市政府</td>') => `<tr>${cell.repeat(cells)}</tr>`;
const clause = (i: number) => `${i + 1}. 加强第${i}号工程建设。2021年底前完成${i}项，由市教育局负责。\n`;

/** Text in a font of Chinese characters that is not embedded. Without its descriptor pdfjs-dist takes each byte for a character. */
const CHINESE = {
  resources: '/Font<</F EXTRA 0 R>>',
  extra: [
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>',
  ].map((one) => Buffer.from(one)),
};
const WORDS = '市政府关于加强安全生产工作的通知各部门应当认真贯彻执行';
const hex = (text: string) =>
  `<${[...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj`;
const letters = (from: number, length: number) => times(length, (i) => WORDS[(from + i) % WORDS.length]!);
const sheet = (content: string, size: readonly [number, number] = [595, 842]) =>
  rawPdf([{ size, content: stream('', content) }], CHINESE);

/** A sheet of small type, 200 characters a line, as it would be set. */
const dense = (glyphs: number) =>
  sheet(
    `BT /F 5 Tf ${times(glyphs / 200, (i) => `1 0 0 1 50 ${10 + (glyphs / 200 - i) * 8} Tm ${hex(letters(i * 7, 200))} `)}ET`,
    [1100, 50 + (glyphs / 200) * 8],
  );
/** Each glyph an object of its own, as some producers write. */
const scattered = (glyphs: number) =>
  sheet(
    `BT /F 5 Tf ${times(glyphs, (i) => `1 0 0 1 ${50 + (i % 200) * 5} ${20 + Math.floor(i / 200) * 8} Tm ${hex(letters(i, 1))} `)}ET`,
    [1100, 50 + (glyphs / 200) * 8],
  );
/** Each glyph where no other line or column has one. */
const strewn = (glyphs: number) =>
  sheet(
    `BT /F 5 Tf ${times(glyphs, (i) => `1 0 0 1 ${((i * 7919) % 100_003) / 100} ${((i * 104_729) % 100_019) / 100} Tm ${hex(letters(i, 1))} `)}ET`,
    [1100, 1100],
  );
/** A table of 20 columns, ruled or not. */
const grid = (cells: number, ruled: boolean) => {
  const rows = cells / 20;
  const height = rows * 14;
  const rules = ruled
    ? `${times(rows + 1, (i) => `50 ${20 + i * 14} m 1050 ${20 + i * 14} l `)}${times(21, (i) => `${50 + i * 50} 20 m ${50 + i * 50} ${20 + height} l `)}S `
    : '';
  const cell = (i: number) =>
    `1 0 0 1 ${54 + (i % 20) * 50} ${24 + Math.floor(i / 20) * 14} Tm ${hex(letters(i, 1 + (i % 4)))} `;
  return sheet(`${rules}BT /F 9 Tf ${times(cells, cell)}ET`, [1100, height + 40]);
};
/** Lines each of which could be the names of columns over a table, and over none: the last column is running text. */
const headed = (lines: number) =>
  sheet(
    `BT /F 9 Tf ${times(lines, (i) => `1 0 0 1 50 ${24 + i * 14} Tm ${hex('名称')} 1 0 0 1 100 ${24 + i * 14} Tm ${hex('项目')} 1 0 0 1 150 ${24 + i * 14} Tm ${hex(letters(0, 12))} `)}ET`,
    [300, lines * 14 + 40],
  );
const sheets = (count: number) =>
  rawPdf(
    Array.from({ length: count }, (_, i) => ({
      content: stream(
        '',
        `BT /F 12 Tf ${times(30, (line) => `1 0 0 1 72 ${760 - line * 22} Tm ${hex(letters(i + line, 36))} `)}ET`,
      ),
    })),
    CHINESE,
  );

async function docx(body: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function ofd(objects: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('OFD.xml', '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>');
  zip.file(
    'Doc_0/Document.xml',
    '<Document><CommonData><PageArea><PhysicalBox>0 0 400 1600</PhysicalBox></PageArea><PublicRes>R.xml</PublicRes></CommonData><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>',
  );
  zip.file('Doc_0/R.xml', '<Res><Fonts><Font ID="3" FontName="仿宋"/></Fonts></Res>');
  zip.file('Doc_0/P.xml', `<Page><Content><Layer>${objects}</Layer></Content></Page>`);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export const kinds: Readonly<Record<string, Kind>> = {
  'cells of an HTML table': {
    ending: 'html',
    count: 10_000,
    make: (n) => page(`<table>${row(10).repeat(n / 10)}</table>`),
  },
  'HTML tables in cells': {
    ending: 'html',
    count: 3600,
    make: (n) => page(`<table>${row(6, '<td><table><tr><td>市政府</td></tr></table></td>').repeat(n / 6)}</table>`),
  },
  'merged cells of an HTML table': {
    ending: 'html',
    count: 10_000,
    make: (n) =>
      page(
        `<table>${`<tr><td rowspan="2">市</td>${'<td>县</td>'.repeat(8)}<td colspan="2">区</td></tr>`.repeat(n / 10)}</table>`,
      ),
  },
  'tables of an HTML page': {
    ending: 'html',
    count: 2000,
    make: (n) => page(`<p>表</p><table>${row(3)}</table>`.repeat(n)),
  },
  'paragraphs of an HTML page': {
    ending: 'html',
    count: 3000,
    make: (n) => page(times(n, (i) => `<p>${clause(i)}</p>`)),
  },
  'items of an HTML list': {
    ending: 'html',
    count: 10_000,
    make: (n) => page(`<ol>${times(n, (i) => `<li>第${i}项</li>`)}</ol>`),
  },
  'HTML lists in lists': { ending: 'html', count: 10_000, make: (n) => page(`${'<ul><li>市政府'.repeat(n)}`) },
  'cells of a Markdown table': {
    ending: 'md',
    count: 10_000,
    make: (n) =>
      utf8.encode(
        `# 通知\n\n${'|甲'.repeat(10)}|\n${'|-'.repeat(10)}|\n${`${'|市政府'.repeat(10)}|\n`.repeat(n / 10)}`,
      ),
  },
  'open brackets of a Markdown line': {
    ending: 'md',
    count: 100_000,
    make: (n) => utf8.encode(`# 通知\n\n${'['.repeat(n)}\n`),
  },
  'items of Markdown lists in lists': {
    ending: 'md',
    count: 2000,
    make: (n) => utf8.encode(`# 通知\n\n${times(n, (i) => `${'  '.repeat(i % 50)}- 市政府\n`)}`),
  },
  'cells of a table in plain text': {
    ending: 'txt',
    count: 10_000,
    make: (n) => utf8.encode(`通知\n\n${`${'市政府\t'.repeat(9)}市\n`.repeat(n / 10)}`),
  },
  'clauses of plain text': {
    ending: 'txt',
    count: 3000,
    make: (n) => utf8.encode(`关于加强工作的通知\n\n${times(n, clause)}`),
  },
  'documents of plain text': {
    ending: 'txt',
    count: 1000,
    make: (n) =>
      utf8.encode(
        times(
          n,
          (i) =>
            `关于加强第${i}号工作的通知\n江政发〔2021〕${i}号\n各县人民政府：\n一、加强管理。\n江州市人民政府\n2021年3月1日\n\n`,
        ),
      ),
  },
  'glyphs of a sheet': { ending: 'pdf', count: 96_000, make: dense },
  'glyphs of a sheet, each alone': { ending: 'pdf', count: 96_000, make: scattered },
  'glyphs of a sheet, strewn over it': { ending: 'pdf', count: 20_000, make: strewn },
  'cells of a ruled table': { ending: 'pdf', count: 10_000, make: (n) => grid(n, true) },
  'cells of a table without rules': { ending: 'pdf', count: 10_000, make: (n) => grid(n, false) },
  'names of columns over no table': { ending: 'pdf', count: 2000, make: headed },
  sheets: { ending: 'pdf', count: 200, make: sheets },
  'width of a sheet in points': {
    ending: 'pdf',
    count: 4e9,
    make: (n) =>
      sheet(`BT /F 12 Tf ${times(30, (line) => `1 0 0 1 72 ${760 - line * 22} Tm ${hex(letters(line, 36))} `)}ET`, [
        n,
        842,
      ]),
  },
  'cells of a Word table': {
    ending: 'docx',
    count: 10_000,
    make: (n) =>
      docx(
        `${run('通知')}<w:tbl>${`<w:tr>${`<w:tc>${run('市政府')}</w:tc>`.repeat(10)}</w:tr>`.repeat(n / 10)}</w:tbl>`,
      ),
  },
  'paragraphs of a Word file': { ending: 'docx', count: 3000, make: (n) => docx(times(n, (i) => run(clause(i)))) },
  'glyphs of an OFD page': {
    ending: 'ofd',
    count: 100_000,
    make: (n) =>
      ofd(
        times(
          n / 50,
          (i) =>
            `<TextObject Boundary="${20 + (i % 2) * 130} ${10 + Math.floor(i / 2) * 1.5} 130 2" Font="3" Size="1.2"><TextCode X="0" Y="1" DeltaX="g 49 2">${letters(i * 50, 50)}</TextCode></TextObject>`,
        ),
      ),
  },
};
