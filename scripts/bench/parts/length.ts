import { join } from 'node:path';
import { sheetsOf } from '../inputs.js';
import { building, type Part } from '../part.js';

const [FEW, MANY] = [300, 5000];

/** Whether a sheet of a long run costs what one of a short run costs. */
export const length: Part = {
  name: 'length',
  async run({ files: give, byTurns, scratch }) {
    const [short, long] = [await filesFor(FEW, give), await filesFor(MANY, give)];
    const { few, many } = await byTurns({
      few: building(short, join(scratch, 'few'), 1),
      many: building(long, join(scratch, 'many'), 1),
    });
    const [s, l] = [sheetsOf(short), sheetsOf(long)];
    const [a, b] = [few.processor / s, many.processor / l];
    return [
      `A sheet costs ${(1000 * a).toFixed(1)} ms of processor in a run of ${s} sheets, ${(1000 * b).toFixed(1)} ms in one of ${l}: ${(b / a).toFixed(2)} times as much. ` +
        `Peak memory ${few.peak.toFixed(0)} and ${many.peak.toFixed(0)} MiB.`,
    ];
  },
};

/** As many files as it takes for these sheets. */
async function filesFor(
  sheets: number,
  give: (count: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  for (let count = Math.ceil(sheets / 30); ; count = Math.ceil(count * 1.1)) {
    const files = await give(count);
    if (files.length < count || sheetsOf(files) >= sheets) return files;
  }
}
