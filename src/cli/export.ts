import { type Command, Option } from 'commander';
import type { ExportOptions } from '../export/export-dataset.js';
import { formNames } from '../export/forms/index.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { say } from './say.js';

/** `gongbao export --to FORM` */
export function exportCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('export')
    .description(
      'Write a dataset in another form: a database, a workbook, a calendar, a feed, web pages, an archive package.',
    )
    .option('--out <folder>', 'output folder of the build', 'output')
    .addOption(new Option('--to <form>', 'form to write').choices(formNames).makeOptionMandatory())
    .option('--file <path>', 'file or folder to write')
    .option('--base-url <url>', 'iiif: address the folder will be served from')
    .option('--password <password>', 'opens encrypted PDFs, which forms for archives read again')
    .addHelpText('after', below('export', HELP))
    .action(async (options: ExportOptions) => {
      const { exportDataset } = await import('../export/export-dataset.js');
      process.stdout.write(`${await exportDataset({ ...options, onNote: say })}\n`);
      done(EXIT.ok);
    });
}

const HELP = `
Forms: sqlite and duckdb hold all tables; xlsx is a 督办台账 (任务, 牵头, 配合, 时限, 指标, 出处); ics holds the limits, those that come back as
series; atom tells of new, amended and repealed documents; site is the review page as files, read-only, for any web server. For archives: alto (ALTO 4.4 for each sheet), hocr, mets (packages of the file, page
pictures, ALTO, PREMIS and DA/T 46 metadata), bagit (all packages in a bag), iiif (Presentation 3 manifests with the facts as annotations); they
read the inputs again, so these must be where they were. The path written goes to standard output.

Examples:
  gongbao export --to sqlite --file gongbao.sqlite
  gongbao export --to xlsx --file 督办台账.xlsx
  gongbao export --to ics --file limits.ics
  gongbao export --to site --file public
  gongbao export --to bagit --file bag`;
