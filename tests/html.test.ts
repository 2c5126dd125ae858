import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { htmlLayout, ingestHtml } from '../src/ingest/html/html.js';
import type { Layout, TextBlock } from '../src/tree/block.js';

const texts = (layout: Layout): TextBlock[] =>
  layout.blocks.filter((block): block is TextBlock => block.type === 'text');
const accounted = (layout: Layout): number =>
  layout.blocks.reduce((sum, block) => sum + ('glyphs' in block ? block.glyphs : 0), 0) +
  layout.drops.reduce((sum, drop) => sum + drop.glyphs, 0);

describe('a whole page: title and metadata block outside the text', () => {
  const html = readFileSync('tests/fixtures/inputs/chengjiang-2022-15.html');
  const ingested = ingestHtml({ path: 'page.html', bytes: new Uint8Array(html), sha256: '' });
  const layout = (ingested.kind === 'layout' ? ingested.layout : null) as Layout;

  it('reads the metadata block', () => {
    expect(layout.metadata).toEqual({
      title: '澄江市人民政府办公室关于印发澄江市公共停车设施管理办法的通知',
      documentNumber: '澄政办发〔2022〕15号',
      issuer: '澄江市人民政府办公室',
      issuedOn: '2022-04-08',
      publishedOn: '2022-04-12',
      indexNumber: '00256012/2022-00087',
      subject: '城乡建设',
    });
  });
  it('puts the title first and leaves menus, buttons and footer out', () => {
    const first = texts(layout)[0];
    expect(first).toMatchObject({ text: layout.metadata.title, align: 'center', headingLevel: 1 });
    const all = texts(layout)
      .map((block) => block.text)
      .join('\n');
    for (const word of ['首页', '当前位置', '浏览次数', '打印', '分享到', '标识码', '索引号'])
      expect(all).not.toContain(word);
    expect(new Set(layout.drops.map((drop) => drop.reason))).toEqual(new Set(['navigation', 'metadata-block']));
  });
  it('accounts for every character of the page', () => expect(accounted(layout)).toBe(layout.sheets[0]?.glyphs));
  it('parts paragraphs at a br with an indent, and keeps bold labels', () => {
    const second = texts(layout).find((block) => block.text.startsWith('第二条'));
    expect(second?.text.endsWith('建设、使用和管理。')).toBe(true);
    expect(second?.styles.map((span) => span.bold)).toEqual([true, false]);
  });
  it('places signature and chapter headings', () => {
    const place = (text: string) => texts(layout).find((block) => block.text === text)?.align;
    expect(place('2022年4月8日')).toBe('right');
    expect(place('第一章总则')).toBe('center');
  });
  it('fills merged cells down', () => {
    const table = layout.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' && table.header).toBe(1);
    expect(table?.type === 'table' && table.rows.map((row) => row.map((cell) => cell.text).join('|'))).toEqual([
      '区域|时段|收费标准（元/小时）',
      '一类区域|7:30至19:30|5',
      '一类区域|19:30至次日7:30|2',
      '二类区域|全天|2',
    ]);
  });
  it('gives each block a box of unit height, in order', () => {
    const rows = layout.blocks.map((block) =>
      'lines' in block ? block.lines[0]?.bbox : 'pieces' in block ? block.pieces[0]?.bbox : block.bbox,
    );
    expect(rows).toEqual(layout.blocks.map((_, row) => [0, row, 1, row + 1]));
    expect(layout.sheets[0]?.height).toBe(layout.blocks.length);
  });
});

/** A page around a text long enough to be an article. */
const page = (body: string, head = ''): string =>
  `<html><head>${head}</head><body><div class="menu"><a>首页</a><a>公开</a></div><div id="zoom">${body}</div></body></html>`;
const sentence = '各区人民政府、市级有关部门要按照职责分工抓好落实，确保各项任务按期完成。';

