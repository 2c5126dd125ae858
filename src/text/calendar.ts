/**
 * Days of the Gregorian calendar as ISO 8601 strings (`2021-12-31`), and durations (`P1M`, `P15D`, `PT2H`). No clock and no time
 * zone: a day of a document is a day.
 */

/** A day as ISO string; `null` where there is no such day (31 April). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1 to 12; 0 for any other. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

export const yearOf = (iso: string): number => Number(iso.slice(0, 4));

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/; // P5Y P1M P1Y6M P15D P2W

/**
 * The day `duration` after `iso`. Years and months keep the day of the month, or take the last one where there is none
 * (一个月 after 31 January is 28 February), as 民法典 art. 202 counts. Hours and minutes do not move the day.
 */
export function addDuration(iso: string, duration: string): string {
  const match = DURATION.exec(duration);
  if (!match) throw new RangeError(`not a duration: ${duration}`);
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + years * 12 + months;
  const landed = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const base = isoDate(landed.year, landed.month, Math.min(day, daysInMonth(landed.year, landed.month)))!;
  return addDays(base, weeks * 7 + days);
}

const DAY = 86_400_000;

/** The day `days` after (or before, where negative) `iso`. */
export const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Last day of a term that begins on `iso`: five years from 1 January 2021 end on 31 December 2025. */
export const lastDayOf = (iso: string, duration: string): string => addDays(addDuration(iso, duration), -1);
