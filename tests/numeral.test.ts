import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumeral, readNumeral } from '../src/text/numeral.js';
import { formatDigits, formatNumeral } from '../src/text/numeral-format.js';
import { fixtureCases } from './helpers/fixture-cases.js';

const cases = fixtureCases('numeral');

test.each(cases.filter(({ file }) => file === 'numeral.txt'))('numeral: $title', ({ input, expected }) => {
  expect(parseNumeral(input[0]!)).toBe(expected.length === 0 ? null : Number(expected[0]));
});

test.each(cases.filter(({ file }) => file === 'guard.txt'))('guard: $title', ({ input, expected }) => {
  const [text, start] = input[0]!.split('@');
  const numeral = readNumeral(text!, Number(start));
  expect(numeral === null ? [] : [`${numeral.value} ${numeral.end}`]).toEqual(expected);
});

const whole = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999_999_999_999 }));

test('reading undoes writing, for every whole number below 万亿', () => {
  fc.assert(
    fc.property(whole, (value) => {
      expect(parseNumeral(formatNumeral(value))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});

test('writing undoes reading, for numerals as documents write them', () => {
  for (const text of [
    '十五',
    '二十一',
    '一百零五',
    '一百一十',
    '三千零五十',
    '一万零五',
    '十二万三千',
    '一亿零一百',
    '九百九十九万',
  ]) {
    expect(formatNumeral(parseNumeral(text)!)).toBe(text);
  }
});

test('digit by digit, half width, full width: one value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9999 }), (value) => {
      const wide = [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
      expect([formatDigits(value), String(value), wide].map(parseNumeral)).toEqual([value, value, value]);
    }),
  );
});

test('no suffix of a numeral is read as a smaller number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 999_999 }), (value) => {
      for (const text of [`${formatNumeral(value)}日内`, `${value}日内`]) {
        for (let start = 1; start < text.length - 2; start += 1)
          expect(readNumeral(text, start), `${text} at ${start}`).toBeNull();
      }
    }),
  );
});

test('a number that has no Chinese numeral is refused', () => {
  for (const value of [-1, 1.5, 1e12]) expect(() => formatNumeral(value)).toThrow(RangeError);
});
