import { NO_NAME } from './words.js';

const HAN_NAME = /^\p{Script=Han}{2,4}$/u; // 严加友 · 欧阳修文
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,10}){1,3}$/u; // 艾力·买买提 · 阿不都热西提·吾买尔
const NEVER = new RegExp(`[的其局厅县为]$|^[的其任]$|[的其局厅]|(?:${NO_NAME.join('|')})`);
const REMARK = /[（(][^（）()]{1,30}[）)](?=\s*(?:$|[、，,；;和及与]|同志|等|先生|女士))/g; // （女，回族） · (女), behind the name
const TITLE = /(?:等)?(?:[一二三四五六七八九十\d]{0,3}(?:名|位)?同志|先生|女士)$/; // 同志 · 等3名同志

const isName = (token: string): boolean => (HAN_NAME.test(token) || DOTTED_NAME.test(token)) && !NEVER.test(token);

/** Reads `张三（女，回族）、李四同志` as names; `null` where any of it is no name. Spaces inside a name of two characters go. */
export function readPersons(text: string): string[] | null {
  const names: string[] = [];
  const plain = text.replace(REMARK, '').trim().replace(TITLE, '').trim();
  if (plain === '') return null;
  for (const token of plain.split(/[、，,；;]/)) {
    const one = readToken(token.trim().replace(TITLE, '').trim());
    if (one === null) return null;
    names.push(...one);
  }
  return names;
}

function readToken(printed: string): string[] | null {
  const token = printed.replace(/(?:(?<!\s)\s+)?([·•・‧])\s*/g, '$1');
  const whole = token.replace(/[\s\u3000]+/g, '');
  const pieces = token.split(/[\s\u3000]+/);
  if (pieces.length > 1 && pieces.every((piece) => isName(piece))) return pieces;
  if (pieces.length > 1 && !pieces.every((piece) => piece.length === 1)) return null; // 张　三, not 会 任李四
  if (isName(whole)) return [whole];
  const joined = whole.split(/[和及与]/);
  return joined.length > 1 && joined.every(isName) ? joined : null;
}
