import { isoDate } from '../../text/calendar.js';
import { parseNumeral } from '../../text/numeral.js';

const YEAR = '([0-9]{4}|[〇○零一二三四五六七八九]{4})';
const PART = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = `${YEAR}年${PART}月${PART}日`;
const WHOLE = new RegExp(`^[（(]?${DATE}(?:印发|发布|公布|于\\p{Script=Han}{2,6})?[）)]?$`, 'u'); // 2020年12月3日  二〇二〇年十二月三日  （2021年1月5日）  一九五四年十月十四日于北京
const WITHIN = new RegExp(DATE); // …2001年11月15日上海市…通过

/** The ISO date of a line that is a date and nothing else (成文日期), or null. */
export const parseDateLine = (text: string): string | null => readDate(WHOLE.exec(plain(text)));

/** The first date in a text, or null. */
export const findDate = (text: string): string | null => readDate(WITHIN.exec(plain(text)));

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

function readDate(found: RegExpExecArray | null): string | null {
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(number);
  return year && month && day ? isoDate(year, month, day) : null;
}

const number = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : parseNumeral(text.replace(/[○零]/g, '〇'));
