import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Assignment, BuildOutcome, BuildTask, Failure } from './task.js';

export interface PoolOptions {
  /** Threads, and so inputs built at the same time. */
  readonly jobs: number;
  /** Seconds after which an input is given up. */
  readonly timeout: number;
  /** JavaScript heap of one thread, MB. */
  readonly memory: number;
  /** Module whose default export builds one input; another one in tests. */
  readonly worker?: URL;
}

/** Compiled code lies beside this file in `dist`; from the sources, tsx compiles it on the way. */
const compiled = new URL('./build-input.js', import.meta.url);
const isCompiled = existsSync(compiled);
const ownWorker = isCompiled ? compiled : new URL('./build-input.ts', import.meta.url);

/** Has tsx compile what a thread imports. Loaded by its own name, tsx would leave dynamic imports in threads alone. */
function compiling(): string {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  return `data:text/javascript,import { register } from '${new URL('./esm/api/index.mjs', tsx)}'; register();`;
}

/** Long-lived worker threads. Whatever happens to one of them is the failure of the one input it was building. */
export class WorkerPool {
  private readonly pool: Piscina<Assignment, BuildOutcome>;

  constructor(private readonly options: PoolOptions) {
    this.pool = new Piscina({
      filename: fileURLToPath(options.worker ?? ownWorker),
      minThreads: options.jobs,
      maxThreads: options.jobs,
      execArgv: isCompiled ? [] : ['--import', compiling()],
      resourceLimits: { maxOldGenerationSizeMb: options.memory },
    });
    // A thread that dies fails its task, which says so; the pool's own report of it is the same once more.
    this.pool.on('error', () => {});
  }

  /** Builds one input; never rejects. The time limit counts from when a thread has begun. */
  async build(task: BuildTask): Promise<BuildOutcome> {
    const { port1, port2 } = new MessageChannel();
    const limit = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    port1.once('message', () => {
      timer = setTimeout(() => limit.abort(), this.options.timeout * 1000);
    });
    try {
      return await this.pool.run({ task, started: port2 }, { signal: limit.signal, transferList: [port2] });
    } catch (error) {
      return { failed: this.reasonOf(error as NodeJS.ErrnoException, limit.signal) };
    } finally {
      clearTimeout(timer);
      port1.close();
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private reasonOf(error: NodeJS.ErrnoException, signal: AbortSignal): Failure {
    if (signal.aborted)
      return { code: 'timeout', reason: `gave up after ${this.options.timeout} s; allow more with --timeout` };
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return {
        code: 'memory',
        reason: `ran out of memory at ${this.options.memory} MB; allow more with --memory or fewer --jobs`,
      };
    }
    return {
      code: 'unexpected',
      reason: `unexpected error, please report it: ${String(error.message).split('\n')[0]}`,
    };
  }
}
