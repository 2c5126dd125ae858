import { type Command, InvalidArgumentError, Option } from 'commander';
import { REVIEW_PORT } from '../dataset/query/print-link.js';
import { type ReviewOptions, serveReview } from '../review/serve-review.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { lines, say } from './say.js';

/** `gongbao review` */
export function reviewCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('review')
    .description('Serve a local web page: the printed page beside what was read from it, and a form for corrections.')
    .option('--out <folder>', 'output folder of the build', 'output')
    .addOption(
      new Option('--port <n>', 'port of this machine, 0 for any free one').argParser(port).default(REVIEW_PORT),
    )
    .option('--corrections <folder>', 'folder the corrections are written to (the one builds of this dataset read)')
    .option('--export <folder>', 'write the pages there instead, read-only, for any web server')
    .addHelpText('after', below('review', HELP))
    .action(async ({ export: to, ...options }: ReviewOptions & { readonly export?: string }) => {
      if (to !== undefined) {
        const { exportSite } = await import('../review/export/export-site.js');
        for (const note of await exportSite({ out: options.out, to, onIssue: (id) => say(lines().written(id)) }))
          say(note);
        return done(EXIT.ok);
      }
      const server = await serveReview(options);
      process.stdout.write(`${server.url}\n`);
      say(lines().stopWith);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await server.close();
      done(EXIT.ok);
    });
}

const HELP = `
The page is in Chinese, or in English by the button at its top right. What is corrected there goes to
corrections/<issue-id>.yaml, and the issue is built again in the background.

Examples:
  gongbao review                       open the address it prints
  gongbao review --out data --port 0
  gongbao review --export site         the same pages as files, without forms: documents, clauses and rows have permanent links`;

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) throw new InvalidArgumentError('Give a port from 0 to 65535.'); // 8017
  return Number(value);
}
