import { type Command, Option } from 'commander';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';

interface Flags {
  readonly out: string;
  readonly format: 'markdown' | 'html' | 'json';
  readonly all?: boolean;
}

/** `gongbao compare <a> <b>` */
export function compareCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('compare')
    .description('新旧对照表: two versions of a document, or two documents on one subject, clause by clause.')
    .argument('<a>', 'a file, or a document of the dataset by id, 发文字号 or title')
    .argument('<b>', 'the later version, or the other document')
    .option('--out <folder>', 'output folder of the build', 'output')
    .addOption(
      new Option('--format <format>', 'form of the answer').choices(['markdown', 'html', 'json']).default('markdown'),
    )
    .option('--all', 'clauses that are the same too')
    .addHelpText('after', below('compare', HELP))
    .action(async (a: string, b: string, { out, format, all = false }: Flags) => {
      const { compare } = await import('../compare/compare.js');
      const comparison = await compare(a, b, out);
      if (format === 'json') process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
      else if (format === 'html')
        process.stdout.write((await import('../compare/comparison-html.js')).comparisonHtml(comparison, all));
      else
        process.stdout.write((await import('../compare/comparison-markdown.js')).comparisonMarkdown(comparison, all));
      done(EXIT.ok);
    });
}

const HELP = `
Clauses are matched by their number and by their words; what only moved to another number is said to be so.

Examples:
  gongbao compare 某政发〔2015〕3号 某政发〔2021〕11号
  gongbao compare old.docx new.pdf --format html > 新旧对照表.html
  gongbao compare 甲市养犬管理条例 乙市养犬管理条例 --out data --all`;
