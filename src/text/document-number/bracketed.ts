import { issuerWordStart } from './issuer-word.js';
import type { Found, Reader } from './model.js';
import { CLOSE, GAP, HAO, isDocumentYear, NUMERAL, OPEN, readNumber, readYear, SHORT_YEAR, YEAR } from './pieces.js';

const TAIL = new RegExp(
  `${GAP}${OPEN}${GAP}(${YEAR}|${SHORT_YEAR})${GAP}${CLOSE}${GAP}(?:第${GAP})?(${NUMERAL})${GAP}${HAO}`,
  'g',
); // 〔2020〕70号 · [2020] 69 号 · （２０２０）第９号

/** `嘉政办发〔2020〕70号`, `公告〔2020〕1号`, `国发[84]12号`. A bracket without a word before it is none. */
export const bracketed: Reader = (text) => {
  const found: Found[] = [];
  for (const match of text.matchAll(TAIL)) {
    const year = readYear(match[1]!);
    const number = readNumber(match[2]!);
    const start = issuerWordStart(text, match.index, false);
    if (number === null || !isDocumentYear(year) || match.index - start < 2) continue;
    const word = text.slice(start, match.index);
    found.push({ start, end: match.index + match[0].length, value: { make: 'bracketed', word, year, number } });
  }
  return found;
};

const YEAR_FIRST = new RegExp(
  `${OPEN}${GAP}(${SHORT_YEAR}|${YEAR})${GAP}${CLOSE}${GAP}([\\p{Script=Han}]{1,8}字)${GAP}(?:第${GAP})?(${NUMERAL})${GAP}${HAO}`,
  'gu',
); // (85)财综字第12号 · （1986）城住字12号

/** `(85)财综字第12号`, the order in use before 1987. */
export const yearFirst: Reader = (text) => {
  const found: Found[] = [];
  for (const match of text.matchAll(YEAR_FIRST)) {
    const year = readYear(match[1]!);
    const number = readNumber(match[3]!);
    if (number === null || !isDocumentYear(year)) continue;
    const value = { make: 'year-first', word: match[2]!, year, number } as const;
    found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  return found;
};
