import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SheetPace } from '../src/cli/sheet-pace.js';
import type { WorkerTask } from '../src/dataset/worker/task.js';
import { WorkerPool } from '../src/dataset/worker/worker-pool.js';

const folder = mkdtempSync(join(tmpdir(), 'gongbao-helpers-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Task extends WorkerTask {
  readonly name: string;
  readonly folder: string;
}

it('a worker with nothing to do reads sheets of another’s file, and leaves them for a file of its own', async () => {
  const told: number[] = [];
  const pool = new WorkerPool<Task, { readonly built: string }>({
    ...{ jobs: 2, timeout: 20, sheetTimeout: 20, memory: 500 },
    worker: new URL('helpers/sheet-worker.mjs', import.meta.url),
    onReading: ({ name }, { read, of }) => told.push(name === 'first' && of === 9 ? read : -1),
  });
  const first = pool.build({ name: 'first', folder });
  await expect.poll(() => existsSync(join(folder, 'helping')), { timeout: 10_000 }).toBe(true);
  expect(JSON.parse(readFileSync(join(folder, 'helping'), 'utf8'))).toEqual({ index: 0, of: 1 });
  await expect.poll(() => told, { timeout: 5000 }).toEqual([1, 4]);
  expect(await pool.build({ name: 'second', folder })).toEqual({ built: 'second' });
  expect(await first).toEqual({ built: 'first' });
  expect(await pool.build({ name: 'third', folder })).toEqual({ built: 'third' });
  await pool.close();
});

it('tells the time left by the sheets read since the first', () => {
  const pace = new SheetPace();
  expect([pace.left(1, 21, 100), pace.left(2, 21, 109), pace.left(5, 21, 140), pace.left(21, 21, 300)]).toEqual([
    null,
    null,
    '2:40',
    '0:00',
  ]);
});
