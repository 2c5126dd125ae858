import { type Command, Option } from 'commander';
import { told } from '../messages/troubles/told.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { positive } from './parse-positive.js';
import { lines, say } from './say.js';
import { stopSignal } from './stop-signal.js';

interface Flags {
  readonly queue: string;
  readonly jobs?: number;
  readonly memory?: number;
}

/** `gongbao worker --queue URL` */
export function workerCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('worker')
    .description('Build what `gongbao build --queue` puts on a queue, until it is stopped.')
    .requiredOption('--queue <url>', 'Redis that holds the queue, such as redis://localhost:6379')
    .addOption(new Option('--jobs <n>', 'inputs built at the same time').argParser(positive))
    .addOption(new Option('--memory <MB>', 'of one input with all it starts (3072)').argParser(positive))
    .addHelpText('after', below('worker', HELP))
    .action(async (flags: Flags) => {
      const { work } = await import('../dataset/queue/work.js');
      const stop = stopSignal();
      await work({
        ...flags,
        signal: stop.signal,
        onReady: ({ shown, name, jobs }) => say(lines().listening(shown, name, jobs)),
        onBegin: (path) => say(lines().begun(path)),
        onDone: (path, outcome) =>
          say(
            `${path}: ${'built' in outcome ? lines().status(outcome.built.status) : lines().failed(told(outcome.failed.reason), null)}`,
          ),
      }).finally(() => stop.release());
      done(stop.status ?? EXIT.ok);
    });
}

const HELP = `
Inputs, dataset and corrections must be on storage that all machines share under the same paths. Workers of another version of
gongbao see no jobs of this one. Ctrl+C ends after the inputs at hand; what a dead worker had begun goes to another.

Examples:
  gongbao worker --queue redis://queue.local:6379            on each machine
  gongbao build /data/gazettes --out /data/out --queue redis://queue.local:6379`;
