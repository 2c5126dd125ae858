import { type Command, Option } from 'commander';
import { told } from '../messages/troubles/told.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { printable } from './printable.js';
import { lines } from './say.js';

/** `gongbao show`: what came out of a build, for people. */
export function showCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('show')
    .description('Show what a build made of its inputs: issues, documents, clauses, deadlines, findings.')
    .option('--out <folder>', 'output folder of the build', 'output')
    .addOption(new Option('--issue <id>', 'this issue only'))
    .addHelpText('after', below('show', '\nExamples:\n  gongbao show\n  gongbao show --issue jiaxing-2021-01'))
    .action(async ({ out, issue }: { out: string; issue?: string }) => {
      const [{ openDataset }, { showIssue }, { showClause }] = await Promise.all([
        import('../dataset/open-dataset.js'),
        import('./show-issue.js'),
        import('./show-clause.js'),
      ]);
      const dataset = await openDataset(out);
      const width = process.stdout.columns || 100;
      try {
        const { inputs } = await dataset.manifest();
        const ids = (await dataset.issueIds()).filter((id) => issue === undefined || issue === id);
        for (const id of ids) process.stdout.write(await showIssue(await dataset.issue(id), width));
        if (ids[0] !== undefined) process.stdout.write(showClause(await dataset.issue(ids[0]), width));
        for (const { path, status, messages } of inputs) {
          if (status === 'failed')
            process.stdout.write(
              `${printable(`${path}: ${lines().failed(messages.map(({ reason }) => told(reason)).join('; '), null)}`)}\n`,
            );
        }
      } finally {
        dataset.close();
      }
      done(EXIT.ok);
    });
}
