/** Ways of ordinary use that lost work, each of which failed before a build added and updated. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/dataset/build.js';
import { addDecisions, readDecisions, settled } from '../src/dataset/decisions/decision-log.js';
import { folders } from '../src/dataset/folders.js';
import { findInputs } from '../src/dataset/inputs.js';
import { merge } from '../src/dataset/merge.js';
import type { InputEvent } from '../src/dataset/options.js';
import { isPublishing } from '../src/dataset/store/publication.js';
import { consistently } from '../src/dataset/store/snapshot.js';
import { validate } from '../src/dataset/validate.js';
import { fakeWorker as worker } from './helpers/fake-worker-file.js';
import { filesOf, scratch, smallDocument, writeSmallInputs } from './helpers/small-inputs.js';

/** A folder of inputs for the fake worker: file name → title, or what is to go wrong. */
function writeTitles(folder: string, titles: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, title] of Object.entries(titles)) writeFileSync(join(folder, `${name}.txt`), `${title}\n`);
  return folder;
}

const made = (inputs: string[], out: string, options: object = {}) =>
  build({ inputs, out, jobs: 1, worker, ...options });
const issuesOf = (out: string) => readdirSync(join(out, 'issues')).sort();

describe('a build adds', () => {
  it('to what is there, and shards and datasets joined give what one build gives', async () => {
    const folder = scratch('adds');
    const inputs = writeTitles(join(folder, 'in'), { a: '通知一', b: '通知二', c: '通知三' });
    const [out, whole, sharded] = ['out', 'whole', 'sharded'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await made([join(inputs, 'a.txt')], out);
    await made([join(inputs, 'b.txt')], out);
    expect(issuesOf(out)).toEqual(['a', 'b']);
    await made([join(inputs, 'c.txt')], out);
    await made([inputs], whole);
    for (const index of [1, 2]) await made([inputs], sharded, { shard: { index, count: 2 } });
    expect(filesOf(out)).toEqual(filesOf(whole));
    expect(filesOf(sharded)).toEqual(filesOf(whole));
  });

  it('and removes what is gone from a folder that is named, and with --prune what is not named, and says so', async () => {
    const folder = scratch('removes');
    const inputs = writeTitles(join(folder, 'in'), { a: '通知一', b: '通知二' });
    const other = writeTitles(join(folder, 'other'), { c: '通知三' });
    const out = join(folder, 'out');
    await made([inputs, other], out);
    rmSync(join(inputs, 'a.txt'));
    expect((await made([join(inputs, 'b.txt')], out)).removed).toEqual([]);
    expect((await made([inputs], out)).removed).toEqual([{ path: '../in/a.txt', issueId: 'a', code: 'gone' }]);
    expect(issuesOf(out)).toEqual(['b', 'c']);
    const pruned = await made([inputs], out, { prune: true });
    expect(pruned.removed).toEqual([{ path: '../other/c.txt', issueId: 'c', code: 'pruned' }]);
    expect(issuesOf(out)).toEqual(['b']);
  });

  it('and keeps what was last built of an input that fails', async () => {
    const folder = scratch('fails');
    const inputs = writeTitles(join(folder, 'in'), { a: '通知一', b: '通知二' });
    const out = join(folder, 'out');
    const [before] = (await made([inputs], out)).inputs;
    writeFileSync(join(inputs, 'a.txt'), 'THROW\n');
    const { inputs: after } = await made([inputs], out);
    expect(after[0]).toMatchObject({
      status: 'failed',
      code: 'internal-error',
      issueId: 'a',
      stale: { sha256: before?.sha256 },
    });
    expect(issuesOf(out)).toEqual(['a', 'b']);
    expect(readFileSync(join(out, 'tables/documents.ndjson'), 'utf8')).toContain('通知一');
  });

  it('under the same ids and from the cache where the dataset was moved, and again where the cache was deleted', async () => {
    const folder = scratch('moved');
    writeTitles(join(folder, 'old/in'), { a: '通知一', b: '通知二' });
    await made([join(folder, 'old/in')], join(folder, 'old/out'));
    const before = filesOf(join(folder, 'old/out'));
    renameSync(join(folder, 'old'), join(folder, 'new'));
    const events: InputEvent[] = [];
    const onInput = (event: InputEvent) => events.push(event);
    await made([join(folder, 'new/in')], join(folder, 'new/out'), { onInput });
    expect(events.map(({ unchanged }) => unchanged)).toEqual([true, true]);
    rmSync(join(folder, 'new/out/.gongbao'), { recursive: true });
    await made([join(folder, 'new/in/a.txt')], join(folder, 'new/out'));
    expect(filesOf(join(folder, 'new/out'))).toEqual(before);
  });

  const damages = [
    ['changed', (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)))],
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ] as const;
  it.each(damages)('and believes nothing of its cache that was %s', async (_, damage) => {
    const folder = scratch('cache');
    const inputs = writeTitles(join(folder, 'in'), { a: '通知一', b: '通知二' });
    const out = join(folder, 'out');
    await made([inputs], out);
    const before = filesOf(out);
    const state = join(out, '.gongbao');
    const spoil = readdirSync(state, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:json|parquet|ndjson)$/.test(name),
    );
    for (const name of spoil) writeFileSync(join(state, name), damage(readFileSync(join(state, name))));
    writeTitles(inputs, { c: '通知三' });
    await made([inputs], out);
    rmSync(join(inputs, 'c.txt'));
    await made([inputs], out);
    await made([inputs], out);
    expect(filesOf(out)).toEqual(before);
  });
});

