import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Dataset } from '../dataset/open-dataset.js';
import { type Filters, groupings, lists } from '../dataset/query/filters.js';
import { UsageError } from '../dataset/usage-error.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { type Format, formatRows, formats } from './formats/format-rows.js';
import { day } from './parse-day.js';
import { lines, say } from './say.js';

interface Flags extends Filters {
  readonly out: string;
  readonly format: Format;
  readonly excel?: boolean;
}

/** Flags that say how the answer looks, not what is asked. */
const LOOKS: ReadonlySet<string> = new Set(['limit', 'citation', 'copies', 'overdue']);

/** `gongbao query "<SQL>"` or with flags. */
export function queryCommand(program: Command, done: (status: ExitStatus) => void): void {
  const command = program
    .command('query')
    .description('Ask a dataset: with flags for the common questions, or in SQL over its tables. Reads only.')
    .argument('[SQL]', 'one SELECT in the SQL of DuckDB')
    .option('--out <folder>', 'output folder of the build', 'output');
  for (const option of questionOptions()) command.addOption(option);
  command
    .addOption(new Option('--format <format>', 'form of the answer').choices(formats).default('table'))
    .option('--excel', 'CSV with the byte order mark that Excel needs for Chinese')
    .addHelpText('after', below('query', HELP))
    .action(async (sql: string | undefined, { out, format, excel, ...filters }: Flags) => {
      const asked = Object.keys(filters).filter((name) => !LOOKS.has(name));
      if (sql === undefined && asked.length === 0) {
        throw new UsageError('nothing asked; give SQL or a flag such as --unit');
      }
      if (sql !== undefined && asked.length > 0) throw new UsageError('give SQL or flags, not both');
      const { openDataset } = await import('../dataset/open-dataset.js');
      const dataset = await openDataset(out);
      try {
        const result = sql === undefined ? await dataset.find(filters) : await dataset.sql(sql);
        const { columns: width, isTTY: isTerminal } = process.stdout;
        process.stdout.write(
          await formatRows(result, format, {
            excel: excel ?? false,
            isTerminal,
            isNamed: sql === undefined,
            ...(width ? { width } : {}),
          }),
        );
        say(lines().fromBuild(dataset.build.slice(0, 12)));
        if (result.rows.length === 0) await sayNothingFound(dataset, sql === undefined ? filters : {});
        else if (sql === undefined && filters.by === undefined && result.rows.length === (filters.limit ?? 100)) {
          say(lines().mayBeMore);
        }
      } finally {
        dataset.close();
      }
      done(EXIT.ok);
    });
}

async function sayNothingFound(dataset: Dataset, filters: Filters): Promise<void> {
  say(lines().noRows);
  for (const { filter, given, known } of await dataset.suggest(filters)) {
    say(lines().notKnown(filter, given, known));
  }
}

const questionOptions = (): Option[] => [
  new Option('--list <rows>', 'what the rows are; by default what the other flags ask for').choices(lists),
  new Option('--unit <name>', 'what a unit is charged with; its short or full name'),
  new Option('--role <role>', 'role of the unit').choices(['lead', 'support', 'responsible', 'duty']),
  new Option('--actor <name>', 'duties of this actor, appointments of this person; as printed or a part of it'),
  new Option('--modality <modality>', 'how a duty is stated').choices(['obligation', 'prohibition', 'permission']),
  new Option('--due-before <date>', 'limits before this day').argParser(day),
  new Option('--due-after <date>', 'limits after this day').argParser(day),
  new Option('--recurring', 'limits that come back: every month, every April'),
  new Option('--working-days', 'limits counted in working days'),
  new Option('--without-unit', 'rows to which no unit is charged'),
  new Option('--text <words>', 'passages that hold all these words, best first; simplified or traditional'),
  new Option('--kind <文种>', 'documents of this kind'),
  new Option('--place <name>', 'documents of this place, by issuer or gazette'),
  new Option('--year <year>', 'documents of this year').argParser(count),
  new Option('--as-of <date>', 'documents in force on this day, as far as the dataset says').argParser(day),
  new Option('--issue <id>', 'in this issue only'),
  new Option('--number <发文字号>', 'in the document of this number only'),
  new Option('--versus <place>', 'targets of this other place beside those of --place, in one unit of measure'),
  new Option('--reached', 'beside each target, what a later document of the place says was reached'),
  new Option('--by <property>', 'count the rows by this').choices(groupings),
  new Option('--overdue <date>', 'with --by: how many limits have passed on this day').argParser(day),
  new Option('--copies', 'count a document once for each issue that prints it'),
  new Option('--citation <style>', 'how rows are cited').choices(['line', 'gbt7714', 'biblatex']).default('line'),
  new Option('--limit <n>', 'rows at most, 0 for all (flags only; 100 by default)').argParser(count),
];

const HELP = `
Flags given together must all hold. Without --list, --text answers with passages, --actor and --modality with duties, --due-*,
--recurring and --working-days with limits, --unit and --role with charges, the others with documents. Each row says who, what and by
when, the printed line, where it is printed, and the address of the sheet on the page that gongbao review serves.

Examples:
  gongbao query --due-before 2023-01-01                          who must do what by the end of 2022
  gongbao query --unit 市邮政管理局                              what a unit had to do, in which role
  gongbao query --role lead --by unit --overdue 2023-01-01       who leads most tasks, how many are overdue
  gongbao query --list repeals                                   which documents were ended, by which, since when
  gongbao query --list targets --by unit
  gongbao query --as-of 2022-06-01                               documents in force on a day
  gongbao query --list citations --by title                      the works cited by most documents
  gongbao query --modality prohibition --place 绍兴 --year 2020
  gongbao query --list appointments --year 2020
  gongbao query --list targets --text 养老床位 --place 绍兴 --versus 湖州
  gongbao query --list targets --place 绍兴 --due-after 2020-12-31 --due-before 2022-01-01 --reached
  gongbao query --unit 市公安局 --format csv --excel > tasks.csv
  gongbao query "SELECT canonical, count(*) FROM responsibilities GROUP BY ALL ORDER BY 2 DESC LIMIT 10"

Tables: documents clauses citations responsibilities deadlines targets obligations appointments findings passages links validity units;
their columns: docs/data.md`;

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number, 0 for all.'); // 0, 100
  return Number(value);
}
