import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { dump } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import type { Correction } from '../src/dataset/corrections/correction.js';
import { readCorrections } from '../src/dataset/corrections/read.js';
import { takenBack } from '../src/dataset/corrections/taken-back.js';
import { diff } from '../src/dataset/diff/diff.js';
import type { Difference } from '../src/dataset/diff/difference.js';
import type { Manifest } from '../src/dataset/manifest.js';
import { openDataset } from '../src/dataset/open-dataset.js';
import { filesOf, scratch, smallDocument } from './helpers/small-inputs.js';

const folder = scratch('corrections');
const [before, after, again] = ['before', 'after', 'again'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const yaml = join(folder, 'corrections');
const inputs = [join(folder, 'in')];
const place = (path: string) => `江政发〔2021〕11号#0/${path}`;
const why = { why: '与纸质文本核对', when: '2026-11-24' };
let manifest: Manifest;
let issueId: string;

const entries = [
  {
    table: 'responsibilities',
    row: { clauseId: place('一/(一)'), unit: '市财政局' },
    field: 'role',
    old: 'responsible',
    new: 'support',
    ...why,
  },
  { table: 'responsibilities', row: { clauseId: place('一/(一)'), unit: '市民政局' }, action: 'confirm', ...why },
  { table: 'responsibilities', row: { clauseId: place('一/(二)'), unit: '市应急管理局' }, action: 'remove', ...why },
  {
    table: 'responsibilities',
    row: { clauseId: place('二') },
    action: 'add',
    quote: '各部门',
    new: { unit: '各部门', canonical: null, role: 'responsible', source: 'text' },
    ...why,
  },
  {
    table: 'text',
    row: { clauseId: place('一/(一)'), leaf: 'paragraph1' },
    field: 'text',
    old: '2021年底',
    new: '2022年底',
    ...why,
  },
  {
    table: 'documents',
    row: { documentNumber: '江政发〔2021〕11号' },
    field: 'signatory',
    old: null,
    new: '张三',
    ...why,
  },
  // Stale: the tool reads something else by now.
  {
    table: 'deadlines',
    row: { clauseId: place('一/(二)') },
    field: 'rrule',
    old: 'FREQ=DAILY',
    new: 'FREQ=WEEKLY',
    ...why,
  },
  { table: 'targets', row: { clauseId: place('九') }, field: 'value', old: 1, new: 2, ...why },
  {
    table: 'responsibilities',
    row: { clauseId: place('一/(一)'), unit: '市民政局' },
    field: 'role',
    old: 'responsible',
    new: 'boss',
    ...why,
  },
];

beforeAll(async () => {
  mkdirSync(inputs[0]!);
  mkdirSync(yaml);
  writeFileSync(join(inputs[0]!, 'a.txt'), smallDocument({ number: 11, topic: '养老服务' }));
  const first = await build({ inputs, out: before, corrections: yaml, jobs: 1 });
  issueId = first.inputs[0]!.issueId!;
  writeFileSync(join(yaml, `${issueId}.yaml`), dump({ corrections: entries }));
  writeFileSync(join(yaml, 'nowhere-1999-01.yaml'), dump({ corrections: [] }));
  await build({ inputs, out: after, corrections: yaml, jobs: 1 });
  manifest = await build({ inputs, out: after, corrections: yaml, jobs: 1 });
}, 600_000);

describe('corrections', () => {
  it('change, confirm, remove and add facts, and mark them reviewed', async () => {
    const dataset = await openDataset(after);
    const { rows } = await dataset.sql('SELECT unit, role, reviewed FROM responsibilities ORDER BY unit');
    dataset.close();
    expect(rows).toContainEqual({ unit: '市财政局', role: 'support', reviewed: true });
    expect(rows).toContainEqual({ unit: '市民政局', role: 'responsible', reviewed: true });
    expect(rows).toContainEqual({ unit: '各部门', role: 'responsible', reviewed: true });
    expect(rows).toContainEqual({ unit: '市公安局', role: 'lead', reviewed: false });
    expect(rows.map((row) => row.unit)).not.toContain('市应急管理局');
  });

  it('of the text come before the facts are drawn from it', async () => {
    const dataset = await openDataset(after);
    const { rows } = await dataset.sql("SELECT due, text FROM deadlines WHERE kind = 'by'");
    const clauses = await dataset.sql(`SELECT reviewed FROM clauses WHERE clauseId = '${place('一/(一)')}'`);
    const documents = await dataset.sql('SELECT signatory, reviewed FROM documents');
    dataset.close();
    expect(rows).toEqual([{ due: '2022-12-31', text: '到2022年底' }]);
    expect(clauses.rows).toEqual([{ reviewed: true }]);
    expect(documents.rows).toEqual([{ signatory: '张三', reviewed: true }]);
  });

  it('that fit no longer are reported, not dropped', () => {
    const reasons = manifest.inputs[0]!.messages.map((message) => message.reason);
    expect(reasons).toEqual([
      expect.stringMatching(
        /correction 7 \(deadlines .*not applied: expected "FREQ=DAILY", found "FREQ=MONTHLY;BYMONTHDAY=5"/,
      ),
      expect.stringMatching(/correction 8 \(targets .*not applied: there is no such row/),
      expect.stringMatching(/correction 9 \(responsibilities .*not applied: .*/),
    ]);
    expect(manifest.messages).toEqual([expect.stringContaining('nowhere-1999-01.yaml: no such issue')]);
  });

  it('that give back what another took away are named', () => {
    const row = { clauseId: 'a#0/一', unit: '市民政局' };
    const change = (field: string, old: unknown, fresh: unknown): Correction => ({
      ...{ table: 'responsibilities', row, field, old, new: fresh, why: 'seen', when: '2026-01-01' },
    });
    const there = change('role', 'lead', 'support');
    const circle = [there, change('role', 'support', 'duty'), change('role', 'duty', 'lead')];
    expect(takenBack(circle, 'a.yaml')).toEqual([
      expect.stringContaining('a.yaml: correction 3 takes correction 1 back'),
    ]);
    expect(takenBack([there, change('unit', 'support', 'lead')], 'a.yaml')).toEqual([]);
  });

  it('show in a diff', async () => {
    const differences: Difference[] = [];
    for await (const difference of diff(before, after)) differences.push(difference);
    const brief = differences.map(({ table, change, row, changes }) => [
      change,
      table,
      row.unit ?? row.text ?? row.path ?? '',
      changes.map(({ column, before: old, after: fresh }) => `${column}: ${old} → ${fresh}`).join('; '),
    ]);
    expect(brief).toContainEqual([
      'changed',
      'responsibilities',
      '市财政局',
      'reviewed: false → true; role: responsible → support',
    ]);
    expect(brief).toContainEqual(['removed', 'responsibilities', '市应急管理局', '']);
    expect(brief).toContainEqual(['added', 'responsibilities', '各部门', '']);
    expect(brief).toContainEqual(['added', 'deadlines', '到2022年底', '']);
    expect(brief).toContainEqual(['removed', 'deadlines', '到2021年底', '']);
    expect(brief.filter(([, table]) => table === 'documents')).toEqual([
      ['changed', 'documents', '', expect.stringContaining('signatory: null → 张三')],
    ]);
    for await (const _ of diff(after, after)) expect.unreachable('a build differs from itself');
  });

  it('taken away again leave the build as it was', async () => {
    await build({ inputs, out: again, corrections: yaml, jobs: 1 });
    await build({ inputs, out: again, corrections: join(folder, 'none'), jobs: 1 });
    expect(filesOf(again)['tables/responsibilities.ndjson']).toEqual(filesOf(before)['tables/responsibilities.ndjson']);
  });

  it('that are no corrections fail the issue with the name of the file', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, `${issueId}.yaml`), 'corrections:\n  - table: weather\n');
    const { inputs: built } = await build({ inputs, out: join(folder, 'failed'), corrections: broken, jobs: 1 });
    expect(built[0]?.status).toBe('failed');
    expect(built[0]?.messages[0]?.reason).toContain(`${issueId}.yaml`);
    expect(readFileSync(join(folder, 'failed', 'tables', 'documents.ndjson'), 'utf8')).toBe('');
    const [kept] = (await build({ inputs, out: again, corrections: broken, jobs: 1 })).inputs;
    expect([kept?.status, kept?.stale?.sha256]).toEqual(['failed', kept?.sha256]);
    expect(readFileSync(join(again, 'tables', 'documents.ndjson'), 'utf8')).not.toBe('');
  });

  it('that are GBK, or stand in a circle, are refused before anything of them is written back', async () => {
    const refused = join(folder, 'refused');
    mkdirSync(refused);
    const cases = [
      ['gbk.yaml', iconv.encode('corrections: [] # 市民政局\n', 'gbk'), /is not UTF-8; save it as UTF-8/],
      ['circle.yaml', 'corrections: &a\n  - *a\n', /an alias \(\*name\) stands inside what it names/],
    ] as const;
    for (const [name, bytes, reason] of cases) {
      writeFileSync(join(refused, name), bytes);
      await expect(readCorrections(refused, name)).rejects.toThrow(reason);
    }
  });
});
