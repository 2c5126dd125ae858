import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/messages/words-of.js';
import { enrich } from '../src/pipeline.js';
import { scriptOf, simplified } from '../src/text/variants.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { miniGazette } from './helpers/mini-gazette.js';

const cases = fixtureCases('audit');

describe('audit', () => {
  it.each(cases.map((one) => [`${one.file}: ${one.title}`, one] as const))('%s', async (_, one) => {
    const gazette = await enrich(miniGazette(one.input), new VFile());
    const lines = gazette.audit.map(
      (finding) =>
        `${finding.rule} ${finding.severity} | ${wordsOf(finding, 'en')} | found ${finding.found ?? '-'} | expected ${finding.expected ?? '-'}`,
    );
    expect(lines).toEqual(one.expected);
  });

  it('says each finding in Chinese, without a word of English', async () => {
    for (const one of cases) {
      const { audit } = await enrich(miniGazette(one.input), new VFile());
      for (const { message } of audit)
        expect(message).toMatch(/^(?!.*\b(?:expected|undefined|null)\b).*\p{Script=Han}{4}/u);
    }
  });

  it('has a planted fault for every rule of the contract', () => {
    const planted = new Set(cases.flatMap((one) => one.expected.map((line) => line.split(' ')[0])));
    expect([...planted].sort()).toEqual([
      'listing-missing-document',
      'numbering-duplicate',
      'numbering-gap',
      'reference-dangling',
      'sheet-unreadable',
      'text-broken',
      'text-suspect',
      'text-unaccounted',
      'toc-extra-entry',
      'toc-missing-document',
      'toc-page-mismatch',
    ]);
  });

  it('names a scanned sheet in traditional characters, and no other', async () => {
    const found = async (text: string, engine = 'test') => {
      const gazette = miniGazette(cases[0]!.input);
      const ocr = { engine, confidence: 0.99, script: await scriptOf(text) };
      const sheet = {
        number: 1,
        width: 595,
        height: 842,
        textLayer: 'ocr' as const,
        printedPage: null,
        columns: 1,
        glyphs: 1,
        suspect: null,
        error: null,
        ocr,
      };
      gazette.data.sheets = [sheet];
      return (await enrich(gazette, new VFile())).audit.filter(({ rule }) => rule === 'sheet-traditional');
    };
    const old =
      '國務院關於發布農業稅條例的命令各省自治區直轄市人民委員會國務院各部各委員會應當認真貫徹執行並將執行情況報告國務院';
    expect(await found(old)).toMatchObject([{ page: 1, severity: 'warning', found: '54%' }]);
    expect(await found(old, 'tesseract 5.3.0 chi_tra')).toMatchObject([
      { severity: 'info', code: 'sheet-traditional-read' },
    ]);
    expect(await found(await simplified(old))).toEqual([]);
    expect(await found('國務院')).toEqual([]);
  });

  it('names a scanned sheet on which the doubts about Chinese characters come to misread ones', async () => {
    const found = async (text: string, confidence: number, han = 100) => {
      const gazette = miniGazette(cases[0]!.input);
      const one = { text, bbox: [0, 0, 1, 1] as const, confidence, others: [] };
      const sheet = { number: 1, width: 595, height: 842, textLayer: 'ocr' as const, printedPage: null, columns: 1 };
      const ocr = { engine: 'test', confidence: 0.99, script: { han, traditional: 0 }, doubtful: [one] };
      gazette.data.sheets = [{ ...sheet, glyphs: 100, suspect: null, error: null, ocr }];
      return (await enrich(gazette, new VFile())).audit.filter(({ rule }) => rule === 'sheet-misread');
    };
    expect(await found('责', 0.4)).toMatchObject([{ page: 1, severity: 'warning', found: '0.6%', expected: '0.4%' }]);
    expect(await found('责', 0.8)).toEqual([]);
    expect(await found('责', 0.4, 300)).toMatchObject([{ page: 1, found: '0.2%', expected: '0.15%' }]);
    expect(await found('责', 0.4, 500)).toEqual([]);
    expect(await found('，', 0.4)).toEqual([]);
  });

  it('does not doubt a 目录 that says what is printed over its documents', async () => {
    const found = async (title: string) => {
      const gazette = miniGazette([
        `@toc ${title} | | 1 | d01`,
        '@document 通知 | 甲市通知 | 甲政发〔2021〕1号 | | | 2',
      ]);
      const one = { text: '责', bbox: [0, 0, 1, 1] as const, confidence: 0.4, others: [] };
      const sheet = { number: 0, width: 595, height: 842, textLayer: 'ocr' as const, printedPage: null, columns: 1 };
      const ocr = { engine: 'test', confidence: 0.99, script: { han: 100, traditional: 0 }, doubtful: [one] };
      gazette.data.sheets = [{ ...sheet, glyphs: 100, suspect: null, error: null, ocr }];
      return (await enrich(gazette, new VFile())).audit.filter(({ rule }) => rule === 'sheet-misread').length;
    };
    expect(await found('甲市通知')).toBe(0);
    expect(await found('甲市通加')).toBe(1);
  });

  it('names scanned sheets with text that is cut, stray or holds half of a pair of brackets', async () => {
    const found = async (...lines: string[]) => {
      const gazette = miniGazette(['@document 通知 | 壬市通知', ...lines]);
      const sheet = { number: 1, width: 595, height: 842, textLayer: 'ocr' as const, printedPage: null, columns: 1 };
      gazette.data.sheets = [{ ...sheet, glyphs: 100, suspect: null, error: null }];
      const { audit } = await enrich(gazette, new VFile());
      return audit.filter(({ rule }) => rule === 'text-broken').map(({ code, page, found }) => [code, page, found]);
    };
    expect(await found('各省、自治区、直辖市交通运输厅（局', '委）')).toEqual([
      ['text-broken', 1, '…省、自治区、直辖市交通运输厅（局'],
      ['text-stray', 1, '委）'],
    ]);
    expect(await found('@clause 1 ２', '一、加强领导。')).toEqual([['text-stray', 1, '２']]);
    expect(await found('部长　袁洋', '各省、自治区、直辖市交通运输厅（局、委）')).toMatchObject([
      ['text-stray', 1, '部长　袁洋'],
      ['text-stray', 1, '各省、自治区、直辖市交通运输厅（局、委）'],
    ]);
    expect(await found('@document 公告 | 的公告')).toEqual([['text-stray', 1, '的公告']]);
    expect(await found('@document 公报 | 2022年国民经济和社会发展统计公报')).toEqual([]);
    expect(await found('请抓好落实（市财政局。')).toEqual([['text-unpaired', 1, '请抓好落实（市财政局。…']]);
    expect(await found('请抓好落实（市财政局牵头)。', '（略）', '。', '此复。', '@clause 第一章 总则')).toEqual([]);
  });

  it('says each finding as a message of the file, with its rule and both sides', async () => {
    const file = new VFile({ path: 'issue.pdf' });
    const gazette = await enrich(miniGazette(cases.find((one) => one.title === 'wrong page in the 目录')!.input), file);
    expect(gazette.audit).toHaveLength(1);
    const [message] = file.messages;
    expect(message).toMatchObject({ ruleId: 'toc-page-mismatch', source: 'gongbao', actual: '12', expected: ['13'] });
    expect(message?.note).toBe('sheet 1, d01');
  });
});
