import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import { assignIds } from '../src/dataset/issue-ids.js';
import type { InputEvent } from '../src/dataset/options.js';
import { lock } from '../src/dataset/store/lock.js';
import { validate } from '../src/dataset/validate.js';
import { fakeWorker as worker } from './helpers/fake-worker-file.js';
import { filesOf, scratch, smallDocument, writeSmallInputs } from './helpers/small-inputs.js';

/** Builds and says which inputs were taken over from before. */
async function rebuild(inputs: string, out: string, options: object = {}) {
  const events: InputEvent[] = [];
  const manifest = await build({ inputs: [inputs], out, jobs: 1, onInput: (event) => events.push(event), ...options });
  const unchanged = events.filter((event) => event.unchanged).map((event) => event.input.path.slice(-6));
  return { manifest, unchanged };
}

describe('building a dataset again', () => {
  it('builds only what changed, and gives the bytes of a build from nothing', async () => {
    const folder = scratch('incremental');
    const inputs = writeSmallInputs(join(folder, 'in'), 3);
    const out = join(folder, 'out');
    expect((await rebuild(inputs, out)).unchanged).toEqual([]);
    expect((await rebuild(inputs, out)).unchanged).toEqual(['01.txt', '02.txt', '03.txt']);

    writeFileSync(join(inputs, '02.txt'), smallDocument({ number: 2, topic: '养老服务' }));
    writeFileSync(join(inputs, '04.txt'), smallDocument({ number: 4 }));
    rmSync(join(inputs, '01.txt'));
    expect((await rebuild(inputs, out)).unchanged).toEqual(['03.txt']);
    expect((await rebuild(inputs, out)).unchanged).toHaveLength(3);
    const fresh = join(folder, 'fresh');
    await rebuild(inputs, fresh);
    expect(filesOf(out)).toEqual(filesOf(fresh));
  });

  it('reads an input again whose content changed under the same size', async () => {
    const folder = scratch('same-size');
    const inputs = writeSmallInputs(join(folder, 'in'), 1);
    const out = join(folder, 'out');
    const past = new Date('2020-01-01T00:00:00Z');
    utimesSync(join(inputs, '01.txt'), past, past);
    await rebuild(inputs, out);
    writeFileSync(join(inputs, '01.txt'), smallDocument({ number: 1 }).replace('20个', '30个'));
    expect((await rebuild(inputs, out)).unchanged).toEqual([]);
  });

  it('takes half of a surrogate pair for no character, and leaves the others as they are', async () => {
    const folder = scratch('surrogate');
    const inputs = writeSmallInputs(join(folder, 'in'), 1);
    const out = join(folder, 'out');
    await rebuild(inputs, out);
    const alone = filesOf(out);
    const text = smallDocument({ number: 2, topic: '养\ud800老服务' });
    writeFileSync(join(inputs, '02.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    await rebuild(inputs, out);
    const both = filesOf(out);
    for (const [name, content] of Object.entries(alone).filter(([path]) => path.startsWith('issues/')))
      expect(both[name]).toBe(content);
    const rows = readFileSync(join(out, 'tables/documents.ndjson'), 'utf8').trim().split('\n');
    const titles = rows.map((row) => (JSON.parse(row) as { title: string }).title);
    expect(titles.toSorted()).toEqual(
      ['江州市人民政府关于推进养\ufffd老服务的通知', '江州市人民政府关于推进第1号民生工程的通知'].sort(),
    );
    expect((await validate(out)).problems).toEqual([]);
  });

  it('builds everything again when forced, and mends what was changed by hand', async () => {
    const folder = scratch('force');
    const inputs = writeSmallInputs(join(folder, 'in'), 2);
    const out = join(folder, 'out');
    await rebuild(inputs, out);
    const first = filesOf(out);
    expect((await rebuild(inputs, out, { force: true })).unchanged).toEqual([]);
    expect(filesOf(out)).toEqual(first);
    const [issue] = Object.keys(first).filter((name) => name.endsWith('issue.json'));
    writeFileSync(join(out, issue!), '{}');
    writeFileSync(join(out, 'tables/clauses.ndjson'), '');
    expect((await rebuild(inputs, out)).unchanged).toHaveLength(1);
    expect(filesOf(out)).toEqual(first);
  });

  it('keeps issues that claim one id, whatever the order, and builds equal files once', async () => {
    const folder = scratch('twins');
    for (const [name, topic] of [
      ['a', '养老服务'],
      ['b', '托幼服务'],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'issue.txt'), smallDocument({ number: 5, topic }));
    }
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'c', 'issue.txt'), smallDocument({ number: 5, topic: '养老服务' }));
    const inputs = ['a', 'b', 'c'].map((name) => join(folder, name));
    const out = join(folder, 'out');
    const { inputs: built } = await build({ inputs, out, jobs: 2 });
    const ids = built.map((input) => input.issueId);
    expect(new Set(ids).size).toBe(2);
    expect(ids[2]).toBe(ids[0]);
    const documents = readFileSync(join(out, 'tables/documents.ndjson'), 'utf8').trim().split('\n');
    const documentIds = documents.map((line) => JSON.parse(line).documentId as string);
    expect(documentIds).toEqual([...new Set(ids)].sort().map((id) => `${id}-01`));
    expect((await validate(out)).problems).toEqual([]);
    expect(built[2]?.messages[0]?.reason).toContain('same content as');
    const reversed = join(folder, 'reversed');
    await build({ inputs: inputs.toReversed(), out: reversed, jobs: 1 });
    expect(filesOf(reversed)).toEqual(filesOf(out));
    const again = await rebuild(join(folder, '*/issue.txt'), out);
    expect(again.unchanged).toHaveLength(3);
  });
});

