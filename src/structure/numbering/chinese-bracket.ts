import { CHINESE_NUMERAL, formatChineseNumeral, parseChineseNumeral } from './chinese-numeral.js';
import { defineStyle } from './define-style.js';

/** `（一）` `(十二)` `㈠`: second level of official prose; also the 项 of an article. */
const ENCLOSED = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

export const chineseBracket = defineStyle({
  name: 'chinese-bracket',
  rank: 9,
  pattern: new RegExp(`^\\s*([（(]\\s*${CHINESE_NUMERAL}\\s*[）)]|[${ENCLOSED}])(?:[、．.](?![（(]))?`), // （一）  (二十一)  ㈢  （二）、
  lookAlike: /^\s*(?:[、和至或及](?=[（(])|项(?!目)|款(?!项)|中的)/, // （一）、（二）项  （一）至（三）项, but not （三）项目建设用地…
  canonical: (label) => `(${inner(label)})`,
  parse: (label) => parseChineseNumeral(inner(label)),
  format: (value) => `（${formatChineseNumeral(value)}）`,
});

const inner = (label: string) => label.normalize('NFKC').replace(/[\s()]/g, '');
