import { issuerWordStart, jointIssuerStart } from './issuer-word.js';
import type { Found, Reader } from './model.js';
import { GAP, HAO, isDocumentYear, NUMERAL, readNumber, readYear, YEAR } from './pieces.js';
import { DECREE_ISSUER_END, JOINT_ISSUER_END } from './words.js';

const GENRE = '(?:公告|通告|令)';
const COUNT = `(${YEAR})${GAP}年${GAP}(?:第${GAP})?(${NUMERAL})${GAP}${HAO}`;
const AFTER = new RegExp(`(${GENRE})${GAP}${COUNT}`, 'g'); // 公告2018年第1号 · 令2020年第33号
const BEFORE = new RegExp(`${COUNT}${GAP}(${GENRE})`, 'g'); // 2019年第31号公告
const ISSUER = new RegExp(`(?:${DECREE_ISSUER_END.join('|')})$`);
const MINISTRY = new RegExp(`^.{1,20}(?:${JOINT_ISSUER_END.join('|')})$`);

/** `生态环境部公告2018年第1号`, `国家税务总局2019年第31号公告` (its normal form puts 公告 first). */
export const announcement: Reader = (text) => {
  const found: Found[] = [];
  const add = (organEnd: number, end: number, genre: string, printedYear: string, printed: string) => {
    const last = issuerWordStart(text, organEnd, true);
    if (!ISSUER.test(text.slice(last, organEnd))) return;
    const start = jointIssuerStart(text, last, MINISTRY);
    const organ = text.slice(start, organEnd).replace(/[、 \u3000]+/g, '、');
    const year = readYear(printedYear);
    const number = readNumber(printed);
    if (number === null || !isDocumentYear(year)) return;
    found.push({ start, end, value: { make: 'announcement', word: organ + genre, year, number } });
  };
  for (const match of text.matchAll(AFTER)) {
    add(match.index, match.index + match[0].length, match[1]!, match[2]!, match[3]!);
  }
  for (const match of text.matchAll(BEFORE)) {
    add(match.index, match.index + match[0].length, match[3]!, match[1]!, match[2]!);
  }
  return found;
};
