import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Filters } from '../dataset/query/filters.js';
import { UsageError } from '../dataset/usage-error.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { type Format, formatRows, formats } from './format-rows.js';

interface Flags extends Filters {
  readonly out: string;
  readonly format: Format;
}

/** `gongbao query "<SQL>"` or with flags. */
export function queryCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('query')
    .description('Ask a dataset: in SQL over its tables, or with flags for the common questions. Reads only.')
    .argument('[SQL]', 'one SELECT in the SQL of DuckDB')
    .option('--out <folder>', 'output folder of the build', 'output')
    .option('--unit <name>', 'what a unit is charged with; its short or full name')
    .addOption(new Option('--role <role>', 'role of the unit').choices(['lead', 'support', 'responsible', 'duty']))
    .addOption(new Option('--due-before <date>', 'time limits before this day').argParser(day))
    .addOption(new Option('--due-after <date>', 'time limits after this day').argParser(day))
    .option('--text <words>', 'passages that hold all these words, best first')
    .option('--kind <文种>', 'documents of this kind')
    .option('--issue <id>', 'in this issue only')
    .option('--number <发文字号>', 'in the document of this number only')
    .addOption(new Option('--limit <n>', 'rows at most, 0 for all (flags only; 100 by default)').argParser(count))
    .addOption(new Option('--format <format>', 'form of the answer').choices(formats).default('table'))
    .addHelpText('after', HELP)
    .action(async (sql: string | undefined, { out, format, ...filters }: Flags) => {
      const asked = Object.keys(filters).filter((name) => name !== 'limit');
      if (sql === undefined && asked.length === 0)
        throw new UsageError('nothing asked; give SQL or a flag such as --unit');
      if (sql !== undefined && asked.length > 0) throw new UsageError('give SQL or flags, not both');
      const { openDataset } = await import('../dataset/open-dataset.js');
      const dataset = await openDataset(out);
      try {
        const result = sql === undefined ? await dataset.find(filters) : await dataset.sql(sql);
        process.stdout.write(formatRows(result, format));
        if (result.rows.length === 0) process.stderr.write('no rows\n');
        else if (sql === undefined && result.rows.length === (filters.limit ?? 100)) {
          process.stderr.write('there may be more rows; ask for them with --limit\n');
        }
      } finally {
        dataset.close();
      }
      done(EXIT.ok);
    });
}

const HELP = `
Flags given together must all hold. --text answers with passages, --due-* with time limits, --unit and --role with
charges, the others with documents. Each row says where it is printed.

Examples:
  gongbao query --unit 市商务局 --role lead
  gongbao query --unit 市公安局 --due-before 2022-01-01 --format csv
  gongbao query --text '消费 升级' --kind 通知
  gongbao query "SELECT canonical, count(*) FROM responsibilities GROUP BY ALL ORDER BY 2 DESC LIMIT 10"
  gongbao query "SELECT * FROM links WHERE unresolved IS NOT NULL" --format json

Tables: documents clauses citations responsibilities deadlines targets obligations appointments passages links validity`;

function day(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)); // 2021-12-31
  if (!isDay) throw new InvalidArgumentError('Give a day as 2021-12-31.');
  return value;
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number, 0 for all.'); // 0, 100
  return Number(value);
}
