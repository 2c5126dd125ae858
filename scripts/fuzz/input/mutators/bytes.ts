/** What bad disks, broken downloads and editors do to any file. */
import type { Draw } from '../../draw.js';
import type { Mutator } from '../mutator.js';

const flips: Mutator = (bytes, draw) => {
  const result = Buffer.from(bytes);
  for (let left = draw.pick([1, 5, 20, 100, 1000]); left > 0; left -= 1) {
    const at = draw.int(0, result.length - 1);
    result[at] = result[at]! ^ (1 << draw.int(0, 7));
  }
  return result;
};

const cut: Mutator = (bytes, draw) => bytes.subarray(0, draw.int(0, bytes.length - 1));

const swapped: Mutator = (bytes, draw) => {
  const result = Buffer.from(bytes);
  const length = Math.min(draw.pick([16, 256, 4096]), bytes.length >> 1);
  const [a, b] = [draw.int(0, bytes.length - length), draw.int(0, bytes.length - length)];
  bytes.copy(result, a, b, b + length);
  bytes.copy(result, b, a, a + length);
  return result;
};

const without: Mutator = (bytes, draw) => {
  const { start, end } = stretch(bytes, draw, [1, 10, 100, 2000]);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
};

const doubled: Mutator = (bytes, draw) => {
  const { start, end } = stretch(bytes, draw, [10, 500, 20_000]);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
};

const blanked: Mutator = (bytes, draw) => {
  const { start, end } = stretch(bytes, draw, [4, 64, 1024]);
  return Buffer.from(bytes).fill(draw.pick([0, 255, 32, 0x3c, 0x5b]), start, end);
};

function stretch(bytes: Buffer, draw: Draw, lengths: readonly number[]): { start: number; end: number } {
  const start = draw.int(0, bytes.length - 1);
  return { start, end: Math.min(bytes.length, start + draw.pick(lengths)) };
}

export const byteMutators: Readonly<Record<string, Mutator>> = { flips, cut, swapped, without, doubled, blanked };