describe('kept rows that changed under the same size and time', () => {
  it('are not believed: their issue is built again', async () => {
    const folder = scratch('rotten');
    const inputs = writeTitles(join(folder, 'in'), { a: '通知一', b: '通知二' });
    const out = join(folder, 'out');
    await made([inputs], out);
    const shards = folders(out).shards;
    const [name = ''] = readdirSync(shards, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('documents.ndjson'),
    );
    const [file, clock] = [join(shards, name), join(folder, 'clock')];
    const sameTime = (from: string, to: string) => execFileSync('touch', ['-r', from, to]); // to the nanosecond
    sameTime(file, clock);
    writeFileSync(file, readFileSync(file, 'utf8').replace('通知', '通告'));
    sameTime(clock, file);
    writeTitles(inputs, { c: '通知三' });
    const events: [string, boolean][] = [];
    await made([inputs], out, {
      onInput: ({ input, unchanged }: InputEvent) => events.push([input.path.slice(-5, -4), unchanged]),
    });
    expect(
      events
        .filter(([, unchanged]) => !unchanged)
        .map(([path]) => path)
        .sort()
        .join(''),
    ).toMatch(/^[ab]?c[ab]?$/);
    await made([inputs], join(folder, 'fresh'));
    expect(filesOf(out)).toEqual(filesOf(join(folder, 'fresh')));
  });
});

describe('what is removed while a build is at work', () => {
  const removals = [
    ['the output folder', (out: string) => rmSync(out, { recursive: true })],
    ['files of an issue that is finished', (out: string) => rmSync(fileOf(folders(out).finished, 'issue.json'))],
    [
      'a finished issue',
      (out: string) => rmSync(join(fileOf(folders(out).finished, 'issue.json'), '..'), { recursive: true }),
    ],
  ] as const;
  const fileOf = (folder: string, name: string) =>
    join(folder, readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(name))!);
  const inputs = join(scratch('removed'), 'in');
  const fresh = join(inputs, '..', 'fresh');
  beforeAll(async () => {
    await made([writeTitles(inputs, { a: '通知一', b: '通知二' })], fresh);
  });
  for (const [i, [what, remove]] of removals.entries()) {
    it(`is built again: ${what}`, async () => {
      const out = join(inputs, '..', `out-${i}`);
      let isRemoved = false;
      const onInput = ({ done, total }: InputEvent) => {
        if (done === total && !isRemoved) remove(out);
        isRemoved ||= done === total;
      };
      await made([inputs], out, { onInput });
      expect([isRemoved, filesOf(out)]).toEqual([true, filesOf(fresh)]);
    });
  }
});

describe('published tables that changed under the same size and time', () => {
  it('are named by validate, and the next build that writes tables takes none of their lines', async () => {
    const folder = scratch('rotten-tables');
    const inputs = writeTitles(join(folder, 'in'), { a: '通知一', b: '通知二' });
    const out = join(folder, 'out');
    await made([inputs], out);
    for (const name of ['documents.ndjson', 'documents.parquet']) {
      const [file, clock] = [join(out, 'tables', name), join(folder, 'clock')];
      const bytes = readFileSync(file);
      const at = name.endsWith('ndjson') ? bytes.indexOf('通知') + 2 : bytes.length >> 1;
      execFileSync('touch', ['-r', file, clock]); // to the nanosecond
      bytes[at]! ^= 1;
      writeFileSync(file, bytes);
      execFileSync('touch', ['-r', clock, file]);
    }
    const files = (await validate(out)).problems.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['tables/documents.ndjson', 'tables/documents.parquet']));
    writeTitles(inputs, { c: '通知三' });
    await made([inputs], out);
    await made([inputs], join(folder, 'fresh'));
    expect(filesOf(out)).toEqual(filesOf(join(folder, 'fresh')));
  });
});

