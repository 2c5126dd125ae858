import { join } from 'node:path';
import { building, type Part } from '../part.js';

const COUNT = 10;

/** What a second job gains. */
export const jobs: Part = {
  name: 'jobs',
  async run({ files: give, byTurns, scratch }) {
    const files = await give(COUNT);
    const { one, two } = await byTurns({
      one: building(files, join(scratch, 'one-job'), 1),
      two: building(files, join(scratch, 'two-jobs'), 2),
    });
    return [
      `${files.length} files with two jobs: ${(one.seconds / two.seconds).toFixed(2)} times as fast as with one by the clock (${one.seconds.toFixed(1)} and ${two.seconds.toFixed(1)} s), ` +
        `${(two.processor / one.processor).toFixed(2)} times the processor time, peak memory ${two.peak.toFixed(0)} MiB (with one ${one.peak.toFixed(0)}).`,
    ];
  },
};
