/** Reads every length of time of a sentence: 30日, 十五个工作日, 半年, 一年半, 3至5个工作日 (its longer end), 24小时. */

import { isNumeralChar, readNumeral } from '../../../text/numeral.js';
import type { LengthToken } from '../token.js';

interface Unit {
  readonly unit: LengthToken['unit'];
  readonly workingDays: boolean;
}
const plain = (unit: LengthToken['unit']): Unit => ({ unit, workingDays: false });
/** Longest name first. 月 alone is a month of the year (3月), so a length needs 个月; 个 is dropped before 年 and 日. */
const UNITS: readonly (readonly [name: string, unit: Unit])[] = [
  ['个工作日', { unit: 'day', workingDays: true }],
  ['工作日', { unit: 'day', workingDays: true }],
  ['个自然日', plain('day')],
  ['自然日', plain('day')],
  ['个日历天', plain('day')],
  ['日历天', plain('day')],
  ['个小时', plain('hour')],
  ['小时', plain('hour')],
  ['分钟', plain('minute')],
  ['个星期', plain('week')],
  ['星期', plain('week')],
  ['个季度', plain('month')],
  ['个年度', plain('year')],
  ['个月', plain('month')],
  ['周年', plain('year')],
  ['周', plain('week')],
  ['天', plain('day')],
  ['日', plain('day')],
  ['年', plain('year')],
];
// a month of the year, an ordinal or a decimal point before the numeral: 6月30日, 第5日, 上半年
const NOT_BEFORE = /[月第\d.旬正上下]$/;
// what makes the unit another word: 年度计划 年级 年龄 周岁 天然 日常 日均
const NOT_AFTER =
  /^(?:度|级|龄|代|产|均|报(?![告送请经批备给市县省州区旗盟上主本原国所当])|常|用|然|岁|期货|薪|租|检|刊|会计|版|制)/;
const RANGE = /(?:(?<!\d)\d+|(?<![一二三四五六七八九十])[一二三四五六七八九十]+)[-—~至到]$/; // 3至5个工作日 7-10天

/** All lengths in [start, end). Years of the calendar (2021年) are none. */
export function readLengths(text: string, start: number, end: number): LengthToken[] {
  const tokens: LengthToken[] = [];
  for (let at = start; at < end; at += 1) {
    if (!isNumeralChar(text[at]) || isNumeralChar(text[at - 1])) continue;
    const token = readLength(text, at, end);
    if (token === null) continue;
    tokens.push(token);
    at = token.end - 1;
  }
  return tokens;
}

function readLength(text: string, at: number, limit: number): LengthToken | null {
  const left = text.slice(Math.max(0, at - 12), at);
  if (NOT_BEFORE.test(left)) return null;
  const numeral = readNumeral(text, at);
  if (!numeral || !(numeral.value > 0)) return null;
  const half = text.startsWith('个半', numeral.end);
  const afterNumber = half ? numeral.end + 2 : numeral.end;
  const found = UNITS.find(
    ([name]) =>
      text.startsWith(half ? name.replace(/^个/, '') : name, afterNumber) ||
      (half && name === '个月' && text.startsWith('月', afterNumber)),
  );
  const halfMonth = !half && numeral.value === 0.5 && text.startsWith('个月', numeral.end);
  if (!found) return null;
  const [name, unit] = found;
  let end = afterNumber + (half ? name.replace(/^个/, '').length : name.length);
  if (end > limit || NOT_AFTER.test(text.slice(end, end + 2))) return null;
  let value = numeral.value + (half ? 0.5 : 0);
  if (unit.unit === 'year' && text[end] === '半' && text[end + 1] !== '以') {
    value += 0.5;
    end += 1;
  }
  if (unit.unit === 'year' && value >= 200) return null;
  if (name === '个季度') value *= 3;
  const duration = halfMonth ? 'P15D' : durationOf(value, unit);
  if (duration === null) return null;
  const range = RANGE.exec(left);
  const start = range && !/\d[年月]?$/.test(left.slice(0, range.index)) ? at - range[0].length : at;
  return { start, end, duration, unit: unit.unit, workingDays: unit.workingDays };
}

/** ISO 8601 duration of `value` units; `null` where it cannot be said in whole units (a third of a day, half a working day). */
function durationOf(value: number, { unit, workingDays }: Unit): string | null {
  const whole = Number.isInteger(value);
  const half = Number.isInteger(value * 2);
  switch (unit) {
    case 'year':
      if (whole) return `P${value}Y`;
      return half ? (value < 1 ? 'P6M' : `P${Math.floor(value)}Y6M`) : null;
    case 'month':
      if (whole) return `P${value}M`;
      return half ? `P${Math.floor(value)}M15D` : null;
    case 'week':
      return whole ? `P${value}W` : null;
    case 'day':
      return whole ? `P${value}D` : value === 0.5 && !workingDays ? 'PT12H' : null;
    case 'hour':
      return whole ? `PT${value}H` : half ? `PT${value * 60}M` : null;
    case 'minute':
      return whole ? `PT${value}M` : null;
  }
}
