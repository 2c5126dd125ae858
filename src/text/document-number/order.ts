import { issuerWordStart, jointIssuerStart } from './issuer-word.js';
import type { Found, Reader } from './model.js';
import { GAP, HAO, NUMERAL, readNumber } from './pieces.js';
import { DECREE_ISSUER_END, JOINT_ISSUER_END } from './words.js';

const AFTER = new RegExp(`(令|公告)${GAP}(?:第${GAP}(${NUMERAL})|([0-9０-９]{1,5}))${GAP}${HAO}`, 'g'); // 令第275号 · 公告第12号 · 令279号
const BEFORE = new RegExp(`第${GAP}(${NUMERAL})${GAP}${HAO}${GAP}(令|公告)`, 'g'); // 第279号令 · 第十二号公告
/** 责令, 指令, 命令 are no decrees: an organ has to stand before. */
const ISSUER = new RegExp(`(?:${DECREE_ISSUER_END.join('|')})$`);
const MINISTRY = new RegExp(`^.{1,20}(?:${JOINT_ISSUER_END.join('|')})$`);

/** `省政府令第275号`, `主席令第三十四号`, `国务院第279号令` (its normal form puts 令 first). Needs the organ before it. */
export const order: Reader = (text) => {
  const found: Found[] = [];
  const add = (organEnd: number, end: number, genre: string, printed: string) => {
    const last = issuerWordStart(text, organEnd, true);
    if (!ISSUER.test(text.slice(last, organEnd))) return;
    const start = jointIssuerStart(text, last, MINISTRY);
    const organ = text.slice(start, organEnd).replace(/[、 \u3000]+/g, '、');
    const number = readNumber(printed);
    if (number === null) return;
    found.push({ start, end, value: { make: 'order', word: organ + genre, number } });
  };
  for (const match of text.matchAll(AFTER)) {
    add(match.index, match.index + match[0].length, match[1]!, match[2] ?? match[3]!);
  }
  for (const match of text.matchAll(BEFORE)) {
    add(match.index, match.index + match[0].length, match[2]!, match[1]!);
  }
  return found;
};
