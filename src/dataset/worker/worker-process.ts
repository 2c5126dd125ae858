import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReadingProgress } from '../../tree/input.js';
import { compiling, moduleFile } from './run-module.js';
import type { Failure, FromWorker, Outcome, ToWorker, WorkerTask } from './task.js';
import { useOfTree } from './use-of-tree.js';

export interface TimeLimits {
  /** Seconds of processor time for a file; with OCR, since the last sheet it read. */
  readonly timeout: number;
  /** Seconds of processor time for a sheet. */
  readonly sheetTimeout: number;
}

export interface WorkerLimits extends TimeLimits {
  /** MB of a worker with all processes it starts. */
  readonly memory: number;
}

const main = moduleFile('./worker-main', import.meta.url);
export const ownWorker = pathToFileURL(moduleFile('./build-input', import.meta.url));

/** Most of what a build makes lives for a moment: with V8's 16 MB for young objects a third of the time goes into copying them about. */
const YOUNG_MB = 64;
const LOOK_MS = 200;
/** What waits, and computes nothing, is given up after this many times its limit; also where processor time is not known. */
const IDLE_FACTOR = 10;
/** Of what a process says before it dies, this many characters tell why. */
const LAST_WORDS = 4000;

/** Work that was ended for a limit, and the sheet it was at. */
export interface Ended {
  readonly failed: Failure;
  readonly sheet: number | null;
}

/** One worker process: does one task at a time; begun anew when it has died. */
export class WorkerProcess<Task extends WorkerTask, Done> {
  private child: ChildProcess | null = null;
  private lastWords = '';

  constructor(
    private readonly worker: URL,
    private readonly limits: WorkerLimits,
  ) {}

  /** Never rejects. */
  async build(
    task: Task,
    limits: TimeLimits,
    onReading: (progress: ReadingProgress) => void = () => {},
  ): Promise<Outcome<Done> | Ended> {
    const child = await this.running();
    if (!(child instanceof Error)) return this.watch(child, task, limits, onReading);
    return { failed: { code: 'worker-died', reason: `no worker could be started (${child.message})` }, sheet: null };
  }

  /** Ends it at once, with all processes it started: they are one group. */
  kill(): void {
    const { child } = this;
    this.child = null;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  }

  private running(): Promise<ChildProcess | Error> {
    if (this.child?.connected) return Promise.resolve(this.child);
    this.lastWords = '';
    let child: ChildProcess;
    try {
      child = this.start();
    } catch (error) {
      // Where the system has no memory left for one more process, `fork` throws at once: spawn ENOMEM.
      return Promise.resolve(error as Error);
    }
    this.child = child;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS);
    });
    return new Promise((resolve) => {
      child.once('error', resolve);
      child.once('exit', () => resolve(new Error(faultIn(this.lastWords) ?? 'it ended at once')));
      child.once('message', () => resolve(child));
    });
  }

  private start(): ChildProcess {
    const worker = fileURLToPath(this.worker);
    return fork(main, [worker], {
      execArgv: [
        `--max-old-space-size=${this.limits.memory}`,
        `--min-semi-space-size=${YOUNG_MB}`,
        `--max-semi-space-size=${YOUNG_MB}`,
        ...compiling(worker),
      ],
      serialization: 'advanced',
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  }

  private watch(
    child: ChildProcess,
    task: Task,
    { timeout, sheetTimeout }: TimeLimits,
    onReading: (progress: ReadingProgress) => void,
  ): Promise<Outcome<Done> | Ended> {
    const { memory } = this.limits;
    let sheet: number | null = null;
    const now = () => ({ wall: performance.now() / 1000, ...useOfTree(child.pid!) });
    let began = now();
    let sheetBegan = began;
    return new Promise((resolve) => {
      const end = (outcome: Outcome<Done> | Ended) => {
        clearInterval(looking);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve(outcome);
      };
      const stop = (code: string, reason: string) => {
        this.kill();
        end({ failed: { code, reason }, sheet });
      };
      const looking = setInterval(() => {
        const at = now();
        const isOver = (since: typeof at, limit: number) =>
          at.seconds - since.seconds > limit || at.wall - since.wall > limit * IDLE_FACTOR;
        if (isOver(began, timeout)) stop('file-timeout', `gave up after ${timeout} s; allow more with --timeout`);
        else if (sheet !== null && isOver(sheetBegan, sheetTimeout))
          stop('sheet-timeout', `gave up at sheet ${sheet} after ${sheetTimeout} s; allow more with --sheet-timeout`);
        else if (at.bytes > memory * 2 ** 20) stop('memory', outOfMemory(memory));
      }, LOOK_MS);
      child.on('message', (message: FromWorker<Done>) => {
        if ('sheet' in message) [sheet, sheetBegan] = [message.sheet, now()];
        if ('reading' in message) {
          // A sheet read by OCR has a limit of its own: a bound volume takes as long as it has sheets.
          began = now();
          onReading(message.reading);
        }
        if ('done' in message) end(message.done);
      });
      child.once('exit', (status, signal) => {
        if (this.child === child) this.child = null;
        const isHeap = /heap out of memory|Array buffer allocation failed/.test(this.lastWords);
        if (isHeap) end({ failed: { code: 'memory', reason: outOfMemory(memory) }, sheet });
        else
          end({
            failed: {
              code: 'worker-died',
              reason: `reading it ended the worker (${signal ?? `status ${status}`}); try to repair the file`,
            },
            sheet,
          });
      });
      child.send({ task } satisfies ToWorker<Task>);
    });
  }
}

/** What a process that ended as it began said was wrong: its error, or its last line. */
const faultIn = (words: string): string | undefined => {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1); // Error: EMFILE: too many open files, open '…'
};

const outOfMemory = (memory: number) => `ran out of memory at ${memory} MB; allow more with --memory, or fewer --jobs`;
