/**
 * Holds every regular expression of the sources against lines of 100,000 characters made from what it looks for:
 *
 *     npm run linear [-- FOLDER …]     src/extract src/text, or all of src
 *
 * Prints those that take more than 2.3 times as long for twice the line, with the line and the times. An expression whose times stay below
 * 20 ms is too quick for a ratio. Expressions built when modules load, or when a text is read, are taken from a run over a sample.
 */
import { fork } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attacksOn } from './attacks.js';
import { patternsOf } from './patterns.js';
import type { Finding, Job } from './trial.js';

/** Milliseconds: what has not ended by then is given up. */
const PATIENCE = 20_000;

const folders = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['src'];
const patterns = await patternsOf(folders);
const jobs: Job[] = patterns.map((pattern) => ({ pattern, attacks: attacksOn(pattern) }));

/** Runs jobs from `start`; the index of the job that did not end, or null. */
function run(start: number, found: Finding[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./trial.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    let at = start;
    let patience: NodeJS.Timeout | undefined;
    const wait = () => {
      clearTimeout(patience);
      patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    };
    child.on('message', (message: number | Finding) => {
      if (typeof message === 'number') at = start + message;
      else found.push(message);
      wait();
    });
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      clearTimeout(patience);
      if (status === 0) resolve(null);
      else if (signal === 'SIGKILL') resolve(at);
      else reject(new Error(`the child ended with status ${status}`));
    });
    child.send(jobs.slice(start));
    wait();
  });
}

const found: Finding[] = [];
const endless: Job[] = [];
for (let next: number | null = 0; next !== null && next < jobs.length; ) {
  const stopped: number | null = await run(next, found);
  if (stopped !== null) endless.push(jobs[stopped]!);
  next = stopped === null ? null : stopped + 1;
}
const lines = jobs.reduce((sum, { attacks }) => sum + attacks.length, 0);
process.stdout.write(
  `${patterns.length} expressions, ${lines} lines: ${found.length} steep, ${endless.length} without an end\n`,
);
const place = (file: string) => relative(process.cwd(), file.replace(/^.*file:\/\//, '').replace(/^at /, ''));
for (const { pattern, attack, times } of found)
  process.stdout.write(
    `${place(pattern.file)}: /${pattern.source.slice(0, 160)}/${pattern.flags}\n    ${JSON.stringify(attack.before)} + ${JSON.stringify(attack.unit)}: ${times}\n`,
  );
for (const { pattern } of endless)
  process.stdout.write(`${place(pattern.file)}: no end: /${pattern.source.slice(0, 160)}/\n`);
process.exitCode = found.length + endless.length === 0 ? 0 : 1;
