import { CHINESE_NUMERAL, formatChineseNumeral, parseChineseNumeral } from './chinese-numeral.js';
import { defineStyle } from './define-style.js';

/** `一是` `二是` … opening a paragraph. Inside running prose they are no labels. */
export const ordinalIs = defineStyle({
  name: 'ordinal-is',
  rank: 14,
  strength: 'weak',
  pattern: new RegExp(`^\\s*(${CHINESE_NUMERAL}是)[，,：:]?`), // 一是  十二是  三是：
  lookAlike: /^[一二三]/, // 一是一，二是二
  canonical: (label) => label,
  parse: (label) => parseChineseNumeral(label.slice(0, -1)),
  format: (value) => `${formatChineseNumeral(value)}是`,
});
