import type { BuildOutcome, BuildTask } from '../worker/task.js';
import type { TimeLimits } from '../worker/worker-process.js';

/** One job of the queue: one input. Its folders are named by absolute paths, which must mean the same on all machines. */
export interface QueuedTask {
  readonly task: BuildTask;
  readonly limits: TimeLimits;
  /** Folder of the dataset. */
  readonly dataset: string;
}

export interface QueuedOutcome {
  readonly outcome: BuildOutcome;
  /** Where the worker put what it built: a folder of its own, since a worker that was given up may still be writing. */
  readonly staging: string;
}
