/** Reads what follows 每 into an RFC 5545 rule: 年4月底前 → FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1. */
import { daysInMonth } from '../../text/calendar.js';
import { readNumeral } from '../../text/numeral.js';
import { readLengths } from './length-reader.js';

export interface Recurrence {
  /** `null` where RFC 5545 cannot say it (每学期). */
  readonly rrule: string | null;
  /** 每季度结束后10日内: the length and what it is counted from. */
  readonly within: string | null;
  readonly workingDays: boolean;
  readonly anchor: string | null;
  readonly reason: string | null;
  readonly end: number;
}

interface Unit {
  readonly freq: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY';
  readonly interval: number;
}
const UNITS: readonly (readonly [name: string, unit: Unit])[] = [
  ['半年', { freq: 'MONTHLY', interval: 6 }],
  ['半个月', { freq: 'DAILY', interval: 15 }],
  ['半月', { freq: 'DAILY', interval: 15 }],
  ['年度', { freq: 'YEARLY', interval: 1 }],
  ['年', { freq: 'YEARLY', interval: 1 }],
  ['季度', { freq: 'MONTHLY', interval: 3 }],
  ['季', { freq: 'MONTHLY', interval: 3 }],
  ['月份', { freq: 'MONTHLY', interval: 1 }],
  ['月', { freq: 'MONTHLY', interval: 1 }],
  ['星期', { freq: 'WEEKLY', interval: 1 }],
  ['周', { freq: 'WEEKLY', interval: 1 }],
  ['旬', { freq: 'DAILY', interval: 10 }],
  ['工作日', { freq: 'WEEKLY', interval: 1 }],
  ['日', { freq: 'DAILY', interval: 1 }],
  ['天', { freq: 'DAILY', interval: 1 }],
  ['小时', { freq: 'HOURLY', interval: 1 }],
  ['分钟', { freq: 'MINUTELY', interval: 1 }],
];
// what makes the unit another word: 每年龄段 每周边 每天然 每日常
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  年: /^[级龄代]/,
  周: /^[边围长期]/,
  日: /^[常均]/,
  天: /^[然]/,
  季: /^节/,
  月: /^[球]/,
};

/** Reads the repetition that begins with the 每 at `start`; `null` where none does (每人, 每个). */
export function readRecurrence(text: string, start: number, limit: number): Recurrence | null {
  let at = start + 1;
  if (text[at] === '隔' || text[at] === '逢') at += 1;
  const half = text.startsWith('半', at);
  const count = half ? null : readNumeral(text, at);
  const named = count && count.value >= 1 && Number.isInteger(count.value) ? count : null;
  if (named) at = named.end;
  if (text[at] === '个') at += 1;
  const found = UNITS.find(([name]) => text.startsWith(name, at));
  if (!found || (named && named.value > 99)) return null;
  const [name, unit] = found;
  at += name.length;
  if (NOT_AFTER[name]?.test(text.slice(at, at + 1))) return null;
  const interval = unit.interval * (named?.value ?? 1);
  const base = ruleOf(unit.freq, interval);
  const rest = text.slice(at, limit);
  const delay = readDelay(text, start, at, limit);
  if (delay) return { ...delay, rrule: base };
  const detail = interval > 1 && unit.interval !== 3 ? null : detailOf(name, rest);
  const end = at + (detail?.length ?? 0);
  return { rrule: detail ? detail.rrule : base, within: null, workingDays: false, anchor: null, reason: null, end };
}

const ruleOf = (freq: Unit['freq'], interval: number): string => {
  const [unit, n] = freq === 'MONTHLY' && interval % 12 === 0 ? ['YEARLY', interval / 12] : [freq, interval];
  return `FREQ=${unit}${n > 1 ? `;INTERVAL=${n}` : ''}`;
};

// 每季度结束后10日内 每年度终了后3个月内 每月末后5个工作日内
const DELAY = /^(?:度)?(?:结束|终了|届满|期满|末|终结|会计年度终了)(?:之日起|之后|以后|后|起)?(?:的)?/;

