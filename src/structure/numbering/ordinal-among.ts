import { CHINESE_NUMERAL, formatChineseNumeral, parseChineseNumeral } from './chinese-numeral.js';
import { defineStyle } from './define-style.js';

/** `其一，` `其二，` opening paragraphs one after another. */
export const ordinalAmong = defineStyle({
  name: 'ordinal-among',
  rank: 14,
  strength: 'weak',
  pattern: new RegExp(`^\\s*(其${CHINESE_NUMERAL}\\s*[、，,：:．.])`), // 其一，  其二、
  canonical: (label) => label.replace(/[\s、，,：:．.]/g, ''),
  parse: (label) => parseChineseNumeral(label.replace(/[\s其、，,：:．.]/g, '')),
  format: (value) => `其${formatChineseNumeral(value)}，`,
});
