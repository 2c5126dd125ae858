import type { ReadingProgress } from '../../tree/input.js';
import type { WorkerTask } from './task.js';
import type { TimeLimits, WorkerProcess } from './worker-process.js';

/** With fewer sheets left a helper is not ready before they are read. */
const WORTH_IT = 3;

interface Reading<Task, Done> {
  readonly task: Task;
  readonly limits: TimeLimits;
  progress: ReadingProgress;
  /** Shares of the sheets given out so far. */
  shares: number;
  /** Sheets that each helper has read. */
  readonly ahead: Map<WorkerProcess<Task & WorkerTask, Done>, number>;
  /** Sheets read by helpers that have ended. */
  before: number;
}

/**
 * Workers that read sheets of a file another worker builds. They hand nothing over but the kept readings, which make no difference to what is
 * built: they may begin, end and fail at any time.
 */
export class SheetHelpers<Task extends WorkerTask, Done extends object> {
  private readonly readings = new Map<Task, Reading<Task, Done>>();

  /** @param most helpers there can be */
  constructor(
    private readonly most: number,
    private readonly onProgress: (task: Task, progress: ReadingProgress) => void,
  ) {}

  /** The builder of a task is at its sheets. */
  onReading(task: Task, limits: TimeLimits, progress: ReadingProgress): void {
    const reading = this.readings.get(task) ?? { task, limits, progress, shares: 0, ahead: new Map(), before: 0 };
    reading.progress = progress;
    this.readings.set(task, reading);
    this.tell(reading);
  }

  /** Sets a worker to work where most is left: resolves with it when it is free, or with null where it was called back. Null where nothing is left. */
  begin(worker: WorkerProcess<Task, Done>): Promise<WorkerProcess<Task, Done> | null> | null {
    const [reading] = [...this.readings.values()]
      .filter((one) => one.shares < this.most && leftOf(one) >= WORTH_IT)
      .sort((a, b) => leftOf(b) / (b.ahead.size + 1) - leftOf(a) / (a.ahead.size + 1));
    if (reading === undefined) return null;
    const ahead = { index: reading.shares, of: this.most };
    reading.shares += 1;
    reading.ahead.set(worker, 0);
    const told = ({ fresh }: ReadingProgress) => {
      reading.ahead.set(worker, fresh);
      this.tell(reading);
    };
    return worker
      .build({ ...reading.task, ahead }, reading.limits, told)
      .then(() => (this.free(worker) ? worker : null));
  }

  /** A helper that is needed for a task of its own, ended; undefined where there is none. */
  calledBack(): WorkerProcess<Task, Done> | undefined {
    const [worker] = [...this.readings.values()].flatMap(({ ahead }) => [...ahead.keys()]);
    if (worker) this.stop(worker);
    return worker;
  }

  /** The task is done: its helpers, ended. */
  end(task: Task): WorkerProcess<Task, Done>[] {
    const workers = [...(this.readings.get(task)?.ahead.keys() ?? [])];
    for (const worker of workers) this.stop(worker);
    this.readings.delete(task);
    return workers;
  }

  private stop(worker: WorkerProcess<Task, Done>): void {
    this.free(worker);
    worker.kill();
  }

  private free(worker: WorkerProcess<Task, Done>): boolean {
    return [...this.readings.values()].some((reading) => {
      reading.before += reading.ahead.get(worker) ?? 0;
      return reading.ahead.delete(worker);
    });
  }

  private tell(reading: Reading<Task, Done>): void {
    const { task, progress } = reading;
    const all = progress.fresh + aheadOf(reading);
    this.onProgress(task, { ...progress, read: Math.min(progress.of, Math.max(progress.read, all)) });
  }
}

const aheadOf = <Task, Done>({ ahead, before }: Reading<Task, Done>): number =>
  [...ahead.values()].reduce((sum, count) => sum + count, before);

const leftOf = <Task, Done>(reading: Reading<Task, Done>): number =>
  reading.progress.of - reading.progress.read - aheadOf(reading);
