import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citeFile } from '../src/cite/cite-file.js';
import { build } from '../src/dataset/build.js';
import { filesOf, scratch, smallDocument } from './helpers/small-inputs.js';

const folder = scratch('mcp');
const out = join(folder, 'out');
const client = new Client({ name: 'test', version: '1' });
const citing = smallDocument({
  number: 3,
  year: 2023,
  topic: '居家养老',
  closing:
    '按照《无人知晓条例》执行。本通知自2023年4月1日起施行。《江州市人民政府关于推进养老服务的通知》（江政发〔2021〕11号）同时废止。',
});

beforeAll(async () => {
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.txt'), smallDocument({ number: 11, topic: '养老服务' }));
  writeFileSync(join(folder, 'in', 'b.txt'), citing);
  await build({ inputs: [join(folder, 'in')], out, jobs: 1 });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['dist/bundle/main.js', 'mcp', '--out', out],
      stderr: 'ignore',
    }),
  );
}, 600_000);
afterAll(() => client.close());

const call = async (name: string, args: Record<string, unknown>) =>
  (await client.callTool({ name, arguments: args })).structuredContent as Record<string, never>;

it('offers tools that only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['find', 'list_duties', 'read_clause', 'check_citation']);
  for (const { annotations, description } of tools) {
    expect(annotations?.readOnlyHint).toBe(true);
    expect(description).not.toBe('');
  }
});

it('finds, lists duties and reads a clause with quote and place, and writes nothing', async () => {
  const before = filesOf(out);
  const { rows } = (await call('find', { list: 'charges', unit: '市公安局' })) as unknown as { rows: object[] };
  expect(rows[0]).toMatchObject({ role: 'lead', task: '加强安全监管', link: expect.stringContaining('/#') });
  const duties = (await call('list_duties', { recurring: true })) as unknown as {
    rows: { line: string; certainty: string }[];
  };
  expect(duties.rows[0]?.line).toContain('每月5日前');
  expect(['stated', 'inferred']).toContain(duties.rows[0]?.certainty);
  expect(await call('read_clause', { document: '江政发[2021]11号', clause: '一/(二)' })).toMatchObject({
    status: 'found',
    quote: expect.stringContaining('每月5日前报送检查情况'),
    sheet: 1,
  });
  expect(filesOf(out)).toEqual(before);
});

it('tells what is not here from what does not exist', async () => {
  expect(await call('check_citation', { title: '《无人知晓条例》' })).toMatchObject({ status: 'not in this dataset' });
  const cited = { number: '江政发〔2021〕11号' };
  expect(await call('check_citation', { ...cited, clause: '第九十九条' })).toMatchObject({ status: 'no such clause' });
  expect(await call('check_citation', { ...cited, day: '2023-03-31' })).toMatchObject({
    status: 'found',
    inForce: true,
  });
  expect(await call('check_citation', { ...cited, day: '2023-04-01' })).toMatchObject({
    status: 'found',
    inForce: false,
  });
  expect((await client.callTool({ name: 'find', arguments: { dueBefore: 'tomorrow' } })).isError).toBe(true);
});

it('cite lists every reference of a file and what it points to', async () => {
  const file = join(folder, 'citing.txt');
  writeFileSync(file, citing);
  const { rows } = await citeFile(file, out);
  const of = (part: string) => rows.find(({ mention }) => String(mention).includes(part));
  expect(of('无人知晓')).toMatchObject({ status: 'not in this dataset', target: null, link: null });
  expect(of('养老服务的通知')).toMatchObject({
    status: 'found',
    number: '江政发〔2021〕11号',
    endedBy: 'repealed',
    inForce: true,
  });
});
