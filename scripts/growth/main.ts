/**
 * How time grows with what an input holds: each kind of `kinds.ts` is built at half its count and whole, in a process of its own.
 *
 *     npm run growth [-- WORD …]     kinds whose names hold a word; all without
 *
 * Prints seconds of processor from the bytes to the files of the issue, and their ratio. Linear is 2; more than 2.3 is named, and so is what
 * has no end in `PATIENCE`.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { kinds } from './kinds.js';
import type { Times } from './trial.js';

const PATIENCE = 400_000;
const MOST = 2.3;

const words = process.argv.slice(2);
const chosen = Object.keys(kinds).filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

const timesOf = (name: string): Promise<Times | string> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./trial.ts', import.meta.url)), [name], {
      execArgv: ['--import', 'tsx'],
    });
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.on('message', (times: Times | string) => resolve(times));
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(patience);
      resolve('no end');
    });
  });

let steep = 0;
for (const name of chosen) {
  const { count } = kinds[name]!;
  const times = await timesOf(name);
  const ratio = typeof times === 'string' ? Number.POSITIVE_INFINITY : times.whole / times.half;
  if (ratio > MOST) steep += 1;
  const said =
    typeof times === 'string' ? times : `${times.half.toFixed(2)} s, ${times.whole.toFixed(2)} s, ${ratio.toFixed(2)}`;
  process.stdout.write(`${ratio > MOST ? 'steep' : 'ok'} | ${name} | ${count / 2}, ${count} | ${said}\n`);
}
process.exitCode = steep === 0 ? 0 : 1;