describe('what markup means', () => {
  const shown = (body: string, head = ''): string[] => texts(htmlLayout(page(body, head))).map((block) => block.text);

  it('leaves the year and the number of a cover on their lines', () => {
    const lines = ['云州市人民政府公报', '2021', '第01期（总第211期）'];
    expect(shown(lines.map((line) => `<p align="center"><b>${line}</b></p>`).join(''))).toEqual(lines);
  });

  it('heals a title over several centred lines, not the number below it', () => {
    const title =
      '<p align="center"><b>澄江市人民政府关于进一步加强</b></p><p align="center"><b>城市绿化工作的意见</b></p>';
    expect(shown(`${title}<p align="center"><b>澄政发〔2020〕3号</b></p><p>${sentence}</p>`)).toEqual([
      '澄江市人民政府关于进一步加强城市绿化工作的意见',
      '澄政发〔2020〕3号',
      sentence,
    ]);
  });
  it('takes the size, weight and typeface from styles, tags and old attributes', () => {
    const body = `<p style="font-size:22pt;font-family:方正小标宋简体;text-align:center">标题文字</p><p><font face="黑体" size="4">一、总体要求</font></p><p>　　${sentence}</p>`;
    const [title, heading, text] = texts(htmlLayout(page(body)));
    expect(title).toMatchObject({ size: 22, typeface: 'xiaobiaosong', align: 'center' });
    expect(heading).toMatchObject({ size: 13.5, typeface: 'hei' });
    expect(text).toMatchObject({ indent: 2, size: 12 });
  });
  it('numbers the items of an ordered list as a browser does, unless they carry numbers', () => {
    expect(
      shown(`<p>${sentence}</p><ol start="3"><li>建档</li><li>挂牌</li></ol><ol><li>（一）巡查</li></ol>`).slice(1),
    ).toEqual(['3.建档', '4.挂牌', '（一）巡查']);
  });
  it('does not take a frame for a table', () => {
    const rows = `<table><tr><td><table><tr><td><p>　　${sentence}</p><p>　　${sentence}</p></td></tr></table></td></tr></table>`;
    expect(htmlLayout(page(rows)).blocks.map((block) => block.type)).toEqual(['text', 'text']);
  });
  it('does not take a table column called 名称 for a metadata block', () => {
    const layout = htmlLayout(
      page(`<p>${sentence}</p><table><tr><th>名称</th><th>数量</th></tr><tr><td>香樟</td><td>3</td></tr></table>`),
    );
    expect(layout.metadata).toEqual({});
    const table = layout.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' && table.rows[0]?.map((cell) => cell.text)).toEqual(['名称', '数量']);
  });
  it('drops hidden text by name and keeps the ledger', () => {
    const layout = htmlLayout(page(`<p style="display:none">隐藏</p><p>${sentence}</p>\u200b`));
    expect(layout.drops.find((drop) => drop.reason === 'invisible')).toMatchObject({ glyphs: 2, text: '隐藏' });
    expect(accounted(layout)).toBe(layout.sheets[0]?.glyphs);
  });
  it('leaves a placeholder out of the metadata', () => {
    const block =
      '<div><span>索引号：</span><span>001/2020-1</span><span>文号：</span><span>无</span><span>成文日期：</span><span>2020-02-31</span></div>';
    expect(htmlLayout(`<body>${block}<div id="zoom"><p>${sentence}${sentence}</p></div></body>`).metadata).toEqual({
      indexNumber: '001/2020-1',
    });
  });
  it('reads a page declared gb2312 with characters of GB18030', () => {
    const html = page(
      `<p>${sentence}朱镕基</p>`,
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    );
    const ingested = ingestHtml({ path: 'a.htm', bytes: new Uint8Array(iconv.encode(html, 'gb18030')), sha256: '' });
    expect(ingested.kind === 'layout' && texts(ingested.layout)[0]?.text).toBe(`${sentence}朱镕基`);
  });
  it('refuses a page without text', () => {
    expect(() => htmlLayout('<html><body><div class="nav"></div><script>var a = "文";</script></body></html>')).toThrow(
      'holds no text',
    );
  });
});

describe('pages no person wrote', () => {
  const page = (body: string) => htmlLayout(`<html><body>${body}</body></html>`);
  it('5,000 tags deep keep their text, and so does an inline wrapper of the whole', () => {
    for (const tag of ['div', 'b', 'ul><li', 'table><tr><td'])
      expect(texts(page(`${`<${tag}>`.repeat(5000)}关于停车的通知`)).map(({ text }) => text)).toEqual([
        '关于停车的通知',
      ]);
    expect(texts(page('<font><p>通知</p>此件公开发布</font>')).map(({ text }) => text)).toEqual([
      '通知',
      '此件公开发布',
    ]);
  });
  it('with cells that claim thousands of rows and columns hold a table that can be held', () => {
    const [table] = page(
      `<table>${'<tr><td rowspan="999" colspan="999">市</td><td>县</td></tr>'.repeat(50)}</table>`,
    ).blocks;
    const cells = table?.type === 'table' ? table.rows.flat().length : 0;
    expect(cells > 0 && cells < 1_000_000).toBe(true);
  });
});
