import { describe, expect, it } from 'vitest';
import { judgeFile } from '../src/ingest/text-layer/judge-file.js';
import { judgeSheet } from '../src/ingest/text-layer/judge-sheet.js';
import { inkMismatch } from '../src/ingest/text-layer/match-ink.js';
import { rubbishReason } from '../src/ingest/text-layer/rubbish.js';
import type { Box, GlyphRun, Page } from '../src/tree/page.js';

const run = (text: string, bbox: Box = [60, 100, 260, 111]): GlyphRun => ({
  text,
  bbox,
  size: 10.5,
  font: '',
  typeface: 'song',
  bold: false,
  angle: 0,
  vertical: false,
});
const page = (own: Partial<Page>): Page => ({
  number: 1,
  width: 595,
  height: 842,
  runs: [],
  rules: [],
  images: [],
  textLayer: 'born-digital',
  glyphs: 0,
  drops: [],
  suspect: null,
  error: null,
  ...own,
});
const scan: Box = [0, 0, 595, 842];
const prose =
  '各区人民政府，市政府各部门、各直属单位：为进一步加强公共停车设施管理，根据有关法律、法规，结合本市实际，制定本办法。';

describe('rubbish', () => {
  const cases: [string, string, string | null][] = [
    ['letters of a lost ToUnicode', 'nҲǪʓʛ'.repeat(5), 'foreign scripts'],
    ['private use', '\uE123\uE456\uE789'.repeat(6), 'private-use'],
    ['control characters', '\u0003\u0011\u0004\u0006'.repeat(5), 'private-use or control'],
    ['Chinese that is no Chinese', '龘靐齉爩麤灪籲龗厵纞'.repeat(15), 'no Chinese text'],
    [
      'Chinese shifted by one code point',
      [...prose.repeat(4)]
        .map((char) => (/\p{Script=Han}/u.test(char) ? String.fromCodePoint(char.codePointAt(0)! + 1) : char))
        .join(''),
      'no Chinese text',
    ],
    ['lines of letters without words', 'QXKDWERTYMNBVCZLKJHGFD '.repeat(8), 'no words'],
    [
      'a page in English',
      'Regulations of the Municipality on the Management of Public Parking Facilities '.repeat(3),
      null,
    ],
    ['symbols only', `${'!"#$%&'.repeat(20)}abc`, 'marks and symbols'],
    ['running text', prose, null],
    ['a list of names', '张远 李思齐 王若水 赵明诚 钱学礼 孙敬之 周子衡 吴道明 郑和平 冯建国', null],
    ['an English title', 'GAZETTE OF THE PEOPLE’S GOVERNMENT OF CHENGJIANG MUNICIPALITY', null],
    ['pinyin with tones and a table of figures', 'Chéngjiāng Shì 12.5% 30.2% 41,200 88.6 ±0.5 Ⅲ α β ㎡ ①②③', null],
    [
      'leaders of private use drawn mark by mark',
      ['市政府关于停车的通知 ', '\uF0D7 '.repeat(30), '3 '].join('').repeat(3),
      null,
    ],
    ['a page number', '— 12 —', null],
  ];
  for (const [title, text, reason] of cases) {
    it(title, () => {
      if (reason === null) expect(rubbishReason(text)).toBeNull();
      else expect(rubbishReason(text)).toContain(reason);
    });
  }
});

describe('judgeFile', () => {
  const rubbish = page({ runs: [{ ...run('nҲǪʓʛ'.repeat(10)), font: 'Broken' }] });
  const cover = page({ runs: [{ ...run('HB[FUUF'), font: 'Broken' }] });
  const good = page({ runs: [{ ...run(prose), font: 'Song' }] });
  it('suspects the few words of a cover in a font that gives rubbish on most sheets', () => {
    expect(judgeFile([cover, rubbish, rubbish, rubbish]).map(({ kind }) => kind)).toEqual(Array(4).fill('suspect'));
  });
  it('believes other fonts, and all fonts where one sheet only is rubbish', () => {
    expect(judgeFile([good, rubbish, rubbish]).map(({ kind }) => kind)).toEqual(['trust', 'suspect', 'suspect']);
    expect(judgeFile([cover, good, good, rubbish]).map(({ kind }) => kind)).toEqual([
      'trust',
      'trust',
      'trust',
      'suspect',
    ]);
  });
});