function readDelay(text: string, start: number, at: number, limit: number): Omit<Recurrence, 'rrule'> | null {
  const match = DELAY.exec(text.slice(at, limit));
  if (!match) return null;
  const from = at + match[0].length;
  const length = readLengths(text, from, Math.min(limit, from + 8)).find((token) => token.start === from);
  const closing = length && /^(?:以内|之内|内)/.exec(text.slice(length.end, limit));
  if (!length || !closing) return null;
  const anchor = text.slice(start, from).replace(/(?:之日起|之后|以后|后|起)?的?$/, '');
  return {
    within: length.duration,
    workingDays: length.workingDays,
    anchor,
    reason: null,
    end: length.end + closing[0].length,
  };
}

interface Detail {
  readonly rrule: string;
  readonly length: number;
}

function detailOf(unit: string, rest: string): Detail | null {
  switch (unit) {
    case '年':
    case '年度':
      return inYear(rest);
    case '月':
    case '月份':
      return inMonth(rest);
    case '季':
    case '季度':
      return inQuarter(rest);
    case '周':
    case '星期':
      return onWeekday(rest);
    case '工作日':
      return { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', length: 0 };
    case '日':
    case '天':
      return atHour(rest);
    default:
      return null;
  }
}

const CLOSING = '(?:以前|之前|前(?!后))?';
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const MONTH = `${NUMBER}月(?:份)?`;
// 4月 6月和12月 3月至10月 6月、12月底前 5月12日 1月31日前 12月上旬
const MONTHS = new RegExp(
  `^的?(${MONTH}(?:(?:[、,和及与]|至|到|[-—~])${MONTH})*)(底|末|初|[上中下]旬|${NUMBER}日)?${CLOSING}`,
);
const DAY_RANGE = new RegExp(`^的?(${NUMBER})月(${NUMBER})日(?:至|到|[-—~])(?:(${NUMBER})月)?(${NUMBER})日${CLOSING}`); // 3月1日至10月31日
const HALF_YEAR = new RegExp(`^的?(上|下)半年${CLOSING}`); // 上半年
const QUARTER = new RegExp(`^的?第?([一二三四1-4])季度(末|底)?${CLOSING}`); // 一季度 第四季度末
const YEAR_END = new RegExp(`^的?(年?[底末]|年?初)${CLOSING}`); // 年底前 末 初

const DAYS: Readonly<Record<string, string>> = { 底: '-1', 末: '-1' };
const LISTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};
const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i).join(',');
const numeralOf = (text: string) => readNumeral(text, 0)?.value ?? 0;

function dayPart(word: string | undefined): string {
  if (word === undefined) return '';
  const list = LISTS[word];
  const days = DAYS[word] ?? (list ? numbers(list[0], list[1]) : String(numeralOf(word)));
  return `;BYMONTHDAY=${days}`;
}

function inYear(rest: string): Detail | null {
  const range = DAY_RANGE.exec(rest);
  if (range) {
    const [first, last] = [numeralOf(range[1]!), numeralOf(range[3] ?? range[1]!)];
    const [from, to] = [numeralOf(range[2]!), numeralOf(range[4]!)];
    const whole = first !== last && from === 1 && to >= daysInMonth(2021, last);
    if (first === last)
      return { rrule: `FREQ=YEARLY;BYMONTH=${first};BYMONTHDAY=${numbers(from, to)}`, length: range[0].length };
    return {
      rrule: whole && first < last ? `FREQ=YEARLY;BYMONTH=${numbers(first, last)}` : 'FREQ=YEARLY',
      length: range[0].length,
    };
  }
  const months = MONTHS.exec(rest);
  if (months) {
    const byMonth = monthList(months[1]!);
    if (byMonth) return { rrule: `FREQ=YEARLY;BYMONTH=${byMonth}${dayPart(months[2])}`, length: months[0].length };
  }
  const half = HALF_YEAR.exec(rest);
  if (half)
    return {
      rrule: `FREQ=YEARLY;BYMONTH=${half[1] === '上' ? numbers(1, 6) : numbers(7, 12)}`,
      length: half[0].length,
    };
  const quarter = QUARTER.exec(rest);
  if (quarter) {
    const n = '一二三四'.indexOf(quarter[1]!) + 1 || Number(quarter[1]);
    const by = quarter[2] ? `${n * 3};BYMONTHDAY=-1` : numbers(n * 3 - 2, n * 3);
    return { rrule: `FREQ=YEARLY;BYMONTH=${by}`, length: quarter[0].length };
  }
  const end = YEAR_END.exec(rest);
  if (!end) return null;
  return {
    rrule: end[1]!.endsWith('初') ? 'FREQ=YEARLY;BYMONTH=1' : 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1',
    length: end[0].length,
  };
}

