import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import { type Dataset, openDataset } from '../src/dataset/open-dataset.js';
import { inContext } from '../src/dataset/query/in-context.js';
import { filesOf, scratch, smallDocument } from './helpers/small-inputs.js';

const folder = scratch('query');
const out = join(folder, 'out');
let dataset: Dataset;

beforeAll(async () => {
  mkdirSync(join(folder, 'in'));
  const documents = {
    a: smallDocument({ number: 11, topic: '养老服务' }),
    b: smallDocument({
      number: 3,
      year: 2023,
      topic: '居家养老',
      closing: '本通知自2023年4月1日起施行。《江州市人民政府关于推进养老服务的通知》（江政发〔2021〕11号）同时废止。',
    }),
    c: smallDocument({
      number: 12,
      topic: '托幼服务',
      clauses: [
        '（一）发展中国式托幼。推进国家标准。（责任单位：市教育局）',
        '（二）完善中国特色制度，根据《关于推进养老服务的通知》和《关于无人知晓之事的通知》执行。',
      ],
    }),
  };
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, 'in', `${name}.txt`), text);
  await build({ inputs: [join(folder, 'in')], out, jobs: 1 });
  dataset = await openDataset(out);
}, 600_000);
afterAll(() => dataset.close());

describe('flags', () => {
  it('find the clauses a unit is charged with, by its short, full and half name', async () => {
    const { rows } = await dataset.find({ unit: '市公安局', role: 'lead' });
    expect(rows.map((row) => [row.number, row.page, row.sheet])).toEqual([
      ['江政发〔2021〕11号', null, 1],
      ['江政发〔2023〕3号', null, 1],
    ]);
    expect(rows[0]?.clause).toBe('江政发〔2021〕11号#0/一/(二)');
    expect(rows[0]?.citation).toContain('江政发〔2021〕11号 一/(二) sheet 1');
    for (const unit of ['公安局', '江州市公安局']) {
      expect((await dataset.find({ unit, role: 'lead' })).rows.length, unit).toBe(
        unit === '公安局' ? 2 : rows.filter((row) => row.canonical).length,
      );
    }
    expect((await dataset.find({ unit: '市公安局', role: 'support' })).rows).toEqual([]);
  });

  it('hold together: the time limits of one unit before a day', async () => {
    const before = await dataset.find({ unit: '市民政局', dueBefore: '2022-01-01' });
    // The year is past where the document of 2023 names it: no time limit there.
    expect(before.rows.map((row) => [row.due, row.number])).toEqual([['2021-12-31', '江政发〔2021〕11号']]);
    expect((await dataset.find({ unit: '市民政局', dueBefore: '2021-12-31' })).rows).toEqual([]);
    expect((await dataset.find({ unit: '市公安局', dueBefore: '2022-01-01' })).rows).toEqual([]);
  });

  it('find a document by its number in any form', async () => {
    const { rows } = await dataset.find({ number: '江政发[2021] 11 号' });
    expect(rows.map((row) => row.document)).toEqual(['江州市人民政府关于推进养老服务的通知']);
  });
});

