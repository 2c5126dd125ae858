/** Builds files in a child process with a limit on time and memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IssueJson, OcrMode } from '../../src/index.js';

export type Outcome = { readonly issue: IssueJson; readonly seconds: number } | { readonly error: string };

const MEMORY = 1500;

export class Builder {
  private child: ChildProcess | null = null;

  /** @param limit seconds of processor for one file: a busy machine is no fault of the build */
  constructor(
    private readonly limit: number,
    private readonly ocr: OcrMode,
  ) {}

  async build(path: string): Promise<Outcome> {
    this.child ??= await this.start();
    const child = this.child;
    const begun = secondsOf(child);
    return new Promise((resolve) => {
      const end = (outcome: Outcome) => {
        clearInterval(watch);
        child.removeAllListeners();
        resolve(outcome);
      };
      const watch = setInterval(() => {
        if (secondsOf(child) - begun < this.limit) return;
        this.close();
        end({ error: `not built within ${this.limit} s` });
      }, 500);
      child.once('message', (outcome: Outcome) => end(outcome));
      child.once('exit', (code) => {
        this.child = null;
        end({ error: `the process ended with ${code}` });
      });
      child.send({ path, ocr: this.ocr });
    });
  }

  close(): void {
    this.child?.removeAllListeners();
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): Promise<ChildProcess> {
    const entry = fileURLToPath(new URL('build-child.ts', import.meta.url));
    const child = fork(entry, {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMORY}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Promise((resolve, reject) => {
      const failed = (code: number | null) => reject(new Error(`the builder ended with ${code} before it was ready`));
      child.once('exit', failed);
      child.once('message', () => {
        child.off('exit', failed);
        resolve(child);
      });
    });
  }
}

/** Seconds of processor a process has used (Linux, proc(5): utime and stime in hundredths); elsewhere, of the clock. */
function secondsOf({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return performance.now() / 1000;
  }
}
