import { describe, expect, it } from 'vitest';
import type { Layout } from '../src/tree/block.js';
import type { Page } from '../src/tree/page.js';
import { compareReadings } from '../src/witness/compare-readings.js';
import { orderDoubt, pairShares } from '../src/witness/reads-as-chinese.js';
import { witness } from '../src/witness/witness.js';

/** Written for this test: no text the pairs were found in. */
const prose =
  '各区人民政府、市政府各部门要加强组织领导，明确工作职责，完善工作机制，确保各项任务落实到位。市发展改革部门负责统筹协调全市重点项目建设，会同有关部门研究解决项目推进中的重大问题，定期向市人民政府报告工作进展情况。财政部门应当按照规定安排专项资金，加强资金监督管理，提高资金使用效益。对工作不力、造成严重后果的单位和个人，依法依规追究责任。';
const backwards = [...prose].reverse().join('');
const scrambled = [...prose].map((_, i, all) => all[(i * 37) % all.length]).join('');

describe('a measure of whether text can be Chinese in this order', () => {
  it('believes running text', () => expect(orderDoubt(pairShares([prose]))).toBeNull());
  it('knows text that is written backwards', () => expect(orderDoubt(pairShares([backwards]))).toBe('backwards'));
  it('knows text whose characters were mixed', () => expect(orderDoubt(pairShares([scrambled]))).not.toBeNull());
  it('says nothing of a few words', () => expect(orderDoubt(pairShares([backwards.slice(0, 60)]))).toBeNull());
});

describe('two readings of a sheet', () => {
  it('agree where only line breaks, width and marks differ', () => {
    expect(compareReadings(['嘉政办发〔２０２０〕', '69号'], ['嘉政办发[2020]69号'])).toMatchObject({
      kept: 1,
      order: 1,
    });
  });
  it('differ where a line is missing', () => {
    expect(compareReadings(['第一条 总则', '第二条 适用范围'], ['第一条总则']).kept).toBeLessThan(0.6);
  });
  it('differ where lines are read backwards', () => {
    expect(compareReadings(['市政府文件'], ['件文府政市'])).toMatchObject({ kept: 1, order: 0, eitherWay: 1 });
  });
});

describe('a line drawn twice from its end', () => {
  it('agrees either way with what was read once and dropped once', () => {
    expect(compareReadings(['件文府政市 件文府政市'], ['市政府文件', '件文府政市']).eitherWay).toBeGreaterThan(0.85);
  });
});

const sheetOf = (text: string): Layout => ({
  sheets: [
    {
      number: 1,
      width: 595,
      height: 842,
      textLayer: 'born-digital',
      printedPage: null,
      columns: 1,
      glyphs: text.length,
      suspect: null,
      error: null,
    },
  ],
  blocks: [],
  furniture: [{ page: 1, bbox: [0, 0, 1, 1], role: 'running-head', text, glyphs: text.length }],
  drops: [],
  metadata: {},
});
const pageWith = (lines: readonly string[]) => [{ number: 1, witness: lines } as unknown as Page];

describe('witness', () => {
  it('names the sheet whose text pdfjs-dist reads otherwise', () => {
    expect(witness(pageWith([prose, '附件：项目清单']), sheetOf(prose))).toEqual([
      { sheet: 1, doubt: 'other-characters', share: expect.closeTo(0.96, 1) },
    ]);
    expect(witness(pageWith([prose]), sheetOf(backwards))).toEqual([
      { sheet: 1, doubt: 'other-order', share: expect.any(Number) },
    ]);
  });
  it('takes glyphs that were drawn backwards for no other order', () => {
    expect(witness(pageWith([backwards]), sheetOf(prose))).toEqual([]);
  });
  it('is silent where both agree, and where no second reading was asked for', () => {
    expect(witness(pageWith([prose]), sheetOf(prose))).toEqual([]);
    expect(witness([{ number: 1 } as Page], sheetOf(prose))).toEqual([]);
  });
});
