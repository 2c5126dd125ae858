import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { load } from 'cheerio';
import excel from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import { exportDataset } from '../src/export/export-dataset.js';
import { recurrence } from '../src/export/forms/recurrence.js';
import { scratch, smallDocument } from './helpers/small-inputs.js';

const folder = scratch('export');
const out = join(folder, 'out');
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  mkdirSync(join(folder, 'in'));
  const closing =
    '本通知自2023年4月1日起施行。《江州市人民政府关于推进养老服务的通知》（江政发〔2021〕11号）同时废止。';
  writeFileSync(join(folder, 'in', 'a.txt'), smallDocument({ number: 11, topic: '养老服务' }));
  writeFileSync(join(folder, 'in', 'b.txt'), smallDocument({ number: 3, year: 2023, topic: '居家养老', closing }));
  await build({ inputs: [join(folder, 'in')], out, jobs: 1 });
}, 600_000);

it('sqlite: all tables and a full-text index, read by another SQLite', async () => {
  const path = await exportDataset({ out, to: 'sqlite', file: file('g.sqlite') });
  const script = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(json.dumps([
  db.execute("PRAGMA integrity_check").fetchone()[0],
  db.execute("SELECT unit, role FROM responsibilities ORDER BY rowid LIMIT 1").fetchone(),
  db.execute("SELECT value FROM documents, json_each(addressees) LIMIT 1").fetchone()[0],
  db.execute("SELECT count(*) FROM words JOIN passages ON passages.rowid = words.rowid WHERE words MATCH '服务站'").fetchone()[0],
]))`;
  const [check, charge, addressee, hits] = JSON.parse(
    execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }),
  );
  expect(check).toBe('ok');
  expect(charge).toEqual(['市民政局', 'responsible']);
  expect(addressee).toBe('各县（市、区）人民政府');
  expect(hits).toBeGreaterThan(0);
}, 60_000);

it('duckdb: the same tables, types kept', async () => {
  const path = await exportDataset({ out, to: 'duckdb', file: file('g.duckdb') });
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    'SELECT typeof(due) AS type, count(*)::INT AS n FROM deadlines WHERE due IS NOT NULL GROUP BY 1',
  );
  expect(reader.getRowObjectsJson()).toEqual([{ type: 'DATE', n: 1 }]);
  connection.closeSync();
  instance.closeSync();
});

it('xlsx: one line for each task, units by role, the source a link to the page', async () => {
  const path = await exportDataset({ out, to: 'xlsx', file: file('g.xlsx') });
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(path);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['督办台账', '周期性任务', '文件']);
  const sheet = workbook.worksheets[0]!;
  const header = (sheet.getRow(1).values as string[]).slice(1);
  const cell = (row: number, name: string) => sheet.getRow(row).getCell(header.indexOf(name) + 1);
  const row = [2, 3, 4, 5].find((each) => cell(each, '牵头').text === '市公安局')!;
  expect(cell(row, '任务').text).toBe('加强安全监管');
  expect(cell(row, '配合').text).toBe('市应急管理局');
  expect(cell(row, '时限').text).toBe('每月5日前');
  expect(cell(row, '出处').hyperlink).toContain('/#');
});

it('ics: days and series, each ended with its document', async () => {
  const path = await exportDataset({ out, to: 'ics', file: file('g.ics') });
  const text = readFileSync(path, 'utf8').replaceAll(/\r\n /g, '');
  const events = text.split('BEGIN:VEVENT').slice(1);
  expect(text.match(/^UID:/gm)).toHaveLength(new Set(text.match(/^UID:.*$/gm)).size);
  expect(events.some((event) => event.includes('DTSTART;VALUE=DATE:20211231'))).toBe(true);
  const [ended, open] = events.filter((event) => event.includes('RRULE'));
  // The document of 2021 is repealed on 2023-04-01.
  expect(ended).toMatch(/DTSTART;VALUE=DATE:20210405[\s\S]*RRULE:FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20230331/);
  expect(open).toMatch(/RRULE:FREQ=MONTHLY;BYMONTHDAY=5\r?\n/);
  for (const line of readFileSync(path, 'utf8').split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('atom: new documents and the one that was repealed, newest first', async () => {
  const path = await exportDataset({ out, to: 'atom', file: file('g.xml') });
  const $ = load(readFileSync(path, 'utf8'), { xml: true });
  const titles = $('entry > title')
    .toArray()
    .map((title) => $(title).text());
  expect(titles[0]).toMatch(/^废止：江州市人民政府关于推进养老服务的通知 江政发〔2021〕11号/);
  expect(titles).toHaveLength(3);
  expect($('feed > updated').text()).toBe('2023-04-01T00:00:00.000Z');
  const ids = $('entry > id')
    .toArray()
    .map((id) => $(id).text());
  expect(new Set(ids).size).toBe(ids.length);
});

it('site: the review page as files, the same as review --export', async () => {
  const path = await exportDataset({ out, to: 'site', file: file('site') });
  expect(readFileSync(join(path, 'index.html'), 'utf8')).toContain('<meta content="yes" name="gongbao-static">');
  const issues: { id: string }[] = JSON.parse(readFileSync(join(path, 'api', 'issues.json'), 'utf8'));
  expect(issues).toHaveLength(2);
  for (const { id } of issues) expect(existsSync(join(path, 'api', 'issues', `${id}.json`)), id).toBe(true);
});

describe('an export', () => {
  it('is the same twice, and replaces a file', async () => {
    for (const to of ['ics', 'atom', 'sqlite'] as const) {
      const bytes = async () => readFileSync(await exportDataset({ out, to, file: file(`twice.${to}`) }));
      expect((await bytes()).equals(await bytes()), to).toBe(true);
    }
  });

  it('leaves nothing where there is no dataset', async () => {
    await expect(exportDataset({ out: folder, to: 'ics', file: file('none/x.ics') })).rejects.toThrow(/no dataset/);
    expect(existsSync(file('none'))).toBe(false);
  });
});

it.each([
  ['FREQ=YEARLY;BYMONTH=4', '2021-05-01', null, '2022-04-30', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1'],
  ['FREQ=YEARLY', '2021-05-01', null, '2021-12-31', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
  ['FREQ=MONTHLY;INTERVAL=6', '2021-05-01', null, '2021-06-30', 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=5', '2021-05-05', '2021-12-31', '2021-05-05', 'FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20211231'],
  ['FREQ=WEEKLY', '2026-11-26', null, '2026-11-29', 'FREQ=WEEKLY;BYDAY=SU'],
])('%s from %s until %s begins on %s', (rule, from, until, start, rrule) => {
  expect(recurrence(rule, from, until)).toEqual({ start, rrule });
});

it('a series that ends before it begins is none', () => {
  expect(recurrence('FREQ=YEARLY;BYMONTH=4', '2021-05-01', '2021-12-31')).toBeNull();
});
