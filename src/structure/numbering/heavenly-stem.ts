import { defineStyle } from './define-style.js';

/** `甲、` `（乙）` `丙．`: the ten stems. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';

export const heavenlyStem = defineStyle({
  name: 'heavenly-stem',
  rank: 8,
  strength: 'weak',
  pattern: new RegExp(`^\\s*([（(]\\s*[${STEMS}]\\s*[）)]|[${STEMS}]\\s*[、．.])`), // 甲、  （乙）  丙．
  lookAlike: /^[乙丙丁]/, // 甲、乙双方
  canonical: (label) => label.normalize('NFKC').replace(/[\s、.]/g, ''),
  parse: (label) => STEMS.indexOf(label.replace(/[\s（()）、．.]/g, '')) + 1 || null,
  format(value) {
    const stem = STEMS[value - 1];
    if (stem === undefined) throw new RangeError(`no stem ${value}`);
    return `${stem}、`;
  },
});
