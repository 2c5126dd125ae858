import type { BuildOutcome, BuildTask } from './task.js';

/** Where inputs are built: in processes of this machine, or by whoever listens on a queue. */
export interface Runner {
  /** Inputs worth handing over at the same time. */
  readonly lanes: number;
  /** Builds one input into the task's staging folder; never rejects. */
  build(task: BuildTask): Promise<BuildOutcome>;
  /** Ends what is at work; their inputs fail. */
  close(): Promise<void>;
}
