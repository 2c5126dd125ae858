import type { BuildTask, BuiltInput, Outcome, WorkerTask } from './task.js';
import { ownWorker, type TimeLimits, type WorkerLimits, WorkerProcess } from './worker-process.js';

export interface PoolOptions extends WorkerLimits {
  /** Processes, and so inputs built at the same time. */
  readonly jobs: number;
  /** Module whose default export does one task; that which builds inputs by default. */
  readonly worker?: URL;
}

/** Sheets that end the worker are left out, so that the others of the file are read: this many, then the file is given up. */
const MOST_GIVEN_UP = 3;
const OF_A_SHEET: ReadonlySet<string> = new Set(['sheet-timeout', 'memory', 'worker-died']);

/** Long-lived worker processes. Whatever happens to one of them is the failure of the one task, or sheet, it was at. */
export class WorkerPool<Task extends WorkerTask = BuildTask, Done extends object = { readonly built: BuiltInput }> {
  readonly lanes: number;
  private readonly idle: WorkerProcess<Task, Done>[];
  private readonly all: readonly WorkerProcess<Task, Done>[];
  private readonly waiting: ((worker: WorkerProcess<Task, Done>) => void)[] = [];

  constructor(private readonly options: PoolOptions) {
    this.lanes = options.jobs;
    this.all = Array.from({ length: options.jobs }, () => new WorkerProcess(options.worker ?? ownWorker, options));
    this.idle = [...this.all];
  }

  /** Does one task; never rejects. Time counts from when a worker has begun. */
  async build(task: Task, limits: TimeLimits = this.options): Promise<Outcome<Done>> {
    const worker =
      this.idle.pop() ?? (await new Promise<WorkerProcess<Task, Done>>((resolve) => this.waiting.push(resolve)));
    try {
      const givenUp = new Map<number, string>();
      for (;;) {
        const outcome = await worker.build({ ...task, givenUp }, limits);
        if (!('sheet' in outcome)) return outcome;
        const { sheet, failed } = outcome;
        const isLast = sheet === null || givenUp.has(sheet) || givenUp.size === MOST_GIVEN_UP;
        if (isLast || !OF_A_SHEET.has(failed.code)) return { failed };
        givenUp.set(sheet, failed.reason);
      }
    } finally {
      const next = this.waiting.shift();
      if (next) next(worker);
      else this.idle.push(worker);
    }
  }

  /** Ends what is at work; their inputs fail. */
  async close(): Promise<void> {
    for (const worker of this.all) worker.kill();
  }
}
