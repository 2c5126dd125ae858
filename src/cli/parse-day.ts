import { InvalidArgumentError } from 'commander';

/** A day of the calendar as an argument. */
export function day(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)); // 2021-12-31
  if (!isDay) throw new InvalidArgumentError('Give a day as 2021-12-31.');
  return value;
}
