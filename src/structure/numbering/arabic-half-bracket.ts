import { defineStyle } from './define-style.js';

/** `1)` `1）` `12)`. */
export const arabicHalfBracket = defineStyle({
  name: 'arabic-half-bracket',
  rank: 12,
  pattern: /^\s*([0-9０-９]{1,3}\s*[)）])/, // 1)  １２）
  canonical: (label) => label.normalize('NFKC').replace(/\s/g, ''),
  parse: (label) => Number(label.normalize('NFKC').replace(/[\s)]/g, '')),
  format: (value) => `${value})`,
});
