import { access } from 'node:fs/promises';
import { hostname } from 'node:os';
import { defaults } from '../options.js';
import type { BuildOutcome } from '../worker/task.js';
import { WorkerPool } from '../worker/worker-pool.js';
import { openQueue } from './open-queue.js';
import type { QueuedOutcome, QueuedTask } from './queued-task.js';

export interface WorkOptions {
  /** Address of the queue, such as `redis://localhost:6379`. */
  readonly queue: string;
  /** Inputs built at the same time; by default what processors and memory allow. */
  readonly jobs?: number;
  /** MB of one input with all processes it starts; 3072 by default, or what the machine has. */
  readonly memory?: number;
  /** Takes no more jobs, and ends when those at hand are done. */
  readonly signal?: AbortSignal;
  readonly onReady?: (queue: { readonly shown: string; readonly name: string; readonly jobs: number }) => void;
  readonly onBegin?: (path: string) => void;
  readonly onDone?: (path: string, outcome: BuildOutcome) => void;
}

/** A worker that has not shown itself for so long is dead, and its jobs are others'. */
const LOCK_MS = 20_000;
/** How often workers look for jobs of dead ones. */
const STALLED_MS = 5_000;
/** A job goes to another worker so many times. */
const MOST_STALLS = 3;

/**
 * Builds what builds put on a queue (`build({ queue })`) until `signal` says stop. Results go to the folder of the dataset: input and
 * dataset must be shared by all machines, under the same paths.
 *
 * @throws UsageError where no Redis answers.
 */
export async function work(options: WorkOptions): Promise<void> {
  const { queue, signal, onBegin, onDone } = options;
  const { jobs, memory, timeout, sheetTimeout } = { ...defaults(), ...options };
  const { bullmq, name, connection, shown } = await openQueue(queue);
  const pool = new WorkerPool({ jobs, memory, timeout, sheetTimeout });
  let serial = 0;
  const worker = new bullmq.Worker<QueuedTask, QueuedOutcome>(
    name,
    async ({ data: { task, limits } }) => {
      await access(task.file);
      onBegin?.(task.path);
      serial += 1;
      const staging = `${task.staging}.${hostname()}-${process.pid}-${serial}`;
      const outcome = await pool.build({ ...task, staging }, limits);
      onDone?.(task.path, outcome);
      return { outcome, staging };
    },
    {
      ...{ connection, concurrency: jobs, lockDuration: LOCK_MS },
      ...{ stalledInterval: STALLED_MS, maxStalledCount: MOST_STALLS },
    },
  );
  worker.on('error', () => {}); // it connects again by itself
  try {
    await worker.waitUntilReady();
    options.onReady?.({ shown, name, jobs });
    await new Promise<void>((resolve) => {
      if (signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve());
    });
  } finally {
    await worker.close();
    await pool.close();
  }
}
