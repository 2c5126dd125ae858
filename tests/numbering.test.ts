import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseLabels } from '../src/structure/clauses/choose-labels.js';
import { formatChineseNumeral, parseChineseNumeral } from '../src/structure/numbering/chinese-numeral.js';
import { styles } from '../src/structure/numbering/styles.js';
import { fixtureCases } from './helpers/fixture-cases.js';
import { sketchLayout } from './helpers/sketch-layout.js';

test.each(fixtureCases('numbering'))('numbering/$file: $title', ({ input, expected }) => {
  const found = chooseLabels(sketchLayout(input.join('\n')).blocks).flatMap((label) =>
    label === null ? [] : [`${label.style.name} ${label.value ?? '-'} ${label.canonical}`],
  );
  expect(found).toEqual(expected);
});

/** How far each style can count: letters and stems end early. */
const limits: Readonly<Record<string, number>> = {
  circled: 50,
  'digit-full-stop': 20,
  'heavenly-stem': 10,
  'latin-lower': 26,
  'latin-upper': 26,
  roman: 39,
  'bare-number': 99,
  decimal: 99,
  'arabic-dot-tight': 99,
};
const counted = styles.filter((style) => !['dash', 'bullet'].includes(style.name));

test.each(counted.map((style) => [style.name, style] as const))('%s: value → label → value', (name, style) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: limits[name] ?? 999 }), (value) => {
      const printed = style.format(value);
      // `3.5G`: a label of this style stands right before a digit.
      const label = style.match(`${printed}${name === 'arabic-dot-tight' ? '5G网络' : '加强领导'}`);
      expect([label?.value, label?.text]).toEqual([value, printed.replace(/[，]$/, '，')]);
      expect(label && style.format(label.value ?? 0)).toBe(printed);
    }),
  );
});

test('Chinese numerals: value → numeral → value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
    }),
  );
});

test('inserted articles round-trip', () => {
  const article = styles.find((style) => style.name === 'article');
  expect(article?.match(`${article.format(12.003)} 内容`)?.value).toBe(12.003);
});

test('no paragraph makes a style throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const style of styles) expect(style.match(text)?.length ?? 0).toBeLessThanOrEqual(text.length);
    }),
  );
});
