/** Dates on lines of their own that a stray mark or a lost numeral spoils. What is lost comes from another place of the issue, or stays lost. */
import type { ReadingRule, ReadTexts, Settlement } from '../reading.js';
import { YEAR_AND_NUMBER } from './year-and-number.js';

const NUMERALS = '〇一二三四五六七八九';
const DAY = '(?:[0-9]{1,2}月[0-9]{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)';
/** A whole date between marks that nobody prints there. */
const STRAYS = new RegExp(
  `^([.．·,，、;；:：'‘’"“”\\s]{0,3})(([（(]?)(?:[0-9]{4}|[${NUMERALS}○零]{4})年${DAY}([）)]?))([.．·,，、;；:：'‘’"“”°）)\\s]{0,2})$`,
  'u',
); // 2023年4月16日”  .	（2015年7月8日）
/** A date whose year has a numeral too few or too many, or marks among its numerals. */
const DAMAGED = new RegExp(
  `^([（(]?)([${NUMERALS}0OＯ○零（(|丨：:·.．—－\\-]{3,7})年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日[）)]?$`,
  'u',
); // 二〇六年六月二十一日, （二〇二（年四月二十八日）, 二0：二四年十月八日, 二〇－-六年六月二十一日
/** Years of what the issue prints itself: numbers, counts, days and 印发 lines that stand alone. Plans and texts that are cited have any year. */
const DATING = new RegExp(
  `^\\p{Script=Han}{2,12}${YEAR_AND_NUMBER}$|^(?:19|20)[0-9]{2}年第[0-9]{1,4}[期号]|^[（(]?(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[）)]?$|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日\\s?印发$`,
  'gu',
); // 泰政发〔2016〕9号, 2016年第3期, 2016年6月21日印发
/** Any year, as those that plans and other texts are named for. */
const YEAR = /(?<![0-9])(?:19|20)[0-9]{2}(?=[年〕\])）])/gu; // 泰政发〔2016〕9号, 2016年
/** A year with all its numerals. */
const WHOLE_YEAR = new RegExp(`^[${NUMERALS}○零]{4}$`, 'u');
const NO_NUMERAL = new RegExp(`[^${NUMERALS}]`, 'gu');
const STRAY_REASON = 'nothing else stands on the line of a date';
const YEAR_REASON = 'the only year of the issue that leaves one numeral out, or has one more';

export const damagedDates: ReadingRule = (text, index, all) => [
  ...withoutStrays(text),
  ...damagedYear(text, index, all),
];

function withoutStrays(text: string): Settlement[] {
  const [, before = '', date, open, close, after = ''] = STRAYS.exec(text) ?? [];
  if (date === undefined || (before === '' && after === '') || (open === '') !== (close === '')) return [];
  const end = before.length + date.length;
  return [
    { start: 0, end: before.length, text: '', reason: STRAY_REASON },
    { start: end, end: text.length, text: '', reason: STRAY_REASON },
  ].filter((one) => one.end > one.start);
}

/** The year of such a date: of those printed elsewhere in the issue, the only one that one numeral more or less makes of it. */
function damagedYear(text: string, index: number, all: ReadTexts): Settlement[] {
  const [, bracket = '', read = ''] = DAMAGED.exec(text) ?? [];
  if (read === '' || WHOLE_YEAR.test(read)) return [];
  const readings = readingsOf(read);
  const fitting = (years: ReadonlySet<string>, fits: (year: string, one: string) => boolean): string[] =>
    [...years].filter((year) => readings.some((one) => fits(year, one)));
  const dating = yearsOf(all, index, DATING);
  const any = yearsOf(all, index, YEAR);
  const found = [
    () => fitting(dating, (year, one) => year === one),
    () => fitting(dating, nearly),
    () => fitting(any, nearly),
  ].reduce<string[]>((known, next) => (known.length > 0 ? known : next()), []);
  const [only] = found;
  if (only === undefined || found.length > 1) return [];
  return [{ start: bracket.length, end: bracket.length + read.length, text: only, reason: YEAR_REASON }];
}

/** What the numerals may be: marks among them are none, or a run of level strokes is 一. */
function readingsOf(read: string): string[] {
  const zeros = read.replace(/[0OＯ○零]/gu, '〇');
  const strokes = zeros.replace(/[—－-]+/gu, '一');
  return [...new Set([zeros, strokes].map((one) => one.replace(NO_NUMERAL, '')))];
}

const nearly = (year: string, read: string): boolean =>
  (read.length === 3 && lacksOne(read, year)) || (read.length === 5 && lacksOne(year, read));

/** Is the first text the second without one of its characters? */
const lacksOne = (short: string, long: string): boolean =>
  [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);

/** In Chinese numerals. */
function yearsOf({ texts }: ReadTexts, but: number, pattern: RegExp): ReadonlySet<string> {
  const printed = texts.flatMap((text, i) => (i === but ? [] : (text.match(pattern) ?? [])));
  const years = printed.flatMap((one) => /(?:19|20)[0-9]{2}/u.exec(one) ?? []);
  return new Set(years.map((year) => [...year].map((digit) => NUMERALS[Number(digit)]).join('')));
}
