import { type Command, InvalidArgumentError, Option } from 'commander';
import type { MeasureOptions } from '../measure/measure.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';

/** `gongbao measure` */
export function measureCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('measure')
    .description(
      'Say how right a dataset is: draws a random sample that the review page asks about, and counts the verdicts.',
    )
    .option('--out <folder>', 'output folder of the build', 'output')
    .addOption(new Option('--sample <n>', 'draw a new sample of so many rows (200), and n/10 sheets').argParser(whole))
    .addOption(new Option('--seed <s>', 'of the drawing (1)').argParser(whole))
    .addOption(new Option('--format <form>', 'how it is printed').choices(['text', 'json']).default('text'))
    .option('--corrections <folder>', 'folder of corrections and decisions (the one builds of this dataset read)')
    .addHelpText('after', below('measure', HELP))
    .action(async ({ format, ...options }: MeasureOptions & { readonly format: 'text' | 'json' }) => {
      const { measure } = await import('../measure/measure.js');
      const { accuracyText } = await import('../measure/accuracy-text.js');
      const accuracy = await measure(options);
      process.stdout.write(format === 'json' ? `${JSON.stringify(accuracy, null, 2)}\n` : accuracyText(accuracy));
      done(EXIT.ok);
    });
}

const HELP = `
Verdicts are given on the page of gongbao review, under 准确率. The result goes to accuracy.json in the dataset,
with 95% Wilson intervals; a later build takes it away, since it speaks of the tables before.

Examples:
  gongbao measure --sample 300 --seed 7    draw, then open gongbao review
  gongbao measure                          what is known so far`;

function whole(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1.'); // 1, 200
  return Number(value);
}