describe('an answer', () => {
  it('says who, what, by when, the printed line, and where it is printed', async () => {
    const { rows } = await dataset.find({ dueBefore: '2022-01-01', unit: '市民政局' });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      who: '市民政局（责任）、市财政局（责任）',
      limit: '到2021年底',
      due: '2021-12-31',
      targets: '新建社区服务站：20个',
      line: '到2021年底，新建社区服务站20个。',
      citation: expect.stringContaining('江政发〔2021〕11号 一/(一)'),
    });
    expect(rows[0]?.task).toContain('新建社区服务站20个');
    expect(rows[0]?.link).toBe(`http://127.0.0.1:8017/#${encodeURIComponent(String(rows[0]?.issue))}/1/facts`);
  });

  it('tells what one unit does of a clause with the limits and targets of its own stretch', async () => {
    const { rows } = await dataset.find({ unit: '市财政局', number: '江政发〔2021〕11号' });
    expect(rows.map(({ role, task, due, targets }) => ({ role, task, due, targets }))).toEqual([
      { role: 'responsible', task: '完善公共服务', due: '2021-12-31', targets: '新建社区服务站：20个' },
    ]);
  });

  it('finds limits that come back, what is repealed, and what was in force on a day', async () => {
    const monthly = await dataset.find({ recurring: true });
    expect(monthly.rows.map(({ rrule, who }) => [rrule, who])).toEqual([
      ['FREQ=MONTHLY;BYMONTHDAY=5', '市公安局（牵头）、市应急管理局（配合）'],
      ['FREQ=MONTHLY;BYMONTHDAY=5', '市公安局（牵头）、市应急管理局（配合）'],
    ]);
    const [repeal] = (await dataset.find({ list: 'repeals' })).rows;
    expect(repeal).toMatchObject({
      repealedNumber: '江政发〔2021〕11号',
      since: '2023-04-01',
      repealedBy: '江州市人民政府',
    });
    const numbers = async (asOf: string) => (await dataset.find({ asOf })).rows.map(({ number }) => number);
    expect(await numbers('2023-03-31')).toContain('江政发〔2021〕11号');
    expect(await numbers('2023-04-01')).not.toContain('江政发〔2021〕11号');
    expect(await numbers('2020-01-01')).toEqual([]);
  });

  it('is cited after GB/T 7714 and as BibLaTeX on request', async () => {
    const number = '江政发〔2021〕11号';
    const cited = async (citation: 'gbt7714' | 'biblatex') =>
      String((await dataset.find({ number, citation })).rows[0]?.citation);
    expect(await cited('gbt7714')).toBe(
      '江州市人民政府. 江州市人民政府关于推进养老服务的通知: 江政发〔2021〕11号[Z]. 2021-03-12.',
    );
    expect(await cited('biblatex')).toMatch(/^@misc\{.*\n {2}author = \{\{江州市人民政府\}\},\n(?:.*\n)*\}$/);
  });

  it('is counted by unit, with what is overdue on a day', async () => {
    const { columns, rows } = await dataset.find({ role: 'responsible', by: 'unit', overdue: '2022-01-01' });
    expect(columns).toEqual(['unit', 'rows', 'documents', 'overdue']);
    expect(rows.find(({ unit }) => String(unit).endsWith('市民政局'))).toMatchObject({
      rows: 2,
      documents: 2,
      overdue: 1,
    });
    expect((await dataset.find({ list: 'documents', by: 'kind' })).rows).toEqual([
      { kind: '通知', rows: 3, documents: 3 },
    ]);
  });

  it('suggests names for one that stands nowhere', async () => {
    expect(await dataset.suggest({ unit: '市公安厅' })).toEqual([
      { filter: 'unit', given: '市公安厅', known: expect.arrayContaining(['市公安局']) },
    ]);
    expect(await dataset.suggest({ unit: '公安局', kind: '通知' })).toEqual([]);
  });
});

