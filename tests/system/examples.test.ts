/** The examples of docs/examples on the build of the sample. Nothing is left out where a language is missing: `.ci/run` installs them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { startChromium } from '../helpers/chromium.js';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'output');
const example = (name: string) => join('docs', 'examples', name);
const text = (name: string) => readFileSync(join(root, example(name)), 'utf8');

/** What all of them must say of the sample, whatever their tables look like. */
const ANSWERS = ['2020-12-31', '嘉兴市医疗保障局', '16', '嘉兴市邮政管理局', '旅游总收入', '2022-12-31'];

it.each([
  ['TypeScript', 'npx', ['tsx', example('tasks.ts')]],
  ['Python, standard library', 'python3', [example('tasks.py')]],
  // pandas comes with the python3 of Debian, which need not be the first one of PATH.
  ['Python, pandas', '/usr/bin/python3', [example('tasks_pandas.py')]],
  ['R', 'Rscript', [example('tasks.R')]],
] as const)('%s answers', (_, command, args) => {
  const printed = execFileSync(command, [...args, out], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  for (const answer of ANSWERS) expect(printed).toContain(answer);
});

it('Python, DuckDB: its SQL answers (the package duckdb is in no archive we can install from)', async () => {
  const statements = [...text('tasks_duckdb.py').matchAll(/db\.sql\(\s*("""|")([\s\S]+?)\1/g)].map(([, , sql]) => sql!);
  expect(statements).toHaveLength(3);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  let printed = '';
  for (const table of ['deadlines', 'responsibilities', 'targets'])
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet('${join(out, 'tables', table)}.parquet')`);
  for (const sql of statements) printed += JSON.stringify((await connection.runAndReadAll(sql)).getRowObjectsJson());
  connection.closeSync();
  instance.closeSync();
  for (const answer of ANSWERS.filter((each) => each !== '16')) expect(printed).toContain(answer);
});

it('the notebook answers, its plot drawn by Observable Plot in a browser', async () => {
  const blocks = [...text('notebook.md').matchAll(/```js\n([\s\S]+?)```/g)].map(([, code]) => code!);
  expect(blocks).toHaveLength(4);
  const tables = Object.fromEntries(
    ['deadlines', 'responsibilities', 'targets'].map((name) => [
      `tables/${name}.ndjson`,
      readFileSync(join(out, 'tables', `${name}.ndjson`), 'utf8'),
    ]),
  );
  const { resolve } = createRequire(import.meta.url);
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    for (const name of ['d3', '@observablehq/plot'])
      await page.addScriptTag({ path: resolve(name).replace(/src\/index\.js$|dist\/[^/]+$/, SCRIPTS[name]!) });
    // What Framework gives a page besides: files beside it, display(), and of Inputs the table.
    const shown = await page.evaluate(`(async (tables) => {
      const FileAttachment = (name) => ({ text: async () => tables[name] });
      const display = (node) => document.body.append(node, "\\n");
      const Inputs = { table: (rows, { columns, rows: most }) =>
        rows.slice(0, most).map((row) => columns.map((column) => row[column]).join("  ")).join("\\n") };
      ${blocks.join('\n')}
      return document.body.textContent;
    })(${JSON.stringify(tables)})`);
    for (const answer of ANSWERS) expect(shown).toContain(answer);
  } finally {
    await browser.close();
  }
});

const SCRIPTS: Readonly<Record<string, string>> = {
  d3: 'dist/d3.min.js',
  '@observablehq/plot': 'dist/plot.umd.min.js',
};
