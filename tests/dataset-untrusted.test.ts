/** Text, file names and questions of others: they are shown and answered, and change nothing. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { printable } from '../src/cli/printable.js';
import { reporter } from '../src/cli/progress.js';
import { build } from '../src/dataset/build.js';
import type { ManifestInput } from '../src/dataset/manifest.js';
import { type Dataset, openDataset } from '../src/dataset/open-dataset.js';
import { type Database, openDatabase } from '../src/dataset/query/database.js';
import { QUERY_LIMITS, type QueryLimits } from '../src/dataset/query/limited.js';
import { runSql } from '../src/dataset/query/run-sql.js';
import { fakeWorker as worker } from './helpers/fake-worker-file.js';
import { filesOf, scratch } from './helpers/small-inputs.js';

describe('a query', () => {
  const out = join(scratch('untrusted'), 'out');
  let dataset: Dataset;
  let before = '';
  beforeAll(async () => {
    cpSync('output', out, { recursive: true });
    before = JSON.stringify(filesOf(out));
    dataset = await openDataset(out);
  });
  afterAll(() => dataset.close());

  const table = join(out, 'tables/targets.parquet');
  const writing = [
    `COPY (SELECT 1) TO '${table}'`,
    `EXPLAIN ANALYZE COPY (SELECT 1) TO '${table}'`,
    `explain /* a */ analyze copy (select 1) to '${table}'`,
    'DROP VIEW documents',
    'CREATE TABLE x AS SELECT 1',
    "SET memory_limit = '18GB'",
    `ATTACH '${join(out, 'x.duckdb')}'`,
    'INSTALL httpfs',
    'SELECT 1; DROP VIEW documents',
  ];
  it.each(writing)('%s is refused', async (sql) => {
    await expect(dataset.sql(sql)).rejects.toThrow(/can only read|query failed|expected one SQL statement/);
    expect(existsSync(join(out, 'x.duckdb'))).toBe(false);
  });
  it.each([
    "SELECT * FROM read_text('/etc/passwd')",
    "FROM read_csv('/etc/passwd')",
  ])('%s reads no file', async (sql) => {
    await expect(dataset.sql(sql)).rejects.toThrow(/query failed/);
  });
  it('of more rows than anybody reads is stopped', async () => {
    await expect(dataset.sql('SELECT * FROM range(2000000)')).rejects.toThrow('ask for fewer with LIMIT');
  });
  describe('that takes more than an answer may', () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase(out);
    });
    afterAll(() => database.close());
    const run = (sql: string, limits: Partial<QueryLimits>) =>
      runSql(database.connection, sql, [], { ...QUERY_LIMITS, ...limits });
    it('of time is stopped, and the next one is answered', async () => {
      const cross =
        'SELECT count(*) FROM range(100000) a, range(100000) b, range(100000) c WHERE a.range + b.range = c.range';
      await expect(run(cross, { seconds: 0.2 })).rejects.toThrow('query stopped: it took more than 0.2 s');
      expect((await run('SELECT 1 AS one', {})).rows).toEqual([{ one: 1 }]);
    });
    it('of memory is stopped', async () => {
      const wide = "SELECT repeat('x', 100000) || range AS long FROM range(1000000)";
      await expect(run(wide, { bytes: 100 * 2 ** 20 })).rejects.toThrow('query stopped: it took more than 100 MB');
    });
    it('of buffers has a gigabyte, whatever the machine has', async () => {
      const { rows } = await run("SELECT current_setting('memory_limit') AS most", {});
      expect(rows).toEqual([{ most: '953.6 MiB' }]);
    });
  });
  it('may explain itself, and nothing has changed', async () => {
    expect((await dataset.sql('EXPLAIN SELECT count(*) FROM documents')).rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(filesOf(out))).toBe(before);
  });
});

describe('a terminal', () => {
  const name = 'a\u001b[31m\n\u202e\u0085.pdf';
  it('is steered by no text', () => expect(printable(name)).toBe('a\\x1b[31m\\x0a\\u202e\\x85.pdf'));
  it('is steered by no file name or message of a build', () => {
    let said = '';
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += text;
      return true;
    });
    const messages = [{ sheet: null, code: 'x', reason: name }];
    const input = { path: name, status: 'failed', issueId: null, stale: null, counts: null, messages } as unknown;
    reporter({}).input({ input: input as ManifestInput, shown: name, done: 1, total: 1, unchanged: false });
    spy.mockRestore();
    expect(said.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u);
  });
});

describe('a terminal whose build is ended at once', () => {
  it('wraps its lines again', () => {
    let said = '';
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += text;
      return true;
    });
    const { isTTY } = process.stderr;
    process.stderr.isTTY = true;
    const before = new Set(process.listeners('exit'));
    const input = { path: 'a', status: 'built', issueId: 'a', stale: null, counts: null, messages: [] } as unknown;
    reporter({}).input({ input: input as ManifestInput, shown: 'a', done: 1, total: 2, unchanged: false });
    const added = process.listeners('exit').filter((listener) => !before.has(listener));
    for (const listener of added) listener(130);
    for (const listener of added) process.removeListener('exit', listener);
    process.stderr.isTTY = isTTY;
    spy.mockRestore();
    expect([said.includes('\u001b[?7l'), said.lastIndexOf('\u001b[?7h') > said.lastIndexOf('\u001b[?7l')]).toEqual([
      true,
      true,
    ]);
  });
});

describe('a folder', () => {
  // Each sign means something to a shell, to SQL or to a glob.
  const names = ["it's @(a|b) [1]*", '$HOME;市政府 公报%00'];
  it.each(names)('named %s is input, and holds a dataset', async (name) => {
    const folder = join(scratch('named'), name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), '通知\n');
    const out = join(folder, 'out');
    const { inputs } = await build({ inputs: [folder], out, jobs: 1, worker });
    expect(inputs.map(({ path, status }) => [path, status])).toEqual([['../a.txt', 'built']]);
    const { rows } = await openDatabase(out).then(async (database) => {
      const found = await runSql(database.connection, 'SELECT title FROM documents');
      database.close();
      return found;
    });
    expect(rows).toEqual([{ title: '通知' }]);
  });
});

describe('files beside the corrections', () => {
  it('that look like corrections and are none are named', async () => {
    const folder = scratch('misnamed');
    mkdirSync(join(folder, 'in'));
    mkdirSync(join(folder, 'corrections'));
    writeFileSync(join(folder, 'in/a.txt'), '通知一\n');
    for (const name of ['a.yml', 'b.json', 'c.yaml'])
      writeFileSync(join(folder, 'corrections', name), 'corrections: []\n');
    const { messages } = await build({ inputs: [join(folder, 'in')], out: join(folder, 'out'), jobs: 1, worker });
    expect(messages).toEqual([
      'c.yaml: no such issue in this dataset; its corrections are not applied',
      'a.yml: is not read; name it <issue-id>.yaml',
      'b.json: is not read; name it <issue-id>.yaml',
    ]);
  });
});
