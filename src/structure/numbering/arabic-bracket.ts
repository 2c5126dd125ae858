import { defineStyle } from './define-style.js';

/** `（1）` `(12)` `⑴`: fourth level of official prose. */
const PARENTHESIZED = '⑴-⒇';

export const arabicBracket = defineStyle({
  name: 'arabic-bracket',
  rank: 11,
  pattern: new RegExp(`^\\s*([（(]\\s*[0-9０-９]{1,3}\\s*[）)]|[${PARENTHESIZED}])(?:[、．.](?![（(]))?`), // （1）  (12)  ⑶
  lookAlike: /^\s*(?:[、和至或及](?=[（(])|项(?!目))/, // （1）至（3）项  （1）、（2）
  canonical: (label) => `(${inner(label)})`,
  parse: (label) => Number(inner(label)),
  format: (value) => `（${value}）`,
});

const inner = (label: string) => label.normalize('NFKC').replace(/[\s()]/g, '');