describe('ids', () => {
  it('give the plain one to the smallest content hash and never one twice', () => {
    const ids = assignIds([
      { key: 'x', sha256: 'b'.repeat(64), ownId: 'jz-2021-01' },
      { key: 'y', sha256: 'a'.repeat(64), ownId: 'jz-2021-01' },
      { key: 'z', sha256: 'c'.repeat(64), ownId: 'jz-2021-01-bbbbbbbb' },
    ]);
    expect(ids.get('y')).toBe('jz-2021-01');
    expect(ids.get('z')).toBe('jz-2021-01-bbbbbbbb');
    expect(ids.get('x')).toBe('jz-2021-01-bbbbbbbbbbbbbbbb');
  });
});

/** Inputs for the fake worker: file name → title or trouble. */
function writeTitles(folder: string, titles: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, title] of Object.entries(titles)) writeFileSync(join(folder, `${name}.txt`), `${title}\n`);
  return folder;
}

describe('a worker', () => {
  it('that dies, hangs, runs out of memory or throws takes its own input only', async () => {
    const folder = scratch('workers');
    const titles = { a: 'EXIT', b: 'HANG', c: 'MEMORY', d: 'THROW', e: '通知', f: '决定' };
    const inputs = writeTitles(join(folder, 'in'), titles);
    const manifest = await build({
      inputs: [inputs],
      out: join(folder, 'out'),
      jobs: 2,
      timeout: 4,
      memory: 300,
      worker,
    });
    expect(manifest.inputs.map(({ issueId, status, messages }) => [issueId, status, messages[0]?.reason])).toEqual([
      [null, 'failed', expect.stringContaining('ended the worker (status 7)')],
      [null, 'failed', 'gave up after 4 s; allow more with --timeout'],
      [null, 'failed', expect.stringContaining('ran out of memory at 300 MB')],
      [null, 'failed', expect.stringContaining('something nobody thought of')],
      ['e', 'built', undefined],
      ['f', 'built', undefined],
    ]);
  });
});

describe('a build that is killed', () => {
  it('leaves what the next one needs to end with the bytes of an undisturbed one', async () => {
    const folder = scratch('killed');
    const titles = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`issue-${i}`, `第${i}号通知`]));
    const inputs = writeTitles(join(folder, 'in'), titles);
    const undisturbed = join(folder, 'undisturbed');
    await build({ inputs: [inputs], out: undisturbed, jobs: 2, worker });
    const out = join(folder, 'out');
    mkdirSync(join(out, 'tables'), { recursive: true });
    for (const delay of [0, 50, 200, 400, 600]) {
      const script = join(import.meta.dirname, 'helpers', 'build-fake.mjs');
      const child = spawn(process.execPath, [script, worker.href, inputs, out], { stdio: 'ignore' });
      await Promise.race([once(child, 'exit'), issuesAppear(out, child.pid!)]);
      await setTimeout(delay);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      writeFileSync(join(inputs, 'issue-0.txt'), `第${delay}号决定\n`);
    }
    writeFileSync(join(inputs, 'issue-0.txt'), '第0号通知\n');
    // What a writer leaves that is killed in the middle of a table.
    writeFileSync(join(out, 'tables', 'clauses.ndjson.4711-0.tmp'), '{"issueId":');
    await build({ inputs: [inputs], out, jobs: 2, worker });
    expect(filesOf(out)).toEqual(filesOf(undisturbed));
  });
});

/** Waits until the process has the lock on the output folder: from then on it can do harm. */
async function issuesAppear(out: string, pid: number): Promise<void> {
  const folder = join(out, '.gongbao', 'lock');
  while (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith(`${pid}-`))) await setTimeout(10);
}

describe('the lock', () => {
  it('is not held by what a machine without power left: files without a word in them', async () => {
    const folder = scratch('empty-lock');
    for (const name of ['4711-0-1f3a77c2.asking.json', '4711-0-1f3a77c2.1.json', '4711-0-1f3a77c2.1.json.tmp'])
      writeFileSync(join(folder, name), '');
    await (await lock(folder, 'gongbao build', { wait: 0 }))();
  });

  it('keeps a second run off and names the first', async () => {
    const folder = scratch('lock');
    const unlock = await lock(folder, 'gongbao build', { wait: 0 });
    await expect(lock(folder, 'gongbao merge', { wait: 50 })).rejects.toThrow(`gongbao build (process ${process.pid})`);
    await unlock();
    await (await lock(folder, 'gongbao merge', { wait: 0 }))();
  });

  it('of a process that is gone is taken over', async () => {
    const folder = scratch('stale');
    await lock(folder, 'gongbao build');
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    const [file] = readdirSync(folder);
    const owner = JSON.parse(readFileSync(join(folder, file!), 'utf8'));
    writeFileSync(join(folder, file!), JSON.stringify({ ...owner, pid: gone.pid }));
    await expect(lock(folder, 'gongbao build')).resolves.toBeTypeOf('function');
  });
});
