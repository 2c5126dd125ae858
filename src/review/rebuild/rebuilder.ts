import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { BuildOptions } from '../../dataset/options.js';
import { compiling, moduleFile } from '../../dataset/worker/run-module.js';
import type { Rebuilt } from './rebuild-main.js';
import type { RebuildState } from './rebuild-state.js';

const BUSY_MS = 2_000;

/**
 * Builds issues again that were corrected, in a process of its own, one after the other. What comes in for an issue meanwhile is waited
 * for: twenty corrections are one build.
 */
export class Rebuilder {
  /** Issue → when it is to be built, milliseconds. */
  private readonly due = new Map<string, number>();
  private readonly failed = new Map<string, string>();
  private current: string | null = null;
  private child: ChildProcess | null = null;
  private working: Promise<void> | null = null;
  private isClosed = false;

  /** @param optionsFor what to build for an issue; a text where that cannot be done, with the reason */
  constructor(private readonly optionsFor: (issueId: string) => Promise<BuildOptions | string>) {}

  /** @param delay milliseconds; the issue is built no later than was asked before */
  request(issueId: string, delay: number): void {
    const at = Date.now() + delay;
    this.due.set(issueId, Math.min(this.due.get(issueId) ?? at, at));
    this.failed.delete(issueId);
    this.working ??= this.work().finally(() => {
      this.working = null;
    });
  }

  get state(): RebuildState {
    const waiting = new Set([...(this.current === null ? [] : [this.current]), ...this.due.keys()]);
    return { waiting: [...waiting], failed: Object.fromEntries(this.failed) };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.child?.kill('SIGTERM');
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.due.size > 0 && !this.isClosed) {
      const [issueId, at] = [...this.due].sort(([, a], [, b]) => a - b)[0]!;
      if (at > Date.now()) {
        await setTimeout(Math.min(100, at - Date.now()));
        continue;
      }
      this.due.delete(issueId);
      this.current = issueId;
      const { fault, isBusy } = await this.build(issueId);
      this.current = null;
      if (isBusy) this.due.set(issueId, Date.now() + BUSY_MS);
      else if (fault !== null) this.failed.set(issueId, fault);
    }
  }

  private async build(issueId: string): Promise<Rebuilt> {
    const options = await this.optionsFor(issueId).catch((error: Error) => error.message);
    if (typeof options === 'string') return { fault: options, isBusy: false };
    const file = moduleFile('./rebuild-main', import.meta.url);
    const child = fork(file, [JSON.stringify(options)], {
      execArgv: compiling(file),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child = child;
    return new Promise((resolve) => {
      child.once('message', (rebuilt: Rebuilt) => resolve(rebuilt));
      child.once('error', ({ message }) => resolve({ fault: message, isBusy: false }));
      child.once('exit', (status, signal) =>
        resolve({ fault: `the build ended (${signal ?? `status ${status}`}); run gongbao build`, isBusy: false }),
      );
    });
  }
}
