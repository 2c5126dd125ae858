import { type Command, Option } from 'commander';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { day } from './parse-day.js';
import { lines, say } from './say.js';

interface Flags {
  readonly out: string;
  readonly asOf?: string;
  readonly format: 'markdown' | 'json';
}

/** `gongbao consolidate <document>` */
export function consolidateCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('consolidate')
    .description(
      'The text of a document as amended by the amendments of the same dataset. What cannot be applied is refused with its reason.',
    )
    .argument('<document>', 'document id, 发文字号 or title')
    .option('--out <folder>', 'output folder of the build', 'output')
    .addOption(new Option('--as-of <date>', 'with the amendments that hold on this day').argParser(day))
    .addOption(new Option('--format <format>', 'form of the answer').choices(['markdown', 'json']).default('markdown'))
    .addHelpText('after', below('consolidate', HELP))
    .action(async (name: string, { out, asOf, format }: Flags) => {
      const [{ openDataset }, { consolidate }] = await Promise.all([
        import('../dataset/open-dataset.js'),
        import('../consolidate/consolidate.js'),
      ]);
      const dataset = await openDataset(out);
      try {
        const text = await consolidate(dataset, name, asOf ?? null);
        const { consolidationMarkdown } = await import('../consolidate/consolidation-markdown.js');
        process.stdout.write(format === 'json' ? `${JSON.stringify(text, null, 2)}\n` : consolidationMarkdown(text));
        if (text.refused.length > 0) say(lines().refused(text.refused.length));
      } finally {
        dataset.close();
      }
      done(EXIT.ok);
    });
}

const HELP = `
References to articles inside the text keep their numbers unless an amendment changes them.

Examples:
  gongbao consolidate 某市人民政府令第12号
  gongbao consolidate 某市养犬管理条例 --as-of 2022-06-01 --format json`;
