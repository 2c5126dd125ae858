import { defineStyle } from './define-style.js';

/** `Ⅰ.` `Ⅱ、` `（Ⅲ）` `IV.`: code points of their own or Latin letters. `Ⅰ级` is no label. Weak: a run must stand behind it. */
const PAIRS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export const roman = defineStyle({
  name: 'roman',
  rank: 7.5,
  strength: 'weak',
  pattern: /^\s*([（(]\s*[Ⅰ-ⅫIVX]{1,7}\s*[）)]|[Ⅰ-ⅫIVX]{1,7}\s*[.．、)）])(?![A-Za-z.])/, // Ⅰ.  （Ⅲ）  IV、
  canonical: (label) =>
    label
      .replace(/（/g, '(')
      .replace(/）/g, ')')
      .replace(/[\s、．.]/g, ''),
  parse: (label) => parseRoman(label.normalize('NFKC').replace(/[\s()、.]/g, '')),
  format: (value) => `${formatRoman(value)}.`,
});

function parseRoman(text: string): number | null {
  for (let value = 1; value < 40; value += 1) if (formatRoman(value) === text) return value;
  return null;
}

function formatRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value >= 40) throw new RangeError(`no roman label ${value}`);
  let rest = value;
  let text = '';
  for (const [amount, letters] of PAIRS) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}
