/**
 * What a hostile file costs, each built alone, one after the other, with the limits of the command:
 *
 *     npm run limits -- FILE|DIR … [--work DIR] [--build "--sheet-timeout 60 --ocr off"]
 *
 * Prints one line a file as it ends: seconds by the clock, seconds of processor, MiB of the whole process tree, status, code, documents,
 * first message. Takes Linux, and `npm run build` before. Run it under `prlimit --data` where the machine matters more than the figures.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Manifest } from '../../src/dataset/manifest.js';
import { measure } from '../bench/measure.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { work: { type: 'string' }, build: { type: 'string', default: '' } },
});
const files = positionals.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path],
);
const work = values.work ?? mkdtempSync(join(tmpdir(), 'gongbao-limits-'));
const more = values.build.split(' ').filter((word) => word !== '');
/** All inputs built, or one failed: either is an end the command means. */
const ENDS = [0, 1];

for (const file of files) {
  const out = join(work, 'out');
  rmSync(out, { recursive: true, force: true });
  const args = ['dist/bundle/main.js', 'build', file, '--out', out, '--jobs', '1', '--quiet', ...more];
  const { seconds, processor, peak } = await measure(process.execPath, args, ENDS);
  const { inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  for (const { status, code, counts, messages } of inputs)
    process.stdout.write(
      `${[
        file.split('/').at(-1),
        `${seconds.toFixed(1)} s`,
        `${processor.toFixed(1)} s`,
        `${peak.toFixed(0)} MiB`,
        status,
        code ?? messages[0]?.code ?? '-',
        counts?.documents ?? 0,
        messages[0]?.reason.slice(0, 160) ?? '-',
      ].join(' | ')}\n`,
    );
}
