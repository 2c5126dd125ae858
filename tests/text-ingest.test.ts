import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { sniff } from '../src/ingest/sniff.js';
import { decode } from '../src/ingest/text/decode.js';
import { ingestText, textLayout } from '../src/ingest/text/text.js';
import { countGlyphs } from '../src/text/normalize.js';
import type { Layout } from '../src/tree/block.js';
import { fixtureCases } from './helpers/fixture-cases.js';

const shown = (layout: Layout): string[] =>
  layout.blocks.flatMap((block) => {
    if (block.type === 'figure') return ['figure'];
    if (block.type === 'table') return block.rows.map((row) => row.map((cell) => cell.text).join(' | '));
    const place = block.align === 'center' || block.align === 'right' ? `${block.align} ` : '';
    return [`${place}${block.headingLevel ? `h${block.headingLevel} ` : ''}${block.text.replaceAll('\t', '<TAB>')}`];
  });

const balance = (layout: Layout): number =>
  layout.blocks.reduce((sum, block) => sum + ('glyphs' in block ? block.glyphs : 0), 0) +
  layout.drops.reduce((sum, drop) => sum + drop.glyphs, 0) +
  layout.furniture.reduce((sum, piece) => sum + piece.glyphs, 0);

describe('plain text', () => {
  for (const { title, input: lines, expected } of fixtureCases('text-ingest')) {
    const input = lines.map((line) => (line === '∅' ? '' : line)).join('\n'); // a case drops empty lines
    it(title, () => {
      if (expected.length === 0) {
        expect(() => textLayout(input, false)).toThrow('holds no text');
        return;
      }
      const layout = textLayout(input, false);
      expect(shown(layout)).toEqual(expected);
      expect(balance(layout)).toBe(layout.sheets[0]?.glyphs);
    });
  }

  it('style spans cover each text without a gap', () => {
    const layout = textLayout('标题\n\n正文第一段，说明情况。', false);
    for (const block of layout.blocks) {
      if (block.type !== 'text') continue;
      expect(block.styles.map((span) => [span.start, span.end])).toEqual([[0, block.text.length]]);
      expect(block.lines[0]?.end).toBe(block.text.length);
    }
  });

  it('reads labelled lines at the head as metadata, one alone as text', () => {
    const layout = textLayout(
      '索引号：001/2022-00015\n发文字号：澄政办发[2022] 15 号\n成文日期：2022年4月8日\n\n正文。',
      false,
    );
    expect(layout.metadata).toEqual({
      indexNumber: '001/2022-00015',
      documentNumber: '澄政办发〔2022〕15号',
      issuedOn: '2022-04-08',
    });
    expect(shown(layout)).toEqual(['正文。']);
    expect(balance(layout)).toBe(layout.sheets[0]?.glyphs);
    expect(shown(textLayout('来源：市政府办\n正文。', false))).toEqual(['来源：市政府办', '正文。']);
  });

  it('takes lines with the same tabs for a table', () => {
    const layout = textLayout('序号\t任务\n1\t新建\n2\t改造\n说明。', false);
    expect(shown(layout)).toEqual(['序号 | 任务', '1 | 新建', '2 | 改造', '说明。']);
    expect(balance(layout)).toBe(layout.sheets[0]?.glyphs);
  });
});

describe('encodings', () => {
  const text = '澄江市人民政府关于公布规范性文件清理结果的通知，自公布之日起施行。各区人民政府要认真执行。';
  const traditional = '澄江市人民政府關於公布規範性檔清理結果的通知，自公布之日起施行。各區人民政府要認真執行。';
  const written = (encoding: string, content = text): Uint8Array => new Uint8Array(iconv.encode(content, encoding));
  for (const encoding of ['utf-8', 'gb18030', 'gbk', 'gb2312']) {
    it(`sniffs ${encoding}`, () => expect(decode(written(encoding)).text).toBe(text));
  }
  it('sniffs Big5', () => expect(decode(written('big5', traditional.repeat(4))).text).toBe(traditional.repeat(4)));
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
    it(`reads the byte order mark of ${encoding}`, () => {
      expect(decode(new Uint8Array(iconv.encode(text, encoding, { addBOM: true }))).text).toBe(text);
    });
  }
  it('does not believe a declaration the bytes contradict', () => {
    expect(decode(written('gb18030'), 'utf-8').text).toBe(text);
    expect(decode(written('utf-8'), 'gb2312').text).toBe(text);
  });
  it('reads on where some zeros stand in a text, and counts them', () => {
    const bytes = new TextEncoder().encode(`${text.repeat(3)}\0\0${text}`);
    expect(sniff(bytes, 'a.txt')).toBe('text');
    const { layout } = ingestText({ path: 'a.txt', bytes, sha256: '' }) as { layout: Layout };
    expect(shown(layout)).toEqual([text.repeat(4)]);
    expect(layout.drops).toEqual([{ page: 1, reason: 'control', glyphs: 2, text: '\0\0' }]);
    expect(balance(layout)).toBe(layout.sheets[0]?.glyphs);
  });
  it('refuses binary files', () => {
    expect(() => decode(new Uint8Array([0, 1, 2, 0, 255, 254, 0, 7]))).toThrow('binary');
  });
});

