import type { Command } from 'commander';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { lines, say } from './say.js';

/** `gongbao merge <dir...> --out DIR` */
export function mergeCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('merge')
    .description('Join datasets that were built apart into one, without building anything again.')
    .argument('<dir...>', 'output folders of builds')
    .requiredOption('--out <folder>', 'dataset to join them into; what is there stays')
    .option(
      '--corrections <folder>',
      'folder of corrections of the joined dataset; remembered (corrections beside --out)',
    )
    .addHelpText('after', below('merge', HELP))
    .action(async (dirs: string[], flags: { out: string; corrections?: string }) => {
      const { merge } = await import('../dataset/merge.js');
      const { manifest, notes } = await merge({ ...flags, from: dirs });
      for (const note of notes) say(note);
      const issues = new Set(manifest.inputs.flatMap(({ issueId }) => issueId ?? []));
      say(lines().merged(issues.size, manifest.inputs.length, flags.out));
      done(EXIT.ok);
    });
}

const HELP = `
The same file in several datasets is one input. Issues that claim one id are all kept, as in a build. Files of corrections are
copied to the folder of the joined dataset where none of their name is there.

Examples:
  gongbao build gazettes --shard 1/2 --out part-1
  gongbao build gazettes --shard 2/2 --out part-2
  gongbao merge part-1 part-2 --out data`;
