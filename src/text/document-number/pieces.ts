import { parseNumeral } from '../numeral.js';

/** Pieces that the readers' regular expressions are built from. White space is allowed wherever print and OCR put it. */

export const GAP = String.raw`[ \u00a0\u3000]{0,3}`;
/** 〔 and what stands for it in print and after OCR. */
export const OPEN = String.raw`[〔［\[(（【〖{｛﹝〈＜<「]`;
export const CLOSE = String.raw`[〕］\])）】〗}｝﹞〉＞>」]`;
/** A digit, or a letter that OCR reads for one. Only where the brackets say that a year must stand here. */
const DIGIT = '[0-9０-９OoQlI|]';
/** `2020`, `２０２０`, `2O2O`, `二〇二〇`. */
export const YEAR = `(?:${DIGIT}${GAP}${DIGIT}${GAP}${DIGIT}${GAP}${DIGIT}|[一二三四五六七八九〇○零]{4})`;
/** `84`, in numbers of before 1987. */
export const SHORT_YEAR = '[4-9４-９][0-9０-９]';
/** `70`, `０69`; `二十三`: decrees and announcements are often numbered in words. */
export const NUMERAL = '(?:[0-9０-９]{1,5}|[一二三四五六七八九十百〇零]{1,7})';
export const HAO = '[号號]';

const WORD_DIGITS = '〇一二三四五六七八九';

/** Half-width digits of a year; OCR's letters and Chinese digits are read as the digits they stand for. */
export function readYear(printed: string): string {
  return [...printed.normalize('NFKC').replace(/\s/g, '')]
    .map((char) => {
      if (/[OoQ○零]/.test(char)) return '0';
      if (/[lI|]/.test(char)) return '1';
      const digit = WORD_DIGITS.indexOf(char);
      return digit < 0 ? char : String(digit);
    })
    .join('');
}

/** Is it the year of a document: 1949 to 2099, or its last two digits (before 1987)? */
export const isDocumentYear = (year: string): boolean =>
  year.length === 2 ? /^[4-8]\d$/.test(year) : /^(?:19[4-9]|20\d)\d$/.test(year);

/** Running number without leading zeros; numerals in words (`二十三`) in digits. `null` for 0 and for what is no numeral. */
export function readNumber(printed: string): string | null {
  const value = parseNumeral(printed.replace(/\s/g, ''));
  return value !== null && value > 0 && Number.isInteger(value) ? String(value) : null;
}