describe('text search', () => {
  it('takes traditional characters for simplified ones', async () => {
    const [simple, traditional] = [await dataset.find({ text: '养老服务' }), await dataset.find({ text: '養老服務' })];
    expect(simple.rows.length).toBeGreaterThan(0);
    expect(traditional.rows.map(({ citation }) => citation)).toEqual(simple.rows.map(({ citation }) => citation));
    expect((await dataset.find({ unit: '市財政局' })).rows.length).toBe(
      (await dataset.find({ unit: '市财政局' })).rows.length,
    );
  });

  it('finds a word of two characters, whole words before pieces of others, with the hit in context', async () => {
    const { rows } = await dataset.find({ text: '中国' });
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const row of rows) expect(row.context).toContain('«中国»');
    const scores = rows.map((row) => Number(row.score));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('wants all words in one passage', async () => {
    expect((await dataset.find({ text: '监管 检查' })).rows).toHaveLength(0);
    const both = await dataset.find({ text: '社区 服务站' });
    expect(both.rows.map((row) => row.number)).toEqual(['江政发〔2021〕11号', '江政发〔2023〕3号']);
  });

  it('cuts words that stand nowhere as given into shorter ones', async () => {
    const { rows } = await dataset.find({ text: '社区新建服务站' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]?.context).toContain('«服务');
  });

  it('marks every hit of the window', () => {
    expect(inContext('提高消费便捷程度，优化消费环境', ['消费'])).toBe('提高«消费»便捷程度，优化«消费»环境');
    expect(inContext(`${'前'.repeat(60)}消费${'后'.repeat(60)}`, ['消费'])).toMatch(/^…前{24}«消费»后+…$/);
  });
});

describe('links', () => {
  it('resolve numbers and titles of other issues, and list what is not there', async () => {
    const { rows } = await dataset.sql(
      'SELECT title, number, targetDocumentId, via, unresolved FROM links ORDER BY title, number',
    );
    const target = (await dataset.find({ number: '江政发〔2021〕11号' })).rows[0];
    const byTitle = (title: string) => rows.filter((row) => row.title === title);
    expect(byTitle('江州市人民政府关于推进养老服务的通知')).toEqual([
      expect.objectContaining({ number: '江政发〔2021〕11号', via: 'number', unresolved: null }),
    ]);
    expect(byTitle('关于推进养老服务的通知')).toEqual([expect.objectContaining({ via: 'title', unresolved: null })]);
    expect(byTitle('关于无人知晓之事的通知')).toEqual([
      expect.objectContaining({ targetDocumentId: null, unresolved: 'not in the dataset' }),
    ]);
    expect(byTitle('关于推进养老服务的通知')[0]?.targetDocumentId).toContain(String(target?.issue));
  });

  it('tell how long a document is in force', async () => {
    const { rows } = await dataset.sql(
      'SELECT documentNumber, validUntil, endedBy, len(repealedBy) AS repeals FROM validity ORDER BY documentNumber',
    );
    expect(rows).toEqual([
      { documentNumber: '江政发〔2021〕11号', validUntil: '2023-03-31', endedBy: 'repealed', repeals: 1 },
      { documentNumber: '江政发〔2021〕12号', validUntil: null, endedBy: null, repeals: 0 },
      { documentNumber: '江政发〔2023〕3号', validUntil: null, endedBy: null, repeals: 0 },
    ]);
  });
});

describe('a query can only read the dataset', () => {
  const target = join(folder, 'written');
  const secret = join(folder, 'in', 'a.txt');
  const statements = [
    `COPY documents TO '${target}'`,
    `COPY (SELECT 1) TO '${join(out, 'tables', 'documents.parquet')}'`,
    `COPY documents FROM '${secret}'`,
    `SELECT * FROM read_csv('${secret}')`,
    `SELECT * FROM read_text('${secret}')`,
    `SELECT * FROM '${secret}'`,
    `SELECT * FROM glob('${folder}/*')`,
    `SELECT * FROM sniff_csv('${secret}')`,
    `ATTACH '${target}' AS other`,
    `EXPORT DATABASE '${target}'`,
    'INSTALL fts',
    'LOAD fts',
    'SET enable_external_access = true',
    "SET allowed_directories = ['/']",
    'RESET lock_configuration',
    'PRAGMA enable_profiling',
    `CALL enable_logging(storage = 'file', storage_path = '${target}')`,
    'CREATE TABLE mine AS SELECT 1',
    'DROP VIEW documents',
    'SELECT 1; SELECT 2',
  ];
  it.each(statements)('%s', async (statement) => {
    const before = filesOf(out);
    await expect(dataset.sql(statement)).rejects.toThrow(/^(?:query failed|a query can only read|expected one SQL)/);
    expect(existsSync(target)).toBe(false);
    expect(filesOf(out)).toEqual(before);
    expect((await dataset.sql('SELECT count(*) AS n FROM documents')).rows).toEqual([{ n: 3 }]);
  });

  it('says in one line what is wrong with the SQL', async () => {
    const error = await dataset.sql('SELECT nothing FROM documents').catch((caught: Error) => caught);
    expect((error as Error).message).toMatch(/^query failed: .*"nothing"/);
    expect((error as Error).message).not.toContain('\n');
    expect(readFileSync(secret, 'utf8')).toContain('养老');
  });
});
