import { defineStyle } from './define-style.js';

/** `1.` `1．` `12.`: third level of official prose. `1.4亿` is no label: no digit may follow, but a year may (`3.2021年底前…`). */
export const arabicDot = defineStyle({
  name: 'arabic-dot',
  rank: 10,
  pattern: /^\s*([0-9０-９]{1,3}\s*[.．])(?:(?![0-9０-９.．])|(?=(?:19|20)[0-9]{2}年))/, // 1.  １２．  3.2021年底前
  canonical: (label) => label.normalize('NFKC').replace(/[\s.]/g, ''),
  parse: (label) => Number(label.normalize('NFKC').replace(/[\s.]/g, '')),
  format: (value) => `${value}.`,
});
