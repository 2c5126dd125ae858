import { defineStyle } from './define-style.js';

/**
 * `3.5G网络`, `2.12345热线`: a label of the `1.` style right before a digit, its space lost in healing. Weak: only the next number of a
 * run reads so, and never an amount (`1.4亿元`, `3.5%`).
 */
const AMOUNT = /^[0-9]{1,4}(?:[.．0-9]*\s*(?:[%％‰°℃亿万千百吨元倍米里亩]|公[里斤顷]|平方|立方|个百分点))/; // 4亿  5%

export const arabicDotTight = defineStyle({
  name: 'arabic-dot-tight',
  rank: 10,
  strength: 'weak',
  pattern: /^\s*([0-9]{1,2}[.．])(?=[0-9]+[A-Za-z\p{Script=Han}])/u, // 3.5G  2.12345热线
  lookAlike: AMOUNT,
  canonical: (label) => label.normalize('NFKC').replace('.', ''),
  parse: (label) => Number.parseInt(label, 10),
  format: (value) => `${value}.`,
});
