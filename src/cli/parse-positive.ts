import { InvalidArgumentError } from 'commander';

/** The value of a flag that counts something. */
export function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1.'); // 1, 16, 1800
  return Number(value);
}
