import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus } from './exit-status.js';
import { formatExplanation } from './format-explanation.js';

interface Flags {
  readonly issued?: string;
  readonly issuer?: string;
  readonly format: 'text' | 'json';
}

/** `gongbao explain`: why a sentence gives the rows it gives. */
export function explainCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('explain')
    .argument('<sentence>', 'a sentence of an official document')
    .description('Show what is read from a sentence: tokens, phrases that fired or were vetoed, rows.')
    .addOption(
      new Option('--issued <date>', 'date of issue (成文日期), from which years that are left out are counted'),
    )
    .addOption(new Option('--issuer <name>', 'issuing organ (发文机关), whose 市 is meant by 市财政局'))
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExamples:\n  gongbao explain "力争到2022年底，建成示范园区3个以上。" --issued 2021-03-01')
    .action(async (sentence: string, { issued, issuer, format }: Flags) => {
      if (issued !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(issued)) {
        const { UsageError } = await import('../dataset/usage-error.js');
        throw new UsageError(`--issued ${issued}: not a date such as 2021-03-01`);
      }
      const { explain } = await import('../explain/explain.js');
      const found = await explain(sentence, { issuedOn: issued ?? null, issuer: issuer ?? null });
      process.stdout.write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : formatExplanation(found));
      done(EXIT.ok);
    });
}
