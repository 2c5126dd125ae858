/**
 * How much two jobs gain: builds the inputs by turns with one and with two jobs, from nothing, and prints the median times:
 *
 *     npm run build && npx tsx scripts/dataset-bench/jobs.ts [--runs 3] [--main dist/bundle/main.js] INPUT …
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, main: { type: 'string', default: 'dist/bundle/main.js' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-jobs-'));

/** Seconds of one whole process. */
function build(jobs: number): number {
  const out = join(scratch, 'out');
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [
    values.main,
    'build',
    ...positionals,
    '--out',
    out,
    '--jobs',
    String(jobs),
  ]);
  if (status !== 0) throw new Error(`gongbao build ended with status ${status}`);
  return (performance.now() - start) / 1000;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const [one, two]: [number[], number[]] = [[], []];
for (let run = 0; run < Number(values.runs); run += 1) {
  one.push(build(1));
  two.push(build(2));
}
rmSync(scratch, { recursive: true, force: true });
const [a, b] = [median(one), median(two)];
console.log(`one job ${a.toFixed(1)} s, two jobs ${b.toFixed(1)} s: ${(a / b).toFixed(2)} times as fast`);
