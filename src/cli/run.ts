import { Command, CommanderError } from 'commander';
import { toolVersion } from '../dataset/tool.js';
import { UsageError } from '../dataset/usage-error.js';
import { language, languageOf, speak, withoutLanguage } from '../messages/language.js';
import { buildCommand } from './build.js';
import { citeCommand } from './cite.js';
import { compareCommand } from './compare.js';
import { completionCommand } from './completion.js';
import { takeConfig } from './config.js';
import { consolidateCommand } from './consolidate.js';
import { diffCommand } from './diff.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { displayWidth } from './formats/display-width.js';
import { inChinese } from './in-chinese.js';
import { mcpCommand } from './mcp.js';
import { measureCommand } from './measure.js';
import { mergeCommand } from './merge.js';
import { queryCommand } from './query.js';
import { reviewCommand } from './review.js';
import { sayError } from './say.js';
import { showCommand } from './show.js';
import { troubleOf } from './trouble-of.js';
import { validateCommand } from './validate.js';
import { workerCommand } from './worker.js';

/** A command adds itself to the program and says its exit status through `done`. What it needs it loads when it is called. */
export type AddCommand = (program: Command, done: (status: ExitStatus) => void) => void;

const commands: readonly AddCommand[] = [
  buildCommand,
  mergeCommand,
  queryCommand,
  validateCommand,
  diffCommand,
  showCommand,
  explainCommand,
  reviewCommand,
  measureCommand,
  exportCommand,
  citeCommand,
  mcpCommand,
  compareCommand,
  consolidateCommand,
  workerCommand,
  completionCommand,
];

/** Runs one call of the command line and returns its exit status. Errors are one line each on stderr. */
export async function run(args: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.ok;
  const program = new Command('gongbao')
    .description('Turns Chinese government gazettes (政府公报) into validated JSON, Markdown and tables.')
    .version(toolVersion())
    .option('--lang <language>', 'language of what is said to people: zh or en')
    .configureHelp({ showGlobalOptions: false, displayWidth })
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/(?<!\n)\n+\(Did you mean (.*)\?\)/, '; did you mean $1?')),
    });
  for (const add of commands) {
    add(program, (result) => {
      status = result;
    });
  }
  for (const command of program.commands) {
    command.exitOverride().configureOutput(program.configureOutput());
  }
  speak(languageOf(args));
  if (language() === 'zh') inChinese(program);
  try {
    await takeConfig(program);
    await program.parseAsync(withoutLanguage(args), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof UsageError) {
      sayError(error.message);
      return EXIT.usage;
    }
    sayError(troubleOf(error as NodeJS.ErrnoException));
    return EXIT.failed;
  }
  return status;
}
