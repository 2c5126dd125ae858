/** A worker that cannot be started fails its file alone: the call goes on with the others. */
import { describe, expect, it, vi } from 'vitest';

vi.mock('node:child_process', async (original) => ({
  ...(await original<typeof import('node:child_process')>()),
  fork: () => {
    throw Object.assign(new Error('spawn ENOMEM'), { code: 'ENOMEM' });
  },
}));

describe('a worker that the system has no memory for', () => {
  it('is a failure of its file, with what the system said', async () => {
    const { ownWorker, WorkerProcess } = await import('../src/dataset/worker/worker-process.js');
    const worker = new WorkerProcess(ownWorker, { memory: 100, timeout: 1, sheetTimeout: 1 });
    const outcome = await worker.build({} as never, { timeout: 1, sheetTimeout: 1 });
    expect(outcome).toEqual({
      failed: { code: 'worker-died', reason: 'no worker could be started (spawn ENOMEM)' },
      sheet: null,
    });
  });
});
