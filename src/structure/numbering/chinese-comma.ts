import { CHINESE_NUMERAL, formatChineseNumeral, parseChineseNumeral } from './chinese-numeral.js';
import { defineStyle } from './define-style.js';

/** `一、` `二十一、` `一．`: first level of official prose (公文处理工作条例, GB/T 9704 7.3.3). */
/** 一、二级保护区 and 一、二、三等奖 name the next number; `一、一级地` is a heading. */
const ENUMERATED = /^([一二三四五六七八九十]{1,3})(?:、|[级类等档期季度线届批名次轮产])/; // 二级  二、三等奖

export const chineseComma = defineStyle({
  name: 'chinese-comma',
  rank: 8,
  pattern: new RegExp(`^\\s*(${CHINESE_NUMERAL}\\s*[、．.])`), // 一、  二十一、  十．
  isLookAlike: (rest, value) => parseChineseNumeral(ENUMERATED.exec(rest)?.[1] ?? '') === value + 1,
  canonical: (label) => label.normalize('NFKC').replace(/[\s、.]/g, ''),
  parse: (label) => parseChineseNumeral(label.replace(/[\s、．.]/g, '')),
  format: (value) => `${formatChineseNumeral(value)}、`,
});
