import { type Command, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from '../dataset/options.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { positive } from './parse-positive.js';
import { lines, say } from './say.js';
import { type StopSignal, stopSignal } from './stop-signal.js';

interface Flags extends Omit<BuildOptions, 'inputs' | 'out'> {
  readonly out: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly watch?: boolean;
}

/** `gongbao build <input...>` */
export function buildCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('build')
    .description(
      'Build gazettes (PDF, DOCX, HTML, TXT, Markdown, scans as TIFF, JPEG, PNG, WebP) into a dataset. Adds to what is there; unchanged inputs are not built again.',
    )
    .argument('<input...>', 'files, folders or globs')
    .option('--out <folder>', 'output folder', 'output')
    .addOption(new Option('--jobs <n>', 'inputs built at the same time').argParser(positive))
    .addOption(new Option('--ocr <mode>', 'read scanned sheets').choices(['auto', 'off', 'force']).default('auto'))
    .addOption(
      new Option('--ocr-engine <name>', 'what reads scanned sheets')
        .choices(['auto', 'ppocr', 'tesseract'])
        .default('auto'),
    )
    .option('--ocr-models <folder>', 'read them with another ONNX recogniser: a folder with *rec*.onnx and its keys')
    .option('--force', 'build everything named again')
    .option('--prune', 'remove from the dataset what is not named')
    .option('--json', 'print one JSON object for each finished input')
    .option('--quiet', 'say only what failed')
    .option('--verbose', 'say every message of every input')
    .option('--watch', 'build again whenever the inputs change, until Ctrl+C')
    .option(
      '--corrections <folder>',
      'folder with <issue-id>.yaml files of corrections; remembered (corrections beside --out)',
    )
    .option('--password <password>', 'opens encrypted PDFs')
    .addOption(
      new Option(
        '--timeout <seconds>',
        'give an input up after this processor time (600); each sheet read by OCR begins it anew',
      ).argParser(positive),
    )
    .addOption(
      new Option('--sheet-timeout <seconds>', 'leave a sheet out after this processor time (60)').argParser(positive),
    )
    .addOption(new Option('--max-sheets <n>', 'refuse a file with more sheets (3000)').argParser(positive))
    .addOption(
      new Option('--max-output <MB>', 'refuse an input of which more would be written (512)').argParser(positive),
    )
    .addOption(new Option('--memory <MB>', 'of a worker with all it starts (3072)').argParser(positive))
    .option('--queue <url>', 'have it built by gongbao worker on other machines, such as redis://localhost:6379')
    .addOption(new Option('--shard <i/n>', 'build the i-th of n equal shares of the inputs').argParser(share))
    .addHelpText('after', below('build', HELP))
    .action(async (inputs: string[], flags: Flags) => {
      const stop = stopSignal();
      try {
        let status: ExitStatus = EXIT.ok;
        if (flags.watch) {
          const { turnsOf } = await import('./watch-inputs.js');
          for await (const _ of turnsOf(inputs, flags.out, stop.signal)) {
            status = await buildOnce(inputs, flags, stop);
            if (!stop.signal.aborted) say(lines().watching);
          }
        } else status = await buildOnce(inputs, flags, stop);
        done(stop.status ?? status);
      } finally {
        stop.release();
      }
    });
}

async function buildOnce(inputs: readonly string[], flags: Flags, stop: StopSignal): Promise<ExitStatus> {
  const { json, quiet, verbose, watch: _, ...options } = flags;
  const [{ build }, { fromHere }, { reporter }] = await Promise.all([
    import('../dataset/build.js'),
    import('../dataset/paths.js'),
    import('./progress.js'),
  ]);
  const report = reporter({ json, quiet, verbose });
  const tell = quiet ? () => {} : say;
  const call = {
    ...options,
    inputs,
    onInput: report.input,
    onReading: report.reading,
    onNotice: tell,
    signal: stop.signal,
  };
  const manifest = await build(call).finally(() => report.stop());
  for (const { path, code } of manifest.removed) tell(lines().removed(fromHere(options.out, path), code));
  for (const message of manifest.messages) tell(message);
  const { done: all, failed } = report.counts();
  const kept = manifest.inputs.filter(({ status }) => status !== 'skipped').length - all;
  tell(lines().built(all - failed, all, kept, options.out));
  if (stop.name !== null) say(lines().stopped(stop.name));
  return failed > 0 ? EXIT.failed : EXIT.ok;
}

const HELP = `
Exit status: 0 all inputs built, 1 at least one failed (the others are built), 2 the call is wrong,
130 or 143 stopped by Ctrl+C or SIGTERM.

Inputs that are not named stay in the dataset. What is gone from a folder or glob that is named is removed.

Examples:
  gongbao build 2021-01.pdf                    one issue, into output/
  gongbao build gazettes --out data --jobs 4   all of a folder, four at a time
  gongbao build 'gazettes/2021/*.pdf' --json   progress as JSON, one line an input
  gongbao build gazettes --shard 1/3           the first third, for a scheduler
  gongbao build gazettes --queue redis://queue.local:6379   by all machines that run gongbao worker`;

function share(value: string): { index: number; count: number } {
  const found = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value); // 1/3, 12/12
  const [index, count] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || index > count) throw new InvalidArgumentError('Give i/n with i from 1 to n, such as 1/3.');
  return { index, count };
}