describe('Markdown', () => {
  const markdown = readFileSync('tests/fixtures/text-ingest/notice.md');
  const ingested = ingestText({ path: 'notice.md', bytes: new Uint8Array(markdown), sha256: '' });
  const layout = ingested.kind === 'layout' ? ingested.layout : null;

  it('reads front matter', () => {
    expect(layout?.metadata).toEqual({
      title: '澄江市人民政府关于加强古树名木保护的通告',
      documentNumber: '澄政告〔2023〕2号',
      issuedOn: '2023-03-01',
    });
  });
  it('keeps headings, numbers of lists, tables and bold', () => {
    expect(layout && shown(layout)).toEqual([
      'h1 澄江市人民政府关于加强古树名木保护的通告',
      '为加强古树名木保护，根据《城市绿化条例》，现通告如下：',
      '1.建档挂牌。对全市古树名木逐株登记。',
      '2.落实管护。由属地街道负责。',
      '树种 | 株数',
      '香樟 | 12',
      '附则',
    ]);
    const first = layout?.blocks[2];
    expect(first?.type === 'text' && first.styles.map((span) => span.bold)).toEqual([false, true, false]);
  });
  it('accounts for every character', () => {
    expect(layout && balance(layout)).toBe(layout?.sheets[0]?.glyphs);
    expect(layout?.sheets[0]?.glyphs).toBeLessThan(countGlyphs(markdown.toString()));
  });
});

describe('Markdown no person wrote', () => {
  for (const mark of ['> ', '>', '- ', '1. '])
    it(`opens ${JSON.stringify(mark)} 5,000 times: it is read as it stands`, () => {
      const { blocks } = textLayout(`${mark.repeat(5000)}关于停车的通知\n`, true);
      expect(blocks).toMatchObject([{ type: 'text', text: expect.stringMatching(/关于停车的通知$/) }]);
    });
});

describe('a text copied out of a PDF', () => {
  /** Two paragraphs, wrapped at 20 characters a line. */
  const paragraph = '强化科技支撑引领作用，推动跨学科融合创新，打好关键技术攻坚战，提高创新体系效能，'.repeat(10);
  const texts = [`${paragraph}增强动能。`, `${paragraph}完善机制，形成合力。`];
  const wrapped = texts.map((text) => text.match(/.{1,20}/gu) ?? []);
  const title = '某市智能制造发展规划';
  const entry = `一、现状与形势${'.'.repeat(70)}1`;

  it('is put together, though an entry of its 目录 is wider, and the numbers of its pages part nothing', () => {
    const pages = wrapped.flat().flatMap((line, i) => ((i + 1) % 12 === 0 ? [line, `${(i + 1) / 12}`] : [line]));
    const lines = [title, '目 录', entry, ...pages];
    const layout = textLayout(lines.join('\n'), false);
    expect(shown(layout).slice(-2)).toEqual(texts);
    expect(layout.furniture.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'page-number 1',
      'page-number 2',
      'page-number 3',
    ]);
    expect(balance(layout)).toBe(layout.sheets[0]?.glyphs);
  });

  it('keeps names of about one length apart', () => {
    const names = Array.from({ length: 30 }, (_, i) => `云州市安平县第${i + 10}建筑安装工程有限责任公司`);
    const lines = [
      '关于公布名单的通知',
      '现将名单公布如下：',
      ...names,
      '以上企业应当于每年年底以前，向所在地的县级人民政府住房和城乡建设主管部门报告',
    ];
    expect(shown(textLayout(lines.join('\n'), false))).toHaveLength(lines.length);
  });

  it('keeps numbers of a table that was copied cell by cell', () => {
    const cells = Array.from({ length: 6 }, (_, i) => [
      `${i + 1}`,
      `项目名称之${'甲乙丙丁戊己'[i]}`,
      '市财政局',
    ]).flat();
    expect(textLayout(['任务分工', ...cells].join('\n'), false).furniture).toEqual([]);
  });
});
