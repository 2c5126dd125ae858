/** The questions of docs/questions.md: each command is run as it is printed there; the answers were read off the printed pages by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { run } from '../src/cli/run.js';
import { build } from '../src/dataset/build.js';
import { openDataset } from '../src/dataset/open-dataset.js';
import { scratch } from './helpers/small-inputs.js';

const root = join(import.meta.dirname, '..');
const cities = join(scratch('questions'), 'two-cities');
const commands = new Map(
  [
    ...readFileSync(join(root, 'docs', 'questions.md'), 'utf8').matchAll(
      /^\| (\d+) \| [^|]+ \| `gongbao ([^`]+)` \|/gm,
    ),
  ].map(([, number, command]) => [Number(number), command!.split(' ')]),
);

type Row = Record<string, string | number | boolean | null>;

async function answer(number: number, ...more: string[]): Promise<Row[]> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const given = commands.get(number)!.map((word) => (word === 'two-cities' ? cities : word));
  const out = given.includes('--out') ? [] : ['--out', join(root, 'output')];
  expect(await run([...given, ...out, '--format', 'json', ...more])).toBe(0);
  return JSON.parse(printed);
}

beforeAll(async () => {
  await build({ inputs: [join(root, 'tests', 'fixtures', 'questions')], out: cities, jobs: 1 });
});
afterEach(() => vi.restoreAllMocks());

const counts = (rows: readonly Row[], column: string) =>
  Object.fromEntries(
    [...new Set(rows.map((row) => row[column]))].map((value) => [
      value,
      rows.filter((row) => row[column] === value).length,
    ]),
  );

it('are fifteen', () => {
  expect([...commands.keys()]).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
});

it('1: who must do what by the end of 2022', async () => {
  const rows = await answer(1);
  expect(rows).toHaveLength(20);
  expect(rows[0]).toMatchObject({ limit: '到2020年底', due: '2020-12-31', page: 13 });
  expect(rows[0]!.who).toContain('市邮政管理局（牵头）');
  expect(rows[0]!.link).toContain('jiaxing-2021-01/14');
});

it('2: what one office had to do', async () => {
  expect(counts(await answer(2), 'role')).toEqual({ lead: 8, support: 8, duty: 1 });
});

it('3: what was repealed', async () => {
  expect((await answer(3)).map(({ repealedNumber, number, since }) => [repealedNumber, number, since])).toEqual([
    ['嘉政办发〔2012〕60号', '嘉政办发〔2020〕74号', '2020-12-31'],
    ['嘉政办发〔2006〕109号', '嘉政办发〔2020〕74号', '2020-12-31'],
  ]);
});

it('4: targets of each department', async () => {
  const rows = await answer(4);
  const of = (unit: string) => rows.find((row) => row.unit === unit)?.rows;
  expect([of('嘉兴市文化广电旅游局'), of('嘉兴市发展和改革委员会'), of('–')]).toEqual([13, 16, 21]);
});

it('5: who leads most tasks, and how many were due', async () => {
  expect((await answer(5)).slice(0, 2)).toEqual([
    { unit: '嘉兴市医疗保障局', rows: 16, documents: 1, overdue: 0 },
    { unit: '嘉兴市邮政管理局', rows: 8, documents: 1, overdue: 3 },
  ]);
});

it('6: what was in force on a day', async () => {
  const rows = await answer(6);
  expect(rows).toHaveLength(9);
  expect(counts(rows, 'basis')).toEqual({ 成文: 5, 施行: 4 });
});

it('7: who was appointed and removed in a year', async () => {
  const rows = await answer(7);
  expect(counts(rows, 'action')).toEqual({ appoint: 16, remove: 3 });
  expect(counts(rows, 'on')).toEqual({ '2020-12': 19 });
  expect((await answer(7, '--unit', '市统计局')).map(({ person, action }) => [person, action])).toEqual([
    ['严国丽', 'appoint'],
    ['吴晓东', 'remove'],
  ]);
});

it('8: what is cited most, counted once for each document', async () => {
  const rows = await answer(8);
  const most = rows.filter(({ documents }) => documents === 2).map(({ title }) => title);
  expect(rows.slice(0, 4).map(({ title }) => title)).toEqual(most);
  expect(most).toContain('国务院办公厅关于进一步激发文化和旅游消费潜力的意见');
});

it('9: what recurs, and when', async () => {
  expect((await answer(9)).map(({ rrule }) => rrule).sort()).toEqual(
    [...Array(4).fill('FREQ=YEARLY'), 'FREQ=WEEKLY', 'FREQ=YEARLY;BYMONTH=4'].sort(),
  );
  // 每周 falls into every month; 每年 says none.
  expect(counts(await answer(9, '--by', 'month'), 'month')).toMatchObject({ '--04': 1, '–': 1 });
});

it('10: passages in traditional characters, the best first', async () => {
  const rows = await answer(10);
  expect(rows).toHaveLength(8);
  expect(rows[0]!.context).toBe('加快«农村快递»基础设施建设');
});

it('11: limits in working days', async () => {
  expect(await answer(11)).toMatchObject([{ within: 'P5D', anchor: '收到备案材料', who: '民政部门' }]);
});

it('12: what is prohibited', async () => {
  const rows = await answer(12);
  expect(rows).toHaveLength(8);
  expect(counts(rows, 'actor')).toEqual({ null: 6, 其他单位: 1, 其他单位和个人: 1 });
});

it('13: duties that name no unit, and why', async () => {
  const rows = await answer(13);
  // Seventeen of them encourage without saying whom (鼓励推行景区联票制度): who the tag charges does not do it.
  expect(rows).toHaveLength(51);
  expect(rows.filter(({ actor, reason }) => actor === null && reason === null)).toEqual([]);
});

it('14: targets of two cities side by side', async () => {
  const rows = await answer(14);
  expect(
    rows.map(({ indicator, quantity, baseUnit, otherQuantity, difference }) => [
      indicator,
      quantity,
      baseUnit,
      otherQuantity,
      difference,
    ]),
  ).toEqual([
    ['新增养老床位', 2000, '张', 3500, 1500],
    ['完成养老设施投资', 150_000_000, '元', 90_000_000, -60_000_000],
    [null, null, '家', 4, null],
  ]);
  expect(rows[0]!.otherCitation).toContain('云政发〔2021〕3号');
});

it('15: what was promised, and what was reached', async () => {
  const rows = await answer(15);
  expect(rows.map(({ quantity, reachedQuantity }) => [quantity, reachedQuantity])).toEqual([
    [2000, 2150],
    [150_000_000, 138_000_000],
    [55, 56.2],
  ]);
  expect(rows.map(({ reachedIn }) => reachedIn)).toEqual(
    Array(3).fill('jiangzhengfa-2022-1 江政发〔2022〕1号 一 sheet 1'),
  );
});

it('the SQL of docs/data.md can be run', async () => {
  const [, block] = /```sql\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs', 'data.md'), 'utf8'))!;
  const dataset = await openDataset(join(root, 'output'));
  const asked = block!.split(/;\s*$/mu).filter((sql) => sql.trim() !== '');
  expect(asked.length).toBeGreaterThan(3);
  for (const sql of asked) expect((await dataset.sql(sql)).columns.length, sql).toBeGreaterThan(1);
  dataset.close();
});
