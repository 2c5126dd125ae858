/** What may follow 每年, 每月 …, and the pieces its patterns share. */
import { readNumeral } from '../../../text/numeral.js';

export interface Detail {
  readonly rrule: string;
  /** Characters read. */
  readonly length: number;
}

export const CLOSING = '(?:以前|之前|前(?!后))?';
export const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

const DAYS: Readonly<Record<string, string>> = { 底: '-1', 末: '-1' };
const LISTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};
export const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i).join(',');
/** Value of a numeral; 0 for what is none. */
export const numeralOf = (text: string) => readNumeral(text, 0)?.value ?? 0;

/** 底, 上旬, 15日 → the BYMONTHDAY of RFC 5545. */
export function dayPart(word: string | undefined): string {
  if (word === undefined) return '';
  const list = LISTS[word];
  const days = DAYS[word] ?? (list ? numbers(list[0], list[1]) : String(numeralOf(word)));
  return `;BYMONTHDAY=${days}`;
}
