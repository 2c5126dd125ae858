import { rename, rm } from 'node:fs/promises';
import type { Job, Queue, QueueEvents } from 'bullmq';
import type { Runner } from '../worker/runner.js';
import type { BuildOutcome, BuildTask, Failure } from '../worker/task.js';
import type { TimeLimits } from '../worker/worker-process.js';
import type { OpenQueue } from './open-queue.js';
import type { QueuedOutcome, QueuedTask } from './queued-task.js';

export interface QueueRunnerOptions extends TimeLimits {
  /** Folder of the dataset, whose lock is held. */
  readonly dataset: string;
  readonly signal?: AbortSignal | undefined;
  /** Told what keeps the build waiting. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/** Enough for many machines, and little to look through. */
const LANES = 500;
/** Results are announced; this often all that are awaited are looked up as well: a Redis that was away announces nothing. */
const SWEEP_MS = 3_000;
/** A worker that cannot see the file gives the job back, so that others may. */
const ATTEMPTS = 5;
const RETRY_MS = 2_000;

interface Waiting {
  readonly data: QueuedTask;
  readonly settle: (outcome: BuildOutcome) => void;
}

/** Has inputs built by the workers of a queue. Jobs that Redis has lost are put on it again. */
export class QueueRunner implements Runner {
  readonly lanes = LANES;
  private readonly queue: Queue<QueuedTask, QueuedOutcome>;
  private readonly events: QueueEvents;
  private readonly waiting = new Map<string, Waiting>();
  private readonly sweeping: NodeJS.Timeout;
  private readonly run = `${Date.now().toString(36)}-${process.pid}`;
  private serial = 0;
  private isSweeping = false;
  private isMissingWorkers = false;
  private readonly cleared: Promise<void>;

  constructor(
    private readonly access: OpenQueue,
    private readonly options: QueueRunnerOptions,
  ) {
    const { bullmq, name, connection } = access;
    this.queue = new bullmq.Queue(name, { connection });
    this.events = new bullmq.QueueEvents(name, { connection });
    // Both connect again by themselves; what was missed is swept up.
    this.queue.on('error', () => {});
    this.events.on('error', () => {});
    const look = ({ jobId }: { readonly jobId: string }) => void this.look(jobId).catch(() => {});
    this.events.on('completed', look);
    this.events.on('failed', look);
    this.cleared = this.clear();
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS);
    options.signal?.addEventListener('abort', () => void this.withdraw());
  }

  async build(task: BuildTask): Promise<BuildOutcome> {
    await this.cleared;
    const { timeout, sheetTimeout, dataset } = this.options;
    this.serial += 1;
    const id = `${this.run}-${this.serial}`;
    const data: QueuedTask = { task, limits: { timeout, sheetTimeout }, dataset };
    const outcome = new Promise<BuildOutcome>((settle) => this.waiting.set(id, { data, settle }));
    await this.add(id, data).catch(() => {});
    return outcome;
  }

  async close(): Promise<void> {
    clearInterval(this.sweeping);
    await this.withdraw();
    await Promise.allSettled([this.events.close(), this.queue.close()]);
  }

  private add(id: string, data: QueuedTask): Promise<Job> {
    const backoff = { type: 'fixed', delay: RETRY_MS };
    return this.queue.add('input' as never, data as never, { jobId: id, attempts: ATTEMPTS, backoff });
  }

  /** Jobs that a build of this dataset left which was killed: its lock is ours now. */
  private async clear(): Promise<void> {
    const jobs = await this.queue.getJobs(['waiting', 'delayed', 'completed', 'failed']).catch(() => []);
    const left = jobs.filter((job) => job?.data.dataset === this.options.dataset);
    await Promise.allSettled(left.map((job) => job.remove()));
  }

  private async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    try {
      for (const id of [...this.waiting.keys()]) await this.look(id);
      await this.lookForWorkers();
    } catch {
      // Redis is away: the next sweep sees more.
    } finally {
      this.isSweeping = false;
    }
  }

  /** Takes over what became of a job. */
  private async look(id: string): Promise<void> {
    const waiting = this.waiting.get(id);
    if (waiting === undefined) return;
    const job = await this.queue.getJob(id);
    if (!this.waiting.has(id)) return;
    if (job === undefined) await this.add(id, waiting.data);
    else if (job.finishedOn !== undefined) {
      this.waiting.delete(id);
      const outcome = job.returnvalue
        ? await take(job.returnvalue, waiting.data.task.staging)
        : { failed: failureOf(job.failedReason ?? '') };
      waiting.settle(outcome);
      await job.remove().catch(() => {});
    }
  }

  private async lookForWorkers(): Promise<void> {
    if (this.waiting.size === 0) return;
    const isMissing = (await this.queue.getWorkersCount()) === 0;
    if (isMissing && !this.isMissingWorkers)
      this.options.onNotice?.(
        `no worker of this version listens on ${this.access.shown}; start some with gongbao worker --queue ${this.access.shown}`,
      );
    this.isMissingWorkers = isMissing;
  }

  /** Takes back all that no worker has begun. What is under way ends for nobody. */
  private async withdraw(): Promise<void> {
    const all = [...this.waiting];
    this.waiting.clear();
    for (const [, { settle }] of all) settle({ failed: { code: 'interrupted', reason: 'the build was stopped' } });
    await Promise.allSettled(all.map(([id]) => this.queue.remove(id)));
  }
}

/** What a worker built is ours from here on, under the name that was asked for. */
async function take({ outcome, staging }: QueuedOutcome, wanted: string): Promise<BuildOutcome> {
  if ('failed' in outcome) return outcome;
  try {
    await rm(wanted, { recursive: true, force: true });
    await rename(staging, wanted);
    return outcome;
  } catch {
    const reason = `what the worker built is not in ${staging}: give all machines the same shared folder`;
    return { failed: { code: 'not-shared', reason } };
  }
}

function failureOf(reason: string): Failure {
  const died = /stalled/.test(reason); // job stalled more than allowable limit
  return died
    ? { code: 'worker-died', reason: 'every worker that began it died; try it without --queue' }
    : { code: 'cannot-be-read', reason: `no worker could build it (${reason.split('\n')[0]})` };
}
