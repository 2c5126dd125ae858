/** A worker that cannot be started fails its file alone: the call goes on with the others. */
import { afterEach, describe, expect, it } from 'vitest';
import { ownWorker, WorkerProcess } from '../src/dataset/worker/worker-process.js';

/** More than any system hands to a process it starts: `fork` throws at once, as where there is no memory left for one more. */
const TOO_MUCH = 'x'.repeat(4_000_000);

describe('a worker that the system will not start', () => {
  afterEach(() => {
    delete process.env.GONGBAO_TOO_MUCH;
  });

  it('is a failure of its file, with what the system said', async () => {
    process.env.GONGBAO_TOO_MUCH = TOO_MUCH;
    const worker = new WorkerProcess(ownWorker, { memory: 100, timeout: 1, sheetTimeout: 1 });
    const outcome = await worker.build({} as never, { timeout: 1, sheetTimeout: 1 });
    expect(outcome).toEqual({
      failed: { code: 'worker-died', reason: expect.stringMatching(/^no worker could be started \(spawn E/) },
      sheet: null,
    });
  });
});
