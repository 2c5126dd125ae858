/**
 * What runs in a worker process: does the tasks its parent sends, one after the other, with the module named on its command line. All that can
 * go wrong inside (endless loops, memory, crashes of native code) ends this process and nothing else.
 */
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerModule, WorkerTask } from './task.js';

// V8 optimises what is called a few hundred times: in a build of a few seconds that costs a third of the processor time, on four threads,
// and most of it is never earned back. Ask for seven times as many calls.
setFlagsFromString('--interrupt-budget=500000');

/** Ends this process when its parent is gone. In a thread of its own, since the main one may be in an endless loop. */
const WATCHDOG = `const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;
new Worker(WATCHDOG, { eval: true }).unref();

const say = (message: FromWorker<unknown>) => process.send?.(message);
const { default: work } = (await import(pathToFileURL(process.argv[2]!).href)) as {
  default: WorkerModule<WorkerTask, unknown>;
};

process.on('message', async ({ task }: ToWorker<WorkerTask>) => {
  try {
    const done = await work(
      task,
      (sheet) => say({ sheet }),
      (reading) => say({ reading }),
    );
    say({ done });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    say({
      done: {
        failed: {
          code: 'internal-error',
          reason: `a fault of gongbao (${name}: ${message.split('\n')[0]}); please report it`,
        },
      },
    });
  }
});
process.on('disconnect', () => process.exit());
say({ ready: true });