/** 6月、12月 → 6,12; 3月至10月 → 3,…,10. `null` for a list that runs backwards over the new year (11月至3月 wraps). */
function monthList(text: string): string | null {
  const range = /[至到—~-]/.test(text);
  const months = [...text.matchAll(new RegExp(NUMBER, 'g'))].map((match) => numeralOf(match[0]));
  if (months.some((month) => month < 1 || month > 12)) return null;
  if (!range || months.length !== 2) return months.join(',');
  const [first, last] = months as [number, number];
  return first <= last
    ? numbers(first, last)
    : [...numbers(first, 12).split(','), ...numbers(1, last).split(',')].join(',');
}

// 5日前 25日 10日至15日 底前 月末 上旬 第一个工作日 最后一天
const MONTH_DAYS = new RegExp(`^的?(?:第)?(${NUMBER})(?:日|号)?(?:(?:至|到|[-—~])(${NUMBER}))?[日号]${CLOSING}`);
const MONTH_PART = new RegExp(`^的?月?(底|末|初|[上中下]旬)${CLOSING}`);
const FIRST_WORKDAY = new RegExp(`^的?第([一二三四五六七八九十]|\\d)个工作日${CLOSING}`);
const LAST_DAY = /^的?最后(?:一日|一天|1日|1天)/;

function inMonth(rest: string): Detail | null {
  const workday = FIRST_WORKDAY.exec(rest);
  if (workday)
    return { rrule: `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${numeralOf(workday[1]!)}`, length: workday[0].length };
  const days = MONTH_DAYS.exec(rest);
  if (days && numeralOf(days[1]!) >= 1 && numeralOf(days[1]!) <= 31) {
    const by = days[2] ? numbers(numeralOf(days[1]!), numeralOf(days[2])) : String(numeralOf(days[1]!));
    return { rrule: `FREQ=MONTHLY;BYMONTHDAY=${by}`, length: days[0].length };
  }
  const last = LAST_DAY.exec(rest);
  if (last) return { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1', length: last[0].length };
  const part = MONTH_PART.exec(rest);
  return part && { rrule: `FREQ=MONTHLY${dayPart(part[1])}`, length: part[0].length };
}

// 末 末月 首月10日前 第一个月 最后一个月25日前
const QUARTER_END = new RegExp(`^的?[末底](?!月)${CLOSING}`);
const QUARTER_MONTH = new RegExp(
  `^的?(首月|第一个月|首个月|第二个月|末月|最后一个月|最后1个月)(?:的)?(?:(${NUMBER})日|([底末]))?${CLOSING}`,
);

function inQuarter(rest: string): Detail | null {
  const end = QUARTER_END.exec(rest);
  if (end) return { rrule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', length: end[0].length };
  const month = QUARTER_MONTH.exec(rest);
  if (!month) return null;
  const first = /首|第一/.test(month[1]!) ? 1 : month[1] === '第二个月' ? 2 : 3;
  const months = [0, 3, 6, 9].map((offset) => offset + first).join(',');
  return { rrule: `FREQ=YEARLY;BYMONTH=${months}${dayPart(month[2] ?? month[3])}`, length: month[0].length };
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};
const WEEKDAY = new RegExp(`^([一二三四五六日天])(?![次个场期趟班至到—十、])${CLOSING}`); // 五 五前, not 一次

function onWeekday(rest: string): Detail | null {
  const match = WEEKDAY.exec(rest);
  return match && { rrule: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[match[1]!]}`, length: match[0].length };
}

const HOUR = new RegExp(`^(上午|下午|晚上?)?(\\d{1,2})(?:时|点|:00)(?:整)?(?![至到—~-])${CLOSING}`); // 16时前 下午4点

function atHour(rest: string): Detail | null {
  const match = HOUR.exec(rest);
  if (!match) return null;
  const hour =
    Number(match[2]) +
    (match[1]?.startsWith('下午') || match[1]?.startsWith('晚') ? (Number(match[2]) < 12 ? 12 : 0) : 0);
  return { rrule: `FREQ=DAILY;BYHOUR=${hour}`, length: match[0].length };
}
