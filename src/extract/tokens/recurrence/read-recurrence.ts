/** Reads what follows 每 into an RFC 5545 rule: 年4月底前 → FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1. */
import { readNumeral } from '../../../text/numeral.js';
import { readLengths } from '../length/read-lengths.js';
import type { Detail } from './detail.js';
import { inDay } from './in-day.js';
import { inMonth } from './in-month.js';
import { inQuarter } from './in-quarter.js';
import { inWeek } from './in-week.js';
import { inYear } from './in-year.js';

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
      return inWeek(rest);
    case '工作日':
      return { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', length: 0 };
    case '日':
    case '天':
      return inDay(rest);
    default:
      return null;
  }
}
