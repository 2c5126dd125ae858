/**
 * What becomes of a dataset when a write fails: every call that changes a file is counted, and one of them fails (a full disk, missing
 * permission, a bad disk), or it and all that follow, as when the process is killed there. Whatever the call: readers see the earlier
 * dataset or the later one, and the next build gives the later one.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { troubleOf } from '../src/cli/trouble-of.js';
import { build } from '../src/dataset/build.js';
import { type Folders, folders } from '../src/dataset/folders.js';
import { writeAtomic } from '../src/dataset/store/atomic.js';
import { publish } from '../src/dataset/store/publication.js';
import { consistently, tokenOf } from '../src/dataset/store/snapshot.js';
import { withStore } from '../src/dataset/store/store.js';
import { fakeWorker as worker } from './helpers/fake-worker-file.js';
import { filesOf, scratch } from './helpers/small-inputs.js';

/** The fault to come: at the `at`-th change, once or from then on. */
const fault = vi.hoisted(() => ({ at: Number.POSITIVE_INFINITY, code: 'ENOSPC', dead: false, count: 0 }));

/** Wraps what changes files. `open` counts where it opens to write. */
const faulty = vi.hoisted(() => (real: Record<string, unknown>): Record<string, unknown> => {
  const changes = /^(?:rename|mkdir|rm|writeFile|open|unlink|utimes)(?:Sync)?$/;
  const wrap =
    (name: string, call: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      if (name.startsWith('open') && (args[1] ?? 'r') === 'r') return call(...args);
      fault.count += 1;
      if (fault.count !== fault.at && !(fault.dead && fault.count > fault.at)) return call(...args);
      const error = Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code, path: args[0] });
      if (name.endsWith('Sync')) throw error;
      return Promise.reject(error);
    };
  return Object.fromEntries(
    Object.entries(real).map(([name, value]) => [
      name,
      changes.test(name) ? wrap(name, value as (...args: unknown[]) => unknown) : value,
    ]),
  );
});
vi.mock('node:fs/promises', async (original) => faulty(await original()));
vi.mock('node:fs', async (original) => faulty(await original()));

/** A whole build is disturbed at every so many of its changes; `FAULT_STEP=1` takes all of them, some minutes long. */
const STEP = Number(process.env.FAULT_STEP ?? 80);

const folder = scratch('faults');
const [inputs, before, after] = ['in', 'before', 'after'].map((name) => join(folder, name)) as [string, string, string];
const titled = (name: string, title: string) => writeFileSync(join(inputs, `${name}.txt`), `${title}\n`);
const made = (out: string, names: readonly string[]) =>
  build({ inputs: names.map((name) => join(inputs, `${name}.txt`)), out, jobs: 1, prune: true, worker });

/** Runs with a fault; the error of the call, or null where it did not matter. */
async function failing(at: number, code: string, dead: boolean, work: () => Promise<unknown>): Promise<Error | null> {
  Object.assign(fault, { at, code, dead, count: 0 });
  return work()
    .then(() => null)
    .catch((error: Error) => error)
    .finally(() => Object.assign(fault, { at: Number.POSITIVE_INFINITY, dead: false }));
}

/** What is said of it, its code, and whether all that follows fails too. */
const kinds = [
  ['for want of space', 'ENOSPC', false],
  ['for want of permission', 'EACCES', false],
  ['on a bad disk', 'EIO', false],
  ['because the process was killed', 'EIO', true],
] as const;

describe('a publication', () => {
  for (const [title, code, dead] of kinds) {
    it(`whose write fails ${title}: the files of one build, whichever write it is`, async () => {
      const seen = new Set<string>();
      let ended = false;
      for (let at = 1; !ended; at += 1) {
        const places = folders(join(scratch('publication'), 'out'));
        await publishAll(places, 'old');
        const error = await failing(at, code, dead, () => publishAll(places, 'new'));
        ended = fault.count < at;
        if (error !== null && !dead) expect(troubleOf(error)).toMatch(/^\/.+: .+\((?:ENOSPC|EACCES|EIO)\)$/);
        // A dead process holds no lock; this one lives.
        rmSync(places.lock, { recursive: true, force: true });
        const { 'manifest.json': first = '', ...others } = await consistently(places, async () => filesOf(places.out));
        expect(Object.values(others)).toEqual([first, first]);
        seen.add(first);
        await publishAll(places, 'new');
        expect(Object.values(filesOf(places.out))).toEqual(['new', 'new', 'new']);
      }
      expect([...seen].sort()).toEqual(['new', 'old']);
    });
  }

  /** Three files with one content, as a build would. */
  const publishAll = (places: Folders, content: string) =>
    withStore(places, 'a test', async () => {
      const names = ['manifest.json', 'issues/a/issue.json', 'tables/clauses.ndjson'];
      for (const name of names) await writeAtomic(join(places.next, name), content);
      await publish(
        places,
        names.map((name) => ({ from: `.gongbao-next/${name}`, to: name })),
      );
    });
});

describe('a write of a build that fails', () => {
  beforeAll(async () => {
    mkdirSync(inputs);
    for (const [name, title] of [
      ['a', '通知一'],
      ['b', '通知二'],
      ['c', '通知三'],
    ] as const)
      titled(name, title);
    await made(before, ['a', 'b', 'c']);
    cpSync(before, after, { recursive: true });
    await made(after, ['a', 'b']);
  });
  let out = '';
  beforeEach(() => {
    out = join(folder, 'out');
    rmSync(out, { recursive: true, force: true });
  });

  /** How many changes the build makes that is disturbed below. */
  async function changes(): Promise<number> {
    cpSync(before, out, { recursive: true });
    await failing(Number.POSITIVE_INFINITY, '', false, () => made(out, ['a', 'b']));
    rmSync(out, { recursive: true });
    return fault.count;
  }

  for (const [k, [title, code, dead]] of kinds.entries()) {
    it(`${title}, at any point, leaves the earlier dataset or the later one, and the next build makes the later`, async () => {
      const [old, fresh] = [filesOf(before), filesOf(after)];
      const all = await changes();
      expect(all).toBeGreaterThan(60);
      const seen = new Set<string>();
      for (let at = 1 + k * 9; at <= all; at += STEP) {
        cpSync(before, out, { recursive: true });
        const error = await failing(at, code, dead, () => made(out, ['a', 'b']));
        if (error !== null && !dead) expect(troubleOf(error)).toMatch(/^\/.+: .+\((?:ENOSPC|EACCES|EIO)\)$/);
        // A dead process holds no lock; this one lives.
        rmSync(join(out, '.gongbao', 'lock'), { recursive: true, force: true });
        await tokenOf(folders(out));
        const now = filesOf(out);
        const which = same(now, old) ? 'old' : same(now, fresh) ? 'new' : `mixed at ${at}`;
        seen.add(which);
        await made(out, ['a', 'b']);
        expect([at, same(filesOf(out), fresh)]).toEqual([at, true]);
        rmSync(out, { recursive: true });
      }
      expect([...seen].every((one) => one === 'new' || one === 'old')).toBe(true);
    });
  }
});

/** What was removed is said of the last build only. */
const plain = (files: Record<string, string>): string =>
  JSON.stringify({ ...files, 'manifest.json': files['manifest.json']?.replace(/"removed": \[[^\]]*\]/, '') });
const same = (a: Record<string, string>, b: Record<string, string>): boolean => plain(a) === plain(b);
