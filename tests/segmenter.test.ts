import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeNames } from '../src/text/segmenter/office-names.js';
import { PairSet } from '../src/text/segmenter/pair-set.js';
import { WordFrequencies } from '../src/text/segmenter/word-frequencies.js';
import { searchWords, segmenterName, tokenizeAll } from '../src/text/segmenter.js';

describe('segmenter', () => {
  const text = '由市农业农村局牵头，市人力社保局配合。';
  const other = '各县（市、区）人民政府要把2021年的养老服务\n抓紧抓实。';
  const whole = segmenterName() === 'nodejieba';

  it('says which library is in use', () => {
    expect(['nodejieba', 'Intl.Segmenter']).toContain(segmenterName());
  });

  it('loses no character and gives the same words twice, whatever it is given beside', () => {
    expect(tokenizeAll([text, other, '']).map((words) => words.join(''))).toEqual([text, other, '']);
    expect(tokenizeAll([other, text])).toEqual([...tokenizeAll([other]), ...tokenizeAll([text])]);
    expect(tokenizeAll([text], [other])).toEqual(tokenizeAll([text]));
    expect(tokenizeAll([])).toEqual([]);
  });

  it('keeps names of the registry in one piece where nodejieba is in use', () => {
    expect(tokenizeAll([text])[0]!.includes('农业农村局')).toBe(whole);
  });

  it('leaves out punctuation where words are searched for', () => {
    expect(searchWords(['，。']).flat()).toEqual([]);
    expect(searchWords([text])[0]!.join('')).toBe(text.replaceAll(/[，。]/g, ''));
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
    const texts = [text, other, '研究生命起源，发展中国家的中国共产党章程；南京市长江大桥', 'B超AT&T 3.5%'];
    const excerpts = tokenizeAll(texts);
    library.load({ userDict: names });
    expect(texts.map((each) => library.cut(each))).toEqual(excerpts);
  });
});

describe('an excerpt of a dictionary', () => {
  it('holds the words of the text, the rarest word and the frequencies of all', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'gongbao-')), 'words');
    writeFileSync(path, '政府 90 n\n人民 50 n\n的 300 uj\n罕 2 n\n人民政府 14 nt\n');
    const words = WordFrequencies.read(path);
    expect(words.median).toBe(50);
    expect(words.excerpt(new PairSet(['人民 政府'])).split('\n')).toEqual([
      '政府 90 n',
      '人民 50 n',
      '的 300 uj',
      '罕 2 n',
      '\u{F8FF} 14 x',
      '',
    ]);
  });
});
