import type { Command } from 'commander';
import { EXIT, type ExitStatus } from './exit-status.js';
import { lines, say } from './say.js';

/** `gongbao validate` */
export function validateCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('validate')
    .description('Check a dataset: every file against its schema, every reference resolved, every quote found again.')
    .option('--out <folder>', 'output folder of the build', 'output')
    .option('--json', 'print the report as one JSON object')
    .addHelpText(
      'after',
      '\nExit status: 0 all is well, 1 problems were found.\n\nExamples:\n  gongbao validate\n  gongbao validate --out data --json',
    )
    .action(async ({ out, json }: { out: string; json?: boolean }) => {
      const { problemLine, validate } = await import('../dataset/validate.js');
      const report = await validate(out);
      if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
      else for (const problem of report.problems) process.stdout.write(`${problemLine(problem)}\n`);
      const rows = Object.values(report.rows).reduce((sum, count) => sum + count, 0);
      say(lines().checked(report.issues, report.documents, rows, report.problems.length));
      done(report.problems.length > 0 ? EXIT.failed : EXIT.ok);
    });
}
