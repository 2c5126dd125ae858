import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DocumentNumber,
  findDocumentNumbers,
  formatDocumentNumber,
  normalizeDocumentNumber,
  parseDocumentNumber,
} from '../src/text/document-number.js';
import { fixtureCases } from './helpers/fixture-cases.js';

const cases = fixtureCases('document-number');
const of = (file: string) => cases.filter((one) => one.file === file).map((one) => [one.title, one] as const);

describe('normalizeDocumentNumber', () => {
  it.each(of('normalize.txt'))('%s', (_, { input, expected }) => {
    expect(input.map((line) => `${line} → ${normalizeDocumentNumber(line) ?? '-'}`)).toEqual(
      input.map((line, i) => `${line} → ${expected[i]}`),
    );
  });

  it('is the identity on its own results', () => {
    const normal = cases.filter((one) => one.file === 'normalize.txt').flatMap((one) => one.expected);
    for (const number of normal.filter((one) => one !== '-')) expect(normalizeDocumentNumber(number)).toBe(number);
  });
});

describe('findDocumentNumbers', () => {
  it.each(of('find.txt'))('%s', (_, { input, expected }) => {
    expect(input.flatMap((line) => findDocumentNumbers(line).map((one) => one.normal))).toEqual(expected);
  });

  it('finds every number of the other fixture again inside a sentence', () => {
    const numbers = cases
      .filter((one) => one.file === 'normalize.txt')
      .flatMap((one) => one.expected)
      .filter((one) => /[〕a-zA-Z]|令|公告/.test(one) && !/^(?:令|〔)|、/.test(one));
    expect(numbers.length).toBeGreaterThan(140);
    for (const number of numbers) {
      const found = findDocumentNumbers(`现行有效的文件（${number}）共三件。`);
      expect(found.map((one) => one.normal)).toEqual([number]);
    }
  });
});

const word = fc.constantFrom('嘉政办发', '国发', '沪府规', '人社部发', '粤府函', '公告', '教基二厅函', '工信部联企业');
const year = fc.integer({ min: 1949, max: 2099 }).map(String);
const count = fc.integer({ min: 1, max: 9999 }).map(String);
const organ = fc.constantFrom('国务院', '省政府', '嘉兴市人民政府', '生态环境部', '国家税务总局');
const numbers: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({ make: fc.constant('bracketed' as const), word, year, number: count }),
  fc.record({
    make: fc.constant('year-first' as const),
    word: fc.constantFrom('财综字', '城住字'),
    year,
    number: count,
  }),
  fc.record({ make: fc.constant('order' as const), word: organ.map((name) => `${name}令`), number: count }),
  fc.record({
    make: fc.constant('announcement' as const),
    word: organ.map((name) => `${name}公告`),
    year,
    number: count,
  }),
  fc.record({
    make: fc.constant('standard' as const),
    printed: fc
      .tuple(fc.constantFrom('HJ ', 'GB/T ', 'GB', 'DB33/T '), count, year)
      .map(([code, n, y]) => `${code}${n}-${y}`),
  }),
);

describe('properties', () => {
  it('parse ∘ format is the identity', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
      }),
    );
  });

  it('however it is printed, the normal form is the same', () => {
    const open = fc.constantFrom('〔', '[', '（', '(', '【', '［');
    const close = fc.constantFrom('〕', ']', '）', ')', '】', '］');
    const gap = fc.constantFrom('', ' ', '　');
    const wide = fc.boolean();
    const fullWidth = (digits: string) =>
      digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    fc.assert(
      fc.property(word, year, count, open, close, gap, gap, wide, (w, y, n, o, c, g, h, full) => {
        const [printedYear, printedNumber] = full ? [fullWidth(y), fullWidth(n)] : [y, n];
        expect(normalizeDocumentNumber(`${w}${g}${o}${printedYear}${c}${h}${printedNumber}${g}号`)).toBe(
          `${w}〔${y}〕${n}号`,
        );
      }),
    );
  });

  it('finds a number at its own offsets, whatever stands around it', () => {
    const around = fc.constantFrom('根据', '，', '（', '《甲办法》（', '按照', '。');
    fc.assert(
      fc.property(around, numbers, fc.constantFrom('）', '文件', '，', '的规定'), (before, number, after) => {
        const printed = formatDocumentNumber(number);
        const text = before + printed + after;
        const [found] = findDocumentNumbers(text);
        expect(text.slice(found?.start, found?.end)).toBe(printed);
      }),
    );
  });

  it('spans of any text are in order, apart, and inside the text', () => {
    const pieces = fc.constantFrom(
      '嘉政发',
      '〔2020〕',
      '12号',
      '令',
      '第5号',
      '国务院',
      '公告',
      '2020年',
      'HJ 5-2010',
      '，',
      '（',
      '》',
      ' ',
      '一',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const one of findDocumentNumbers(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeLessThanOrEqual(text.length);
          end = one.end;
        }
      }),
    );
  });
});
