/**
 * Pages per second and peak memory of the whole build, side by side with bare text extraction of the same file:
 *
 *     npm run bench [FILE.pdf] [-- --runs 5]
 *
 * Each figure is the median over whole processes, start-up included. `pdftotext` is measured where it is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' } },
});
const file = positionals[0] ?? 'corpus/jiaxing-2021-01.pdf';
const runs = Number(values.runs);

interface Run {
  readonly seconds: number;
  /** Peak resident memory in MiB; null where the system does not tell (only Linux has /proc). */
  readonly peak: number | null;
}

/** Runs a command to its end and watches its peak memory. */
function measure(command: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'ignore' });
    let peak: number | null = null;
    const watch = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
    }, 10);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peak });
      else reject(new Error(`${command} ${args.join(' ')} ended with status ${code}`));
    });
  });
}

function peakOf(pid: number | undefined): number | null {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib ? Number(kib) / 1024 : null;
  } catch {
    return null;
  }
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const scratch = mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
const contenders: { name: string; command: string; args: string[] }[] = [
  {
    name: 'gongbao build',
    command: process.execPath,
    args: ['dist/bundle/main.js', 'build', file, '--out', join(scratch, 'out'), '--force'],
  },
  { name: 'bare pdfjs-dist', command: process.execPath, args: ['scripts/bench/bare-pdfjs.mjs', file] },
];
if (spawnSync('pdftotext', ['-v']).status === 0) {
  contenders.push({ name: 'pdftotext', command: 'pdftotext', args: [file, join(scratch, 'text.txt')] });
}

const sheets = Number(spawnSync(process.execPath, ['scripts/bench/bare-pdfjs.mjs', file, '--count']).stdout.toString());
console.log(
  `${file}: ${sheets} sheets, ${runs} runs after one warm-up, Node ${process.version}, ${cpus().length} cores`,
);
console.log('| whole process | seconds | sheets/s | peak memory, MiB |\n| --- | --- | --- | --- |');
try {
  for (const { name, command, args } of contenders) {
    await measure(command, args);
    const results: Run[] = [];
    for (let run = 0; run < runs; run++) results.push(await measure(command, args));
    const seconds = median(results.map((result) => result.seconds));
    const peaks = results.flatMap((result) => result.peak ?? []);
    const peak = peaks.length > 0 ? Math.round(median(peaks)) : 'unknown';
    console.log(`| ${name} | ${seconds.toFixed(2)} | ${(sheets / seconds).toFixed(1)} | ${peak} |`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
