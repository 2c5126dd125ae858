import { defineStyle } from './define-style.js';

/** `⒈` to `⒛`: one code point each, digit and full stop. */
export const digitFullStop = defineStyle({
  name: 'digit-full-stop',
  rank: 10,
  pattern: /^\s*([⒈-⒛])/, // ⒈  ⒛
  canonical: (label) => label.normalize('NFKC').replace('.', ''),
  parse: (label) => (label.codePointAt(0) ?? 0) - 0x2488 + 1,
  format(value) {
    if (!Number.isInteger(value) || value < 1 || value > 20) throw new RangeError(`no full stop digit ${value}`);
    return String.fromCodePoint(0x2488 + value - 1);
  },
});
