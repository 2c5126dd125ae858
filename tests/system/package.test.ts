/** The packed package, installed in an empty folder, builds the sample: what a user of npm gets, with all that it depends on. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'gongbao-package-'));
const call = (command: string, args: readonly string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });

beforeAll(() => {
  const [packed] = JSON.parse(
    call('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root).replace(/^[^[]*/u, ''),
  );
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  call('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)]);
  cpSync(join(root, 'corpus', 'jiaxing-2021-01.pdf'), join(folder, 'issue.pdf'));
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('builds the sample, and gives the same tables as the checkout', () => {
  call('npx', ['gongbao', 'build', 'issue.pdf', '--out', 'data']);
  for (const table of ['deadlines', 'responsibilities', 'targets', 'appointments'])
    expect(readFileSync(join(folder, 'data', 'tables', `${table}.ndjson`), 'utf8'), table).toBe(
      readFileSync(join(root, 'output', 'tables', `${table}.ndjson`), 'utf8'),
    );
  // Problems are printed, and end with a status that would throw here.
  expect(call('npx', ['gongbao', 'validate', '--out', 'data'])).toBe('');
}, 300_000);

it('is a library, and ships its schemas', () => {
  const script = `import { openDataset } from 'gongbao';
    import schema from 'gongbao/schemas/issue.schema.json' with { type: 'json' };
    const dataset = await openDataset('data');
    const { rows } = await dataset.find({ unit: '市邮政管理局' });
    console.log(JSON.stringify([rows.length, schema.title]));
    dataset.close();`;
  writeFileSync(join(folder, 'use.mjs'), script);
  expect(JSON.parse(call(process.execPath, ['--no-warnings', 'use.mjs']))).toEqual([17, 'One gazette issue']);
});
