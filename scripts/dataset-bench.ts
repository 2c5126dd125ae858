/**
 * Measures a dataset of many issues: `npx tsx scripts/dataset-bench.ts [issues=1000] [folder]`. The issues are the sample rewritten for other
 * years and numbers. Each step runs in a process of its own, so that peak memory is its own; times are of the step without start-up.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../src/dataset/build.js';
import { openDataset } from '../src/dataset/open-dataset.js';
import type { Filters } from '../src/dataset/query/filters.js';
import type { Rewriting } from './dataset-bench/rewriting-worker.js';

const ISSUES_A_YEAR = 24;
const worker = new URL('./dataset-bench/rewriting-worker.ts', import.meta.url);
const sample = fileURLToPath(new URL('../corpus/jiaxing-2021-01.pdf', import.meta.url));

const questions: readonly (readonly [name: string, filters: Filters | string])[] = [
  ['clauses a unit leads', { unit: '市商务局', role: 'lead' }],
  ['time limits of a unit before a day', { unit: '市公安局', dueBefore: '1990-01-01' }],
  ['a word of two characters', { text: '消费' }],
  ['two words', { text: '快递 农村' }],
  ['a document by its number', { number: '嘉政办发〔1252〕70号' }],
  [
    'units by number of charges',
    'SELECT canonical, count(*) FROM responsibilities GROUP BY ALL ORDER BY 2 DESC LIMIT 10',
  ],
];

const steps: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  build: (folder) => build({ inputs: [join(folder, 'in')], out: join(folder, 'out'), worker }).then(() => {}),
  async query(folder) {
    const dataset = await openDataset(join(folder, 'out'));
    for (const [name, asked] of questions) {
      const times: number[] = [];
      let rows = 0;
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        const answer = await (typeof asked === 'string' ? dataset.sql(asked) : dataset.find(asked));
        times.push(performance.now() - start);
        rows = answer.rows.length;
      }
      console.log(
        `  ${name}: ${rows} rows, first ${Math.round(times[0]!)} ms, best ${Math.round(Math.min(...times))} ms`,
      );
    }
    dataset.close();
  },
};

async function step(name: string, folder: string): Promise<void> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await steps[name]!(folder);
  const { user, system } = process.cpuUsage(used);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`  ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of processor, peak ${memory} MB`);
}

function apart(title: string, name: string, folder: string): void {
  console.log(title);
  const script = fileURLToPath(import.meta.url);
  spawnSync(process.execPath, ['--import', 'tsx', script, '--step', name, folder], { stdio: 'inherit' });
}

function writeInput(folder: string, n: number): void {
  const rewriting: Rewriting = {
    out: join(folder, 'sample'),
    year: 1980 + Math.floor(n / ISSUES_A_YEAR),
    number: (n % ISSUES_A_YEAR) + 1,
  };
  writeFileSync(join(folder, 'in', `${String(n).padStart(6, '0')}.txt`), JSON.stringify(rewriting));
}

const [first = '1000', second, third] = process.argv.slice(2);
if (first === '--step') {
  await step(second!, third!);
} else {
  const issues = Number(first);
  const folder = second ?? mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
  mkdirSync(join(folder, 'in'), { recursive: true });
  if (!existsSync(join(folder, 'sample'))) {
    const { inputs } = await build({ inputs: [sample], out: join(folder, 'sample'), jobs: 1 });
    if (inputs.some((input) => input.status === 'failed')) throw new Error(JSON.stringify(inputs));
  }
  for (let n = 0; n < issues; n += 1) writeInput(folder, n);
  apart(`${issues} issues from nothing`, 'build', folder);
  apart('nothing changed', 'build', folder);
  writeInput(folder, issues);
  apart('one issue added at the end', 'build', folder);
  rmSync(join(folder, 'in', `${String(Math.floor(issues / 2)).padStart(6, '0')}.txt`));
  apart('one issue removed from the middle', 'build', folder);
  apart('questions', 'query', folder);
  console.log(`kept in ${folder}`);
}
