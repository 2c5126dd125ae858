/** Builds files in a child process with a limit on time and memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { IssueJson } from '../../src/index.js';

export type Outcome = { readonly issue: IssueJson; readonly seconds: number } | { readonly error: string };

const MEMORY = 1500;

export class Builder {
  private child: ChildProcess | null = null;

  /** @param limit seconds for one file */
  constructor(private readonly limit: number) {}

  build(path: string): Promise<Outcome> {
    this.child ??= this.start();
    const child = this.child;
    return new Promise((resolve) => {
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        this.close();
        end({ error: `not built within ${this.limit} s` });
      }, this.limit * 1000);
      child.once('message', (outcome: Outcome) => end(outcome));
      child.once('exit', (code) => {
        this.child = null;
        end({ error: `the process ended with ${code}` });
      });
      child.send(path);
    });
  }

  close(): void {
    this.child?.removeAllListeners();
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcess {
    const entry = fileURLToPath(new URL('build-child.ts', import.meta.url));
    return fork(entry, {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMORY}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}
