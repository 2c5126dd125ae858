/**
 * Latin text cut in two by a line end or by a gap in the type: is it one word (an address, a number of a standard, a hyphenated word),
 * or are there two? Only what can be told from the two pieces is joined; two whole words keep their space.
 */
import { isCompoundHead } from './compound-heads.js';

const lastToken = /(?<![\x21-\x7e\u2010])[\x21-\x7e\u2010]*$/; // "… 网址 http://www.jia" → "http://www.jia"
const firstToken = /^[\x21-\x7e]+/; // "xing.gov.cn，请登录" → "xing.gov.cn"
const webAddress = /https?:\/\/|www\./i; // http://www.jia
const startsAddress = /^(?:https?:\/\/|https?:\/?$|www\.)/i; // http://www www.gov.cn
const mailUnfinished = /[\w.+-]@[\w-]*$|[\w.+-]@[\w.-]*\.$/; // office@example office@example.
const mailAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/; // office@example.gov.cn
/** A standard: its sign, its number and its year. */
const standardSign = /^(?:GB|DB\d{0,6}|[A-Z]{2,4})\/[TZ]/; // GB/T DB33/T HJ/T
/** No word of one letter but these. */
const wordOfOneLetter = /^[aAI]$/; // "a" "I"

/** @param before text so far, @param after what comes next. A gap inside a line parts fewer words than a line end does. */
export function isOneWord(before: string, after: string, at: 'line-end' | 'gap'): boolean {
  const head = lastToken.exec(before)![0];
  const tail = firstToken.exec(after)?.[0] ?? '';
  if (head === '' || tail === '') return false;
  const whole = head + tail;
  const embedded = !/[\x21-\x7e]\s$/.test(before.slice(0, before.length - head.length)); // 发送至off|ice@x.cn
  if (startsAddress.test(whole) && !startsAddress.test(tail) && !startsAddress.test(head)) return true;
  if (mailUnfinished.test(head) || (head.includes('@') && tail.includes('.') && mailAddress.test(whole))) return true;
  if (embedded && tail.includes('@') && /^[a-z0-9._-]+$/.test(head) && mailAddress.test(whole)) return true;
  if (/[.@/]/.test(head) && /^[.@/][a-z]/i.test(tail)) return true;
  if (standardSign.test(whole) && !standardSign.test(head) && !standardSign.test(tail) && head.length < 4) return true;
  return at === 'line-end' && (webAddress.test(head.slice(head.lastIndexOf('\u2010') + 1)) || isCutWord(head, tail));
}

/** A letter at a line end that is no word of its own. */
function isCutWord(head: string, tail: string): boolean {
  const first = /^[A-Za-z]*/.exec(tail)![0];
  const last = /(?<![A-Za-z])[A-Za-z]*$/.exec(head)![0];
  if (head !== last || first === '' || last === '') return false;
  if (first.length === 1 && tail === first) return /[a-z]/.test(first) && !wordOfOneLetter.test(first);
  return last.length === 1 && !wordOfOneLetter.test(last) && /[a-z]/.test(first);
}

/** Characters to take off the end of the text so far: the hyphen of a word that the line end parted (`infor-|mation`). */
export function hyphenLength(before: string, after: string): number {
  const parted = /(?<![a-z])([a-z]{2,})([-\u2010])$/.exec(before); // infor-
  if (!parted || !/^[a-z]{2,}/.test(after)) return 0; // mation
  return parted[2] === '\u2010' || !isCompoundHead(parted[1]!) ? 1 : 0;
}
