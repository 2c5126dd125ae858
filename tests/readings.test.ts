import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { enrich } from '../src/pipeline.js';
import { apply, settle, settleReadings } from '../src/readings/settle-readings.js';
import { structure } from '../src/structure/structure.js';
import type { Layout, TextBlock } from '../src/tree/block.js';
import { fixtureCases } from './helpers/fixture-cases.js';

describe('readings of OCR settled by grammar', () => {
  for (const { title, input, expected } of fixtureCases('readings')) {
    it(title, () => {
      const all = { texts: input };
      expect(input.map((text, i) => apply(text, settle(text, i, all)))).toEqual(expected);
    });
  }
});

describe('a character OCR is not sure of', () => {
  const settledAs = (text: string, at: number, others: readonly string[], rest: readonly string[] = []): string => {
    const all = { texts: [text, ...rest], doubts: [[{ start: at, end: at + 1, others }], ...rest.map(() => [])] };
    return apply(text, settle(text, 0, all));
  };
  it('is the likely reading that stands beside both its neighbours elsewhere', () => {
    expect(settledAs('追朔食品', 1, ['溯'], ['建立追溯食品的制度，追溯食品来源', '朔溯食品'])).toBe('追溯食品');
    expect(settledAs('各级人氏政府', 3, ['民', '反'])).toBe('各级人民政府');
  });
  it('stays where two readings fit, none does, it may be right, or it is a digit or a name', () => {
    expect(settledAs('甲戊乙', 1, ['戌', '戍'], ['甲戌乙甲戍乙'])).toBe('甲戊乙');
    expect(settledAs('甲戊乙', 1, ['戌'])).toBe('甲戊乙');
    expect(settledAs('甲戊乙', 1, ['戌'], ['甲戌乙', '甲戊'])).toBe('甲戊乙');
    expect(settledAs('第三条', 1, ['二'], ['第二条'])).toBe('第三条');
    expect(settledAs('任命各级人氏政府', 5, ['民'])).toBe('任命各级人氏政府');
  });
});

describe('a doubtful character that makes no word', () => {
  const settledAs = (text: string, at: number, others: readonly string[], more: readonly number[] = []): string => {
    const doubts = [
      { start: at, end: at + 1, others },
      ...more.map((start) => ({ start, end: start + 1, others: [] })),
    ];
    return apply(text, settle(text, 0, { texts: [text], doubts: [doubts.sort((a, b) => a.start - b.start)] }));
  };
  it('is the one other likely reading that makes one', () => {
    expect(settledAs('是指离F常住户口', 3, ['f', '川', '开'])).toBe('是指离开常住户口');
    expect(settledAs('成果应川，充分', 3, ['月', '用'])).toBe('成果应用，充分');
  });
  it('stays where it makes a word, two others do, its neighbour is doubtful too, or people are named', () => {
    expect(settledAs('形式涵盖科研', 1, ['成'])).toBe('形式涵盖科研');
    expect(settledAs('渋溪', 0, ['小', '清'])).toBe('渋溪');
    expect(settledAs('离F常住', 1, ['开'], [0])).toBe('离F常住');
    expect(settledAs('离F常住', 1, ['开'])).toBe('离开常住');
    expect(settledAs('任命于段为局长', 2, ['手'])).toBe('任命于段为局长');
  });
  it('at the head of a paragraph is half a dash', () => {
    expect(settledAs('一一科技创新持续优化。', 0, ['－', '—'])).toBe('——科技创新持续优化。');
    expect(settledAs('一一科技创新持续优化。', 0, [])).toBe('一一科技创新持续优化。');
    expect(settledAs('--一科技创新持续优化。', 0, [])).toBe('——科技创新持续优化。');
    expect(settledAs('一一对应的关系。', 0, ['－'])).toBe('一一对应的关系。');
  });
});

describe('a character of an issuer word that OCR is not sure of', () => {
  const settledAs = (text: string, others: readonly string[], rest: readonly string[]): string => {
    const all = { texts: [text, ...rest], doubts: [[{ start: 0, end: 1, others }], ...rest.map(() => [])] };
    return apply(text, settle(text, 0, all));
  };
  const title = '永宁市商务局关于道路交通规划的批复';
  it('is that of the other numbers and of the place they name', () => {
    expect(settledAs('水商函〔2021〕82号', ['永'], [title, '永水发〔2021〕2号'])).toBe('永商函〔2021〕82号');
  });
  it('stays where the place, the numbers or the candidates do not have it, or other numbers have the word', () => {
    expect(settledAs('水商函〔2021〕82号', ['永'], ['永水发〔2021〕2号'])).toBe('水商函〔2021〕82号');
    expect(settledAs('水商函〔2021〕82号', ['永'], [title])).toBe('水商函〔2021〕82号');
    expect(settledAs('水商函〔2021〕82号', ['木'], [title, '永水发〔2021〕2号'])).toBe('水商函〔2021〕82号');
    expect(settledAs('水函〔2021〕82号', ['永'], [title, '水函〔2021〕2号', '永水发〔2021〕2号'])).toBe(
      '水函〔2021〕82号',
    );
  });
});

const block = (text: string, page: number): TextBlock => ({
  type: 'text',
  text,
  lines: [{ page, bbox: [0, 0, 100, 10], start: 0, end: text.length, region: 0 }],
  styles: [{ start: 0, end: text.length, typeface: 'unknown', bold: false, size: 10.5 }],
  align: 'center',
  indent: 0,
  extent: 'page',
  size: 10.5,
  typeface: 'unknown',
  bold: false,
  gapBefore: 0,
  glyphs: text.length,
});
const layout = (textLayer: 'ocr' | 'born-digital', texts = ['澄政发[2020]29号']): Layout => ({
  sheets: [
    {
      number: 1,
      width: 595,
      height: 842,
      textLayer,
      printedPage: null,
      columns: 1,
      glyphs: 11,
      suspect: null,
      error: null,
    },
  ],
  blocks: texts.map((text) => block(text, 1)),
  furniture: [],
  drops: [],
  metadata: {},
});

describe('settleReadings', () => {
  it('keeps what was read, and its place', () => {
    const { blocks, readings } = settleReadings(layout('ocr'));
    expect(blocks[0]).toMatchObject({ text: '澄政发〔2020〕29号' });
    expect(readings).toEqual([
      {
        page: 1,
        bbox: [0, 0, 100, 10],
        read: '[2020]',
        settled: '〔2020〕',
        reason: 'the year of a document number stands in 〔〕',
      },
    ]);
  });
  it('touches no born-digital sheet', () => {
    expect(settleReadings(layout('born-digital'))).toEqual(layout('born-digital'));
  });
});

describe('facts', () => {
  const deadlinesOf = async (text: string) => {
    const laidOut = settleReadings(layout('ocr', ['关于开展整治的通知', text]));
    const source = { path: 'a.pdf', sha256: '0'.repeat(64), sheets: 1, producer: null, textLayer: 'ocr' } as const;
    const { facts } = await enrich(structure(laidOut, source), new VFile());
    return facts.deadlines.map(({ due, certainty, reason }) => ({ due, certainty, reason }));
  };
  it('that stand on settled characters are inferred and say why; the others are stated', async () => {
    expect(await deadlinesOf('到202]年底前完成整治任务，到2023年底前验收。')).toEqual([
      { due: '2021-12-31', certainty: 'inferred', reason: 'read otherwise by OCR: a digit must stand here' },
      { due: '2023-12-31', certainty: 'stated', reason: null },
    ]);
  });
});
