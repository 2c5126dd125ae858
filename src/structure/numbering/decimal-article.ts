import { defineStyle } from './define-style.js';
import { REFERENCE } from './ordinal-unit.js';

/** `第7.9条` of standards: the ninth article of chapter 7. */
export const decimalArticle = defineStyle({
  name: 'decimal-article',
  rank: 4,
  pattern: /^\s*(第\s?[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,3}){1,3}\s?条)/, // 第7.9条  第3.2.1条
  doubtful: REFERENCE,
  canonical: (label) => label.normalize('NFKC').replace(/\s/g, ''),
  parse: (label) => numbers(label).at(-1) ?? null,
  prefix: (label) => numbers(label).slice(0, -1),
  format: (value) => `第1.${value}条`,
});

const numbers = (label: string) =>
  label
    .normalize('NFKC')
    .replace(/[\s第条]/g, '')
    .split('.')
    .map(Number);
