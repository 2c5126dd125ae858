import type { ReadingProgress } from '../../tree/input.js';
import { SheetHelpers } from './sheet-helpers.js';
import type { BuildTask, BuiltInput, Outcome, WorkerTask } from './task.js';
import { ownWorker, type TimeLimits, type WorkerLimits, WorkerProcess } from './worker-process.js';

export interface PoolOptions<Task = BuildTask> extends WorkerLimits {
  /** Processes, and so inputs built at the same time. */
  readonly jobs: number;
  /** Module whose default export does one task; that which builds inputs by default. */
  readonly worker?: URL;
  /** Told how far OCR of a task's sheets is, by all workers that read them. */
  readonly onReading?: (task: Task, progress: ReadingProgress) => void;
}

/** Sheets that end the worker are left out, so that the others of the file are read: this many, then the file is given up. */
const MOST_GIVEN_UP = 3;
const OF_A_SHEET: ReadonlySet<string> = new Set(['sheet-timeout', 'memory', 'worker-died']);

/**
 * Long-lived worker processes. Whatever happens to one of them is the failure of the one task, or sheet, it was at. Those that have nothing to do
 * read sheets of the tasks of others.
 */
export class WorkerPool<Task extends WorkerTask = BuildTask, Done extends object = { readonly built: BuiltInput }> {
  readonly lanes: number;
  private readonly idle: WorkerProcess<Task, Done>[];
  private readonly all: readonly WorkerProcess<Task, Done>[];
  private readonly waiting: ((worker: WorkerProcess<Task, Done>) => void)[] = [];
  private readonly helpers: SheetHelpers<Task, Done>;

  constructor(private readonly options: PoolOptions<Task>) {
    this.lanes = options.jobs;
    this.all = Array.from({ length: options.jobs }, () => new WorkerProcess(options.worker ?? ownWorker, options));
    this.idle = [...this.all];
    this.helpers = new SheetHelpers(options.jobs - 1, options.onReading ?? (() => {}));
  }

  /** Does one task; never rejects. Time counts from when a worker has begun. */
  async build(task: Task, limits: TimeLimits = this.options): Promise<Outcome<Done>> {
    const worker =
      this.idle.pop() ??
      this.helpers.calledBack() ??
      (await new Promise<WorkerProcess<Task, Done>>((resolve) => this.waiting.push(resolve)));
    try {
      const givenUp = new Map<number, string>();
      for (;;) {
        const outcome = await worker.build({ ...task, givenUp }, limits, (progress) => {
          this.helpers.onReading(task, limits, progress);
          this.help();
        });
        if (!('sheet' in outcome)) return outcome;
        const { sheet, failed } = outcome;
        const isLast = sheet === null || givenUp.has(sheet) || givenUp.size === MOST_GIVEN_UP;
        if (isLast || !OF_A_SHEET.has(failed.code)) return { failed };
        givenUp.set(sheet, failed.reason);
      }
    } finally {
      for (const free of [worker, ...this.helpers.end(task)]) this.release(free);
    }
  }

  /** Ends what is at work; their inputs fail. */
  async close(): Promise<void> {
    for (const worker of this.all) worker.kill();
  }

  private release(worker: WorkerProcess<Task, Done>): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
    this.help();
  }

  private help(): void {
    while (this.idle.length > 0) {
      const help = this.helpers.begin(this.idle.at(-1)!);
      if (help === null) return;
      this.idle.pop();
      void help.then((worker) => worker && this.release(worker));
    }
  }
}
