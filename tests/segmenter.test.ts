import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bestPath } from '../src/text/segmenter/best-path.js';
import { officeNames } from '../src/text/segmenter/office-names.js';
import { WordTable } from '../src/text/segmenter/word-table.js';
import { searchWords, segmenterName, tokenize } from '../src/text/segmenter.js';

describe('segmenter', () => {
  const text = '由市农业农村局牵头，市人力社保局配合。';
  const other = '各县（市、区）人民政府要把2021年的养老服务\n抓紧抓实。';
  const whole = segmenterName() === 'nodejieba';

  it('says which library is in use', () => {
    expect(['nodejieba', 'Intl.Segmenter']).toContain(segmenterName());
  });

  it('loses no character, whatever it is given', () => {
    const all = ['', text, other, '\u{20000}\u{20001}，。\n\t  ', '中\ud800国', 'G20峰会3.5%AT&T'];
    expect(all.map((each) => tokenize(each).join(''))).toEqual(all);
  });

  it('keeps names of the registry in one piece where nodejieba is in use', () => {
    expect(tokenize(text).includes('农业农村局')).toBe(whole);
  });

  it('leaves out punctuation where words are searched for', () => {
    expect(searchWords('，。')).toEqual([]);
    expect(searchWords(text).join('')).toBe(text.replaceAll(/[，。]/g, ''));
  });

  it('knows each name of the registry once', () => {
    expect(officeNames()).toContain('人力资源和社会保障局');
    expect(new Set(officeNames()).size).toBe(officeNames().length);
  });

  it.runIf(whole)('cuts as nodejieba does with its whole dictionary', () => {
    const names = join(mkdtempSync(join(tmpdir(), 'gongbao-')), 'names');
    writeFileSync(
      names,
      officeNames()
        .map((name) => `${name} nt`)
        .join('\n'),
    );
    const library = createRequire(import.meta.url)('nodejieba');
    const odd = '研究生命起源，发展中国家的中国共产党章程；南京市长江大桥\u{20BB7}野家 B超AT&T 3.5%';
    const printed = readFileSync('output/issues/jiaxing-2021-01/issue.md', 'utf8').split('\n').filter(Boolean);
    library.load({ userDict: names });
    for (const each of [text, other, odd, ...printed]) expect(tokenize(each)).toEqual(library.cut(each));
  });
});

describe('the best path through a table of words', () => {
  const cut = (text: string, dictionary: string, names: string[] = []) =>
    bestPath(text, new WordTable(dictionary, names)).join('|');

  it('takes the words of the greatest product of frequencies, and lets names stand like the middle word', () => {
    const dictionary = '人民 50 n\n人 20 n\n民政 60 n\n政 10 n\n府 9 n\n政府 90 n\n的 300 uj\n罕 2 n\n';
    expect(cut('人民政府的', dictionary)).toBe('人民|政府|的');
    expect(cut('人民政府的', dictionary, ['人民政府'])).toBe('人民政府|的');
    expect(cut('人民政的', `${dictionary}人 2000 n\n`)).toBe('人|民政|的');
  });

  it('makes a word of each character that is none', () => {
    expect(cut('甲\u{20000}乙', '的 1 uj\n')).toBe('甲|\u{20000}|乙');
  });
});
