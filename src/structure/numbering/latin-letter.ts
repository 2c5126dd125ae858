import { defineStyle } from './define-style.js';
import type { NumberingStyle } from './numbering-style.js';

/** `a.` `b)` `（c）` or the same with capitals. Weak: `A.` opens names too, so a label needs its run. */
export function latinLetter(name: string, first: 'a' | 'A', rank: number): NumberingStyle {
  const range = first === 'a' ? 'a-zａ-ｚ' : 'A-ZＡ-Ｚ';
  return defineStyle({
    name,
    rank,
    strength: 'weak',
    pattern: new RegExp(`^\\s*([（(]\\s*[${range}]\\s*[）)]|[${range}]\\s*[.．、)）])(?![A-Za-z.])`), // a.  b)  （C）  D、
    canonical: (label) => label.normalize('NFKC').replace(/[\s、.]/g, ''),
    parse: (label) => (/[A-Za-z]/.exec(label.normalize('NFKC'))?.[0].charCodeAt(0) ?? 0) - first.charCodeAt(0) + 1,
    format(value) {
      if (!Number.isInteger(value) || value < 1 || value > 26) throw new RangeError(`no letter ${value}`);
      return `${String.fromCharCode(first.charCodeAt(0) + value - 1)}.`;
    },
  });
}