describe('datasets that are joined', () => {
  const decision = (item: string, at: string, verdict = 'right') => ({
    ...{ source: 'a'.repeat(64), item: item.repeat(32), kind: 'deadlines', verdict },
    at: `2026-01-01T00:00:0${at}Z`,
  });
  it('keep what was decided in each, and the last word on what was decided twice', async () => {
    const folder = scratch('decided');
    const [one, two, joined] = ['one/out', 'two/out', 'joined/out'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const out of [one, two]) await build({ inputs: [writeSmallInputs(join(out, '../in'), 1)], out, jobs: 1 });
    const own = join(folder, 'joined/corrections');
    await addDecisions(own, [decision('a', '5', 'wrong')]);
    await addDecisions(join(folder, 'one/corrections'), [decision('a', '1'), decision('b', '3')]);
    await addDecisions(join(folder, 'two/corrections'), [decision('b', '2', 'wrong'), decision('c', '4')]);
    for (let i = 0; i < 2; i += 1) await merge({ from: [one, two], out: joined });
    const decisions = await readDecisions(own);
    expect(decisions.map(({ at }) => at.slice(-2, -1)).join('')).toBe('51234');
    expect([...settled(decisions).values()].map(({ verdict }) => verdict).sort()).toEqual(['right', 'right', 'wrong']);
  });
});

describe('an input of which more would be written than is allowed', () => {
  it('fails alone, with a code', async () => {
    const folder = scratch('much');
    const inputs = writeSmallInputs(join(folder, 'in'), 1);
    const { inputs: entries } = await build({ inputs: [inputs], out: join(folder, 'out'), jobs: 1, maxOutput: 0.001 });
    expect(entries.map(({ status, code }) => [status, code])).toEqual([['failed', 'too-large']]);
  });
});

describe('what is met in a folder', () => {
  it('is input, or skipped for a reason; a dataset never is', async () => {
    const folder = mkdtempSync(join(tmpdir(), "gongbao-it's @(odd)-"));
    writeTitles(join(folder, 'in'), { a: '通知一' });
    writeFileSync(join(folder, 'in/photo.jpg.bak'), '');
    execFileSync('mkfifo', [join(folder, 'in/pipe.txt')]);
    symlinkSync('..', join(folder, 'in/loop'));
    symlinkSync('/etc', join(folder, 'in/etc'));
    await made([join(folder, 'in')], join(folder, 'in/out'));
    for (let i = 0; i < 2; i += 1) {
      const { inputs } = await made([join(folder, 'in')], join(folder, 'in/out'));
      expect(inputs.map(({ path, status, code }) => [path, status, code])).toEqual(
        [
          ['../a.txt', 'built', null],
          ['../photo.jpg.bak', 'skipped', 'not-an-input'],
          ['../pipe.txt', 'skipped', 'no-regular-file'],
          ['../loop', 'skipped', 'link-outside'],
          ['../etc', 'skipped', 'link-outside'],
          ['', 'skipped', 'dataset-folder'],
        ].sort(([x], [y]) => (x! < y! ? -1 : 1)),
      );
    }
    await expect(findInputs([join(folder, 'in/out')])).rejects.toThrow('holds a dataset of gongbao');
  });
});

describe('a publication that was cut off', () => {
  it('is finished by the next reader', async () => {
    const folder = scratch('cut');
    const places = folders(folder);
    mkdirSync(join(places.next, 'tables'), { recursive: true });
    writeFileSync(join(places.next, 'tables/a'), 'new');
    mkdirSync(places.tables);
    writeFileSync(join(places.tables, 'a'), 'old');
    writeFileSync(join(places.tables, 'gone'), 'old');
    const moves = [
      { from: '.gongbao-next/tables/a', to: 'tables/a' },
      { from: null, to: 'tables/gone' },
    ];
    writeFileSync(places.journal, JSON.stringify({ moves }));
    expect(await consistently(places, async () => readFileSync(join(places.tables, 'a'), 'utf8'))).toBe('new');
    expect([isPublishing(places), existsSync(join(places.tables, 'gone')), existsSync(places.next)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('two files of one issue', () => {
  const text = smallDocument({ number: 5 });
  it('are both kept, the id stays with the first, and answers count one', async () => {
    const folder = scratch('two');
    mkdirSync(join(folder, 'in'));
    const out = join(folder, 'out');
    writeFileSync(join(folder, 'in/a.txt'), text);
    const [first] = (await build({ inputs: [join(folder, 'in')], out, jobs: 1 })).inputs;
    writeFileSync(join(folder, 'in/b.txt'), text.replace('20个', '21个'));
    const { inputs } = await build({ inputs: [join(folder, 'in')], out, jobs: 1 });
    expect(inputs[0]?.issueId).toBe(first?.issueId);
    expect(inputs.filter(({ twinOf }) => twinOf !== null)).toHaveLength(1);
    expect(issuesOf(out)).toHaveLength(2);
    expect(readFileSync(join(out, 'tables/documents.ndjson'), 'utf8').trim().split('\n')).toHaveLength(1);

    const joined = join(folder, 'joined');
    const { manifest } = await merge({ from: [out], out: joined });
    expect(manifest.build).toBe(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).build);
    expect(filesOf(joined)).toEqual(filesOf(out));
  });
});
