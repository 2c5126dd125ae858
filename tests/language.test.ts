import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeConfig } from '../src/cli/config.js';
import { run } from '../src/cli/run.js';
import { helpZh } from '../src/messages/cli/help-zh.js';
import { linesEn } from '../src/messages/cli/lines-en.js';
import { linesZh } from '../src/messages/cli/lines-zh.js';
import { languageOf, speak, withoutLanguage } from '../src/messages/language.js';
import { scratch } from './helpers/small-inputs.js';

const folder = scratch('language');
afterEach(() => {
  vi.restoreAllMocks();
  speak('zh');
});

async function said(...args: string[]): Promise<string> {
  let text = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      text += chunk;
      return true;
    });
  await run(args);
  vi.restoreAllMocks();
  return text;
}

describe('the language of a call', () => {
  it.each([
    [['query', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--lang=zh', 'query'], { LANG: 'en_US.UTF-8' }, 'zh'],
    [['query'], { GONGBAO_LANG: 'en', LC_ALL: 'zh_CN.UTF-8' }, 'en'],
    [['query'], { LC_ALL: 'en_GB.UTF-8' }, 'en'],
    [['query'], { LANG: 'C.UTF-8' }, 'zh'],
    [['query'], {}, 'zh'],
  ] as const)('of %j with %j is %s', (args, env, language) => {
    expect(languageOf(args, env)).toBe(language);
  });

  it('leaves the words of the call to the command', () => {
    expect(withoutLanguage(['query', '--lang', 'en', '--unit', '市财政局', '--lang=zh'])).toEqual([
      'query',
      '--unit',
      '市财政局',
    ]);
  });
});

describe('texts', () => {
  it('of commands have the same codes in both languages', () => {
    expect(Object.keys(linesZh).sort()).toEqual(Object.keys(linesEn).sort());
  });

  it('of the help are Chinese by default, English on request', async () => {
    expect(await said('build', '--help', '--lang', 'zh')).toMatch(/用法：[\s\S]*同时构建的输入数[\s\S]*示例：/);
    expect(await said('build', '--help', '--lang', 'en')).toMatch(
      /Usage:[\s\S]*inputs built at the same time[\s\S]*Examples:/,
    );
  });

  it('name no flag in Chinese that is none', async () => {
    for (const [name, { flags = {} }] of Object.entries(helpZh)) {
      const help = await said(...(name === 'gongbao' ? [] : [name]), '--help', '--lang', 'en');
      for (const flag of Object.keys(flags)) expect(help, `${name} ${flag}`).toContain(flag);
    }
  });

  it('of errors are said in the language of the call', async () => {
    expect(await said('query', '--lang', 'zh')).toMatch(/^错误：/);
    expect(await said('query', '--lang', 'en')).toMatch(/^error: /);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh'])('of %s knows commands, flags and values', async (shell) => {
    const script = await said('completion', shell);
    expect(script).toContain("compgen -W 'build merge query");
    expect(script).toMatch(/query\) words='--out --list --unit/);
    expect(script).toContain("'query --role') COMPREPLY=($(compgen -W 'lead support responsible duty'");
  });
});

describe('gongbao.yaml', () => {
  const program = (seen: unknown[]) => {
    const root = new Command('gongbao');
    root
      .command('query')
      .option('--out <folder>', '', 'output')
      .option('--limit <n>', '', Number)
      .option('--excel')
      .action((flags) => {
        seen.push(flags);
      });
    root
      .command('build')
      .option('--out <folder>', '', 'output')
      .action((flags) => {
        seen.push(flags);
      });
    return root;
  };
  const configured = async (yaml: string, ...args: string[]) => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'gongbao.yaml');
    writeFileSync(file, yaml);
    const seen: unknown[] = [];
    const root = program(seen);
    await takeConfig(root, file);
    await root.parseAsync(args, { from: 'user' });
    return seen[0];
  };

  it('gives flags to all commands, or to one; the call comes first', async () => {
    const yaml = 'out: data\nquery: { limit: 7, excel: true }\n';
    expect(await configured(yaml, 'query')).toEqual({ out: 'data', limit: 7, excel: true });
    expect(await configured(yaml, 'query', '--out', 'here')).toMatchObject({ out: 'here' });
    expect(await configured(yaml, 'build')).toEqual({ out: 'data' });
  });

  it.each([
    ['query: { limt: 7 }', 'there is no flag --limt'],
    ['qery: { limit: 7 }', 'there is no command qery'],
    ['query: { excel: 1 }', '--excel is true or false'],
    ['- out', 'expected flags'],
    ['out: [', 'gongbao.yaml:'],
  ])('%s is refused', async (yaml, message) => {
    await expect(configured(yaml, 'query')).rejects.toThrow(message);
  });
});
