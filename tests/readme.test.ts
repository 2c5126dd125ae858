/** What stands in the READMEs as commands is run as it stands there, in a folder with the same files as a checkout. */
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../src/cli/run.js';
import { scratch } from './helpers/small-inputs.js';

const root = join(import.meta.dirname, '..');
const folder = scratch('readme');
const here = process.cwd();

/** Commands of the blocks marked `sh`, without their comments. */
const commandsOf = (readme: string): string[] =>
  [...readFileSync(join(root, readme), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    block!.split('\n').flatMap((line) => line.replace(/\s+#.*$/, '').trim() || []),
  );
const commands = [...new Set(['README.md', 'README.zh-CN.md'].flatMap(commandsOf))];

/** Tested elsewhere: what needs the network (package.test), servers (review.test, mcp.test), and the sample built again (golden.test). */
const ELSEWHERE = /^npm ci|^npx gongbao (?:review|mcp)$|^npx gongbao build corpus /;

/** As a shell parts them: words in double quotes are one, `> file` takes what is printed. */
function parted(command: string): { args: string[]; file: string | null } {
  const [call = '', file] = command.split(/ > /);
  const words = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);
  expect(words.slice(0, 2)).toEqual(['npx', 'gongbao']);
  return { args: words.slice(2), file: file ?? null };
}

beforeAll(() => {
  cpSync(join(root, 'output'), join(folder, 'output'), { recursive: true });
  for (const name of ['corpus', 'docs']) symlinkSync(join(root, name), join(folder, name));
  process.chdir(folder);
});
afterAll(() => process.chdir(here));

describe('the commands of the READMEs', () => {
  it.each(commands.filter((command) => !ELSEWHERE.test(command)))('%s', async (command) => {
    let printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += text;
      return true;
    });
    let said = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += text;
      return true;
    });
    const { args, file } = parted(command);
    const status = await run(args).finally(() => vi.restoreAllMocks());
    expect(status, said).toBe(0);
    if (args[0] === 'validate') expect(said).toMatch(/: 0 problems/);
    else if (args[0] === 'build') expect(said).toMatch(/2 of 2 inputs built/);
    else if (args[0] === 'merge') expect(existsSync('both/manifest.json')).toBe(true);
    else expect(printed.length, said).toBeGreaterThan(40 * Number(args[0] !== 'export'));
    if (args[0] === 'export') expect(existsSync(printed.trim())).toBe(true);
    if (file?.endsWith('.csv')) expect(printed.startsWith('\uFEFF')).toBe(true);
    if (file?.endsWith('.html')) expect(printed).toContain('<table');
  });

  it('are most of the commands there are', () => {
    expect(new Set(commands.map((command) => command.split(' ')[2])).size).toBeGreaterThanOrEqual(13);
  });

  it('name pictures, pages and files that are there', () => {
    for (const readme of ['README.md', 'README.zh-CN.md', 'docs/examples/README.md'])
      for (const [, target] of readFileSync(join(root, readme), 'utf8').matchAll(/\]\(([^)#:]+)\)/g))
        expect(existsSync(join(root, readme, '..', target!)), `${readme}: ${target}`).toBe(true);
  });
});
