import { type Command, Option } from 'commander';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { type Format, formatRows, formats } from './formats/format-rows.js';
import { lines, say } from './say.js';

/** `gongbao cite <file>` */
export function citeCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('cite')
    .description('List every reference of a text and what it points to in a dataset.')
    .argument('<file>', 'a text of any form that build reads')
    .option('--out <folder>', 'output folder of the build', 'output')
    .addOption(new Option('--format <format>', 'form of the answer').choices(formats).default('table'))
    .addHelpText('after', below('cite', HELP))
    .action(async (file: string, { out, format }: { out: string; format: Format }) => {
      const { citeFile } = await import('../cite/cite-file.js');
      const result = await citeFile(file, out);
      const width = process.stdout.columns;
      process.stdout.write(await formatRows(result, format, width ? { width } : {}));
      const found = result.rows.filter(({ status }) => status === 'found').length;
      say(lines().references(result.rows.length, found));
      done(EXIT.ok);
    });
}

const HELP = `
A reference that is not in this dataset may well exist elsewhere; --format json says why one is ambiguous.

Examples:
  gongbao cite draft.txt
  gongbao cite 2022-03.pdf --out data --format csv`;
