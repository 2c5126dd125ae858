import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addDuration, daysInMonth, isoDate, lastDayOf } from '../src/text/calendar.js';

test('a month after the last day of January is the last day of February', () => {
  expect(addDuration('2021-01-31', 'P1M')).toBe('2021-02-28');
  expect(addDuration('2024-01-31', 'P1M')).toBe('2024-02-29');
  expect(addDuration('2020-12-09', 'P1M')).toBe('2021-01-09');
});

test('years, weeks, days and mixed durations', () => {
  expect(addDuration('2020-02-29', 'P1Y')).toBe('2021-02-28');
  expect(addDuration('2021-12-25', 'P2W')).toBe('2022-01-08');
  expect(addDuration('2021-12-09', 'P30D')).toBe('2022-01-08');
  expect(addDuration('2021-01-01', 'P1Y6M')).toBe('2022-07-01');
  expect(addDuration('2021-01-01', 'PT24H')).toBe('2021-01-01');
});

test('five years from New Year end on the last day of the fifth year', () => {
  expect(lastDayOf('2021-01-01', 'P5Y')).toBe('2025-12-31');
  expect(lastDayOf('2022-06-01', 'P5Y')).toBe('2027-05-31');
});

test('there is no 31 April and no 29 February 2021', () => {
  expect([isoDate(2021, 4, 31), isoDate(2021, 2, 29), isoDate(2021, 13, 1)]).toEqual([null, null, null]);
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
});

test('what is no duration is refused', () => {
  expect(() => addDuration('2021-01-01', '5 years')).toThrow(RangeError);
});

const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((one) => isoDate(one.year, one.month, Math.min(one.day, daysInMonth(one.year, one.month)))!);

test('adding days and taking them away again leads back; twelve months are a year', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (iso, days) => {
      expect(addDays(addDays(iso, days), -days)).toBe(iso);
      expect(addDays(iso, days) > iso).toBe(days > 0);
    }),
  );
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), (iso, years) => {
      expect(addDuration(iso, `P${years * 12}M`)).toBe(addDuration(iso, `P${years}Y`));
    }),
  );
});
