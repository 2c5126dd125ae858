/** The examples of docs/examples on the build of the sample, those whose language is at hand. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const example = (name: string) => join('docs', 'examples', name);
const has = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const printed = (command: string, ...args: string[]) =>
  execFileSync(command, [...args, join(root, 'output')], { cwd: root, encoding: 'utf8', stdio: 'pipe' });

/** What all of them must say of the sample, whatever their tables look like. */
const ANSWERS = ['2020-12-31', '嘉兴市医疗保障局', '16', '嘉兴市邮政管理局', '旅游总收入', '2022-12-31'];

it.each([
  ['TypeScript', 'tasks.ts', () => printed('npx', 'tsx', example('tasks.ts')), true],
  ['Python, standard library', 'tasks.py', () => printed('python3', example('tasks.py')), has('python3', '--version')],
  [
    'Python with DuckDB',
    'tasks_duckdb.py',
    () => printed('python3', example('tasks_duckdb.py')),
    has('python3', '-c', 'import duckdb, pandas'),
  ],
  ['R', 'tasks.R', () => printed('Rscript', example('tasks.R')), has('Rscript', '-e', 'library(duckdb)')],
] as const)('%s: %s answers', (_, __, run, isAtHand) => {
  if (!isAtHand) return;
  const text = run();
  for (const answer of ANSWERS) expect(text).toContain(answer);
});
