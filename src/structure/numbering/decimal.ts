import { defineStyle } from './define-style.js';

/**
 * `1.1` `3.3.2` to any depth: each number but the last names a parent. Weak, and never before a unit of measure:
 * `1.4亿`, `3.5%`, `2.5公里` and dates like `2021.3.5` are amounts.
 */
const MEASURE =
  /^\s*(?:[%％‰°℃]|[亿万千百多余]|(?:平方|立方|公)?(?:米|里)|公[里斤顷]|吨|元|倍|个(?!人)|人(?![力员民才口事])|亩|年(?!度)|岁|小时|分钟|天(?!然)|级以上|[kKMG]?[mgtWVBh](?![a-z]))/; // 亿  %  公里  米

export const decimal = defineStyle({
  name: 'decimal',
  rank: 10,
  strength: 'weak',
  pattern: /^\s*([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,6})[.．、]?(?![0-9０-９.．])/, // 1.1  3.3.2  2．1
  lookAlike: MEASURE,
  canonical: (label) => label.normalize('NFKC').replace(/\s/g, ''),
  parse: (label) => numbers(label).at(-1) ?? null,
  prefix: (label) => numbers(label).slice(0, -1),
  format: (value) => `1.${value}`,
});

const numbers = (label: string) => label.normalize('NFKC').split('.').map(Number);
