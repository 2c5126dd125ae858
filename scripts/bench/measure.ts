import { spawn } from 'node:child_process';
import { useOfTree } from '../../src/dataset/worker/use-of-tree.js';

/** What one run of a command took, with all processes it started. */
export interface Run {
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Seconds of processor: what another program at work on the machine changes least. */
  readonly processor: number;
  /** MiB, all processes together; a page that two of them share counts twice. */
  readonly peak: number;
}

/** Looks this often: what is missed at the end is no more. */
const LOOK_MS = 10;

/** Runs a command to its end, which is one of `ends`. Needs /proc (Linux). */
export function measure(command: string, args: readonly string[], ends: readonly number[] = [0]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'ignore' });
    let [processor, peak] = [0, 0];
    const look = setInterval(() => {
      const { seconds, bytes } = useOfTree(child.pid!);
      [processor, peak] = [Math.max(processor, seconds), Math.max(peak, bytes / 2 ** 20)];
    }, LOOK_MS);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(look);
      if (code !== null && ends.includes(code))
        resolve({ seconds: (performance.now() - start) / 1000, processor, peak });
      else reject(new Error(`${command} ${args.join(' ')} ended with status ${code}`));
    });
  });
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Medians of several runs, each figure for itself. */
export const medians = (runs: readonly Run[]): Run => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  processor: median(runs.map(({ processor }) => processor)),
  peak: median(runs.map(({ peak }) => peak)),
});
