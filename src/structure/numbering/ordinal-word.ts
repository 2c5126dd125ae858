import { CHINESE_NUMERAL, formatChineseNumeral, parseChineseNumeral } from './chinese-numeral.js';
import { defineStyle } from './define-style.js';

/** `第一，` `第二、` `第三：` opening paragraphs one after another. `第一次`, `第三产业`, `第一季度` are words. */
export const ordinalWord = defineStyle({
  name: 'ordinal-word',
  rank: 14,
  strength: 'weak',
  pattern: new RegExp(`^\\s*(第${CHINESE_NUMERAL}\\s*[、，,：:．.])`), // 第一，  第十二、
  lookAlike: /^第?[一二三四五六七八九十]{1,3}[、级类批次季条款项章节产]/, // 第一、二批  第一、第二产业
  canonical: (label) => label.replace(/[\s、，,：:．.]/g, ''),
  parse: (label) => parseChineseNumeral(label.replace(/[\s第、，,：:．.]/g, '')),
  format: (value) => `第${formatChineseNumeral(value)}，`,
});
