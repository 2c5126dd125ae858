import type { DocumentNumber } from './model.js';

/** The normal form of the contract's section 4. `parseDocumentNumber(formatDocumentNumber(n))` gives `n` again. */
export function formatDocumentNumber(number: DocumentNumber): string {
  switch (number.make) {
    case 'bracketed':
      return `${number.word}〔${number.year}〕${number.number}号`;
    case 'year-first':
      return `〔${number.year}〕${number.word}${number.number}号`;
    case 'order':
      return `${number.word}第${number.number}号`;
    case 'announcement':
      return `${number.word}${number.year}年第${number.number}号`;
    case 'standard':
      return number.printed;
  }
}