describe('judgeSheet', () => {
  it('believes text without a picture below it', () => {
    expect(judgeSheet(page({ runs: [run(prose)] }))).toEqual({ kind: 'trust' });
  });
  it('suspects glyphs without a character where there is hardly anything else', () => {
    const drops = [{ page: 1, reason: 'control', glyphs: 150, text: '' }] as const;
    expect(judgeSheet(page({ drops })).kind).toBe('suspect');
    expect(judgeSheet(page({ runs: [run(prose)], drops: [{ ...drops[0], glyphs: 20 }] })).kind).toBe('trust');
  });
  it('believes a 目录 whose dots have no character', () => {
    const runs = [run('某市人民政府关于节约用水的通知'), run('/12', [480, 100, 495, 111])];
    const dots = (to: number) => [
      { page: 1, reason: 'control' as const, glyphs: 60, text: '\0'.repeat(60), boxes: [[265, 100, to, 111] as Box] },
    ];
    expect(judgeSheet(page({ runs, drops: dots(475) })).kind).toBe('trust');
    expect(judgeSheet(page({ runs, drops: dots(380) })).kind).toBe('suspect');
  });
  it('believes text beside a picture that covers half of the sheet', () => {
    expect(judgeSheet(page({ runs: [run(prose)], images: [[0, 0, 595, 420]] })).kind).toBe('trust');
  });
  it('suspects a layer that only names the scanner', () => {
    const verdict = judgeSheet(page({ runs: [run('由扫描全能王 扫描创建')], images: [scan] }));
    expect(verdict).toMatchObject({ kind: 'suspect', reason: expect.stringContaining('names the scanner') });
  });
  it('suspects an invisible layer over a scan', () => {
    const drops = [{ page: 1, reason: 'invisible', glyphs: 50, text: prose }] as const;
    expect(judgeSheet(page({ images: [scan], drops })).kind).toBe('suspect');
  });
  it('has text over a whole picture compared with the ink', () => {
    expect(judgeSheet(page({ runs: [run(prose)], images: [scan] })).kind).toBe('look');
  });
  it('sees that strips of one scan cover the sheet together', () => {
    const strips: Box[] = [0, 1, 2, 3].map((i) => [0, i * 210.5, 595, (i + 1) * 210.5]);
    expect(judgeSheet(page({ runs: [run(prose)], images: strips })).kind).toBe('look');
  });
  it('has nothing to suspect on a blank sheet or a sheet that failed', () => {
    expect(judgeSheet(page({})).kind).toBe('empty');
    expect(judgeSheet(page({ error: 'damaged' })).kind).toBe('trust');
  });
});

describe('inkMismatch', () => {
  const lines = Array.from({ length: 10 }, (_, i) => ({ x0: 60, y0: 100 + 20 * i, x1: 460, y1: 112 + 20 * i }));
  const over = (dx: number, dy: number): Page =>
    page({ runs: lines.map(({ x0, y0, x1, y1 }) => run('停车设施管理', [x0 + dx, y0 + dy, x1 + dx, y1 + dy])) });

  it('agrees with a layer on the ink', () => expect(inkMismatch(over(2, 1), lines, 72)).toBeNull());
  it('finds a layer moved off the ink', () =>
    expect(inkMismatch(over(40, 110), lines, 72)).toContain('where the ink is'));
  it('finds a few words over a whole sheet of text', () => {
    expect(inkMismatch(page({ runs: [run('内部资料', [20, 20, 60, 30])] }), lines, 72)).toContain('a few words');
  });
  it('says nothing where there are hardly any lines: letters in a picture', () => {
    expect(inkMismatch(page({ runs: [run('公报')] }), lines.slice(0, 3), 72)).toBeNull();
  });
});
