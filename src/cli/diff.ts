import type { Command } from 'commander';
import type { Difference } from '../dataset/diff/difference.js';
import type { Cell } from '../dataset/query/run-sql.js';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { lines, say } from './say.js';

/** `gongbao diff <outA> <outB>` */
export function diffCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('diff')
    .description('Show which documents, clauses and facts were added, removed or changed between two builds.')
    .argument('<outA>', 'output folder of the earlier build')
    .argument('<outB>', 'output folder of the later build')
    .option('--json', 'print one JSON object for each difference')
    .addHelpText('after', below('diff', HELP))
    .action(async (outA: string, outB: string, { json }: { json?: boolean }) => {
      const { diff } = await import('../dataset/diff/diff.js');
      const counts = { added: 0, removed: 0, changed: 0 };
      for await (const difference of diff(outA, outB)) {
        counts[difference.change] += 1;
        process.stdout.write(json ? `${JSON.stringify(difference)}\n` : readable(difference));
      }
      say(lines().differences(counts.added, counts.removed, counts.changed));
      done(EXIT.ok);
    });
}

const HELP = `
Examples:
  gongbao diff output-2023 output-2024
  gongbao diff before after --json | jq 'select(.table == "deadlines")'`;

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function readable({ table, change, row, changes }: Difference): string {
  const { issueId, ...rest } = row;
  const name = Object.values(rest).filter((value) => value !== null);
  const lines = changes.map(({ column, before, after }) => `    ${column}: ${plain(before)} → ${plain(after)}\n`);
  return `${SIGNS[change]} ${table} ${[issueId ?? '', ...name].map(plain).join(' ')}\n${lines.join('')}`;
}

const plain = (cell: Cell): string => (typeof cell === 'string' ? cell : JSON.stringify(cell));
