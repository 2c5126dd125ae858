import type { ReadingRule, ReadTexts } from '../reading.js';

const NUMERALS = '〇一二三四五六七八九';
/** A date on a line of its own whose year has a numeral too few or too many, a stray mark among them. */
const DAMAGED = new RegExp(
  `^([（(]?)([${NUMERALS}]{1,4}[（(|丨]?[${NUMERALS}]{0,4})年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日[）)]?$`,
  'u',
); // 二〇六年六月二十一日, （二〇二（年四月二十八日）
const YEAR = /(?<![0-9])(?:19|20)[0-9]{2}(?=[年〕\])）])/gu; // 泰政发〔2016〕9号, 2016年
const REASON = 'the only year of the issue that leaves one numeral out, or has one more';

/** The year of such a date: of those printed elsewhere in the issue, the only one that one numeral more or less makes of it. */
export const damagedYears: ReadingRule = (text, index, all) => {
  const [, bracket = '', read = ''] = DAMAGED.exec(text) ?? [];
  const year = read.replace(/[（(|丨]/u, '');
  if (year.length !== 3 && year.length !== 5) return [];
  const known = yearsOf(all, index);
  const fitting = [...known].filter((one) => (year.length === 3 ? lacksOne(year, one) : lacksOne(one, year)));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return [];
  return [{ start: bracket.length, end: bracket.length + read.length, text: only, reason: REASON }];
};

/** Is the first text the second without one of its characters? */
const lacksOne = (short: string, long: string): boolean =>
  [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);

/** In Chinese numerals. */
function yearsOf({ texts }: ReadTexts, but: number): ReadonlySet<string> {
  const printed = texts.flatMap((text, i) => (i === but ? [] : (text.match(YEAR) ?? [])));
  return new Set(printed.map((year) => [...year].map((digit) => NUMERALS[Number(digit)]).join('')));
}
