/** What is exported, before readers that are not ours: LibreOffice, Python's SQLite, ical.js and an Atom reader (installed for this test alone). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatRows } from '../../src/cli/formats/format-rows.js';
import { openDataset } from '../../src/dataset/open-dataset.js';
import type { QueryResult } from '../../src/dataset/query/run-sql.js';
import { exportDataset } from '../../src/export/export-dataset.js';

const out = join(import.meta.dirname, '..', '..', 'output');
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-readers-'));
const file = (name: string) => join(scratch, name);
let limits: QueryResult;
beforeAll(async () => {
  const dataset = await openDataset(out);
  limits = await dataset.find({ list: 'limits', limit: 0 });
  dataset.close();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Opens a file in LibreOffice as a user would, and saves its first sheet as UTF-8 text with tabs. */
function openedByLibreOffice(path: string): string[][] {
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`;
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true';
  // Without a window no dialog asks for the encoding; its default follows the locale of the machine, so UTF-8 is said.
  const text = path.endsWith('.csv') ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1'] : [];
  execFileSync(
    'soffice',
    [profile, '--headless', ...text, '--convert-to', filter, '--outdir', join(scratch, 'sheets'), path],
    {
      stdio: 'pipe',
    },
  );
  const name = path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/u, '.csv');
  return readFileSync(join(scratch, 'sheets', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

describe('a spreadsheet program', () => {
  it('opens CSV with Chinese intact, each cell as it is', async () => {
    const columns = ['who', 'limit', 'due', 'number', 'page'];
    const rows = limits.rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
    writeFileSync(file('limits.csv'), await formatRows({ columns, rows }, 'csv', { excel: true }));
    const [head, ...cells] = openedByLibreOffice(file('limits.csv'));
    expect(head).toEqual(columns);
    expect(cells).toHaveLength(rows.length);
    for (const [i, row] of rows.entries())
      expect(cells[i]![3] ?? '', `row ${i}`).toBe(row.number === null ? '' : String(row.number));
    expect(cells.map(([, limit]) => limit)).toEqual(rows.map(({ limit }) => String(limit)));
  });

  it('opens the workbook of tasks, every task with its units', async () => {
    await exportDataset({ out, to: 'xlsx', file: file('tasks.xlsx') });
    const [head, ...cells] = openedByLibreOffice(file('tasks.xlsx'));
    expect(head).toEqual(expect.arrayContaining(['任务', '牵头', '配合', '时限', '指标', '出处']));
    const lead = cells.filter((row) => row[head!.indexOf('牵头')]?.includes('市邮政管理局'));
    expect(lead).toHaveLength(8);
  });
});

it('Python reads SQLite, and finds words in it', async () => {
  await exportDataset({ out, to: 'sqlite', file: file('g.sqlite') });
  const script = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
one = lambda sql: db.execute(sql).fetchone()
print(json.dumps([one("PRAGMA integrity_check")[0], one("SELECT count(*) FROM deadlines")[0],
  one("SELECT value FROM units, json_each(aliases) WHERE canonical = '嘉兴市财政局' LIMIT 1")[0],
  one("SELECT count(*) FROM words JOIN passages ON passages.rowid = words.rowid WHERE words MATCH '快递'")[0] > 0]))`;
  const answer = execFileSync('python3', ['-c', script, file('g.sqlite')], { encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual(['ok', limits.rows.length, '市财政局', true]);
});

describe('readers of npm', () => {
  beforeAll(() => {
    const packages = ['ical.js@2.2.1', 'rss-parser@3.13.0'];
    execFileSync('npm', ['install', '--prefix', scratch, '--no-audit', '--no-fund', ...packages], { stdio: 'pipe' });
  }, 300_000);
  const read = (script: string, path: string) => {
    writeFileSync(file('read.cjs'), script);
    return JSON.parse(execFileSync(process.execPath, [file('read.cjs'), path], { encoding: 'utf8' }));
  };

  it('ical.js reads the calendar: days, and series that come back', async () => {
    await exportDataset({ out, to: 'ics', file: file('limits.ics') });
    const { all, april, titles } = read(
      `const module_ = require('ical.js'); const ICAL = module_.default ?? module_;
       const calendar = new ICAL.Component(ICAL.parse(require('fs').readFileSync(process.argv[2], 'utf8')));
       const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
       const april = events.filter((event) => event.isRecurring()).map((event) => { const next = event.iterator(); return [1, 2, 3].map(() => next.next()?.toString()); });
       console.log(JSON.stringify({ all: events.length, april, titles: events.map((event) => event.summary) }));`,
      file('limits.ics'),
    );
    const dated = limits.rows.filter(({ due }) => due !== null).length;
    const recurring = limits.rows.filter(({ rrule }) => rrule !== null).length;
    expect(all).toBe(dated + recurring);
    expect(april).toHaveLength(recurring);
    expect(april).toContainEqual(['2021-04-30', '2022-04-30', '2023-04-30']);
    expect(titles.join('')).toContain('集中宣传月');
  });

  it('rss-parser reads the feed, and it is well-formed', async () => {
    await exportDataset({ out, to: 'atom', file: file('feed.xml') });
    execFileSync('xmllint', ['--nonet', '--noout', file('feed.xml')], { stdio: 'pipe' });
    const feed = read(
      `const Parser = require('rss-parser');
       new Parser().parseString(require('fs').readFileSync(process.argv[2], 'utf8')).then((feed) => console.log(JSON.stringify(feed)));`,
      file('feed.xml'),
    );
    const dataset = await openDataset(out);
    const { rows } = await dataset.sql('SELECT title FROM documents WHERE issuedOn IS NOT NULL');
    dataset.close();
    expect(feed.items).toHaveLength(rows.length);
    for (const { title } of rows)
      expect(feed.items.map((item: { title: string }) => item.title).join('\n')).toContain(String(title));
    expect(feed.items[0].link).toContain('#jiaxing-2021-01/');
  });
});
