import { defineStyle } from './define-style.js';

/** `3 灾害分级`, also `3灾害分级` after healing: chapter of a text numbered in decimals. Weak: `5G`, `2021年底前`, `12345热线` are none. */
const AMOUNT =
  /^\s*(?:[%％‰°℃+\-—–~～/:：.,，、；;)）]|[A-Za-z]|[年月日号时分秒天周岁个项名家人次件条起款种类级等届期批亿万千百十余多元吨米亩公倍户座处所台辆套份篇支队县市区]|小时|平方|立方)/; // 年底前  G  个  %

export const bareNumber = defineStyle({
  name: 'bare-number',
  rank: 2,
  strength: 'weak',
  headingOnly: true,
  pattern: /^\s*([0-9０-９]{1,2})(?![0-9０-９])/, // 3 灾害分级  12附则
  lookAlike: AMOUNT,
  canonical: (label) => label.normalize('NFKC'),
  parse: (label) => Number(label.normalize('NFKC')),
  format: (value) => String(value),
});
