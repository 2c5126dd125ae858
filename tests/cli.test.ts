import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../src/cli/run.js';
import { scratch, writeSmallInputs } from './helpers/small-inputs.js';

const folder = scratch('cli');
let stdout = '';
let stderr = '';
beforeEach(() => {
  stdout = '';
  stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('a wrong call', () => {
  const out = join(folder, 'untouched');
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'a-file'), '');
  const calls: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['build'], /missing required argument/],
    [['build', join(folder, 'nosuch.pdf'), '--out', out], /nosuch\.pdf: no such file or folder; check the name/],
    [['build', join(folder, 'empty'), '--out', out], /no input in the folder .*; give a file, folder or glob/],
    [['build', join(folder, '*.pdf'), '--out', out], /no file matches/],
    [['build', 'corpus', '--out', join(folder, 'a-file')], /is a file; give --out a folder/],
    [['build', 'corpus', '--jobs', '0', '--out', out], /whole number from 1/],
    [['build', 'corpus', '--shard', '3/2', '--out', out], /Give i\/n/],
    [['build', 'corpus', '--bogus'], /unknown option '--bogus'/],
    [['build', 'corpus', '--forse'], /unknown option '--forse'; did you mean --force\?/],
    [['bild'], /unknown command 'bild'; did you mean build\?/],
    [['query', '--out', out, 'SELECT 1'], /no dataset in .*; run gongbao build first/],
    [['query', '--out', out], /nothing asked/],
    [['query', '--due-before', '2021-13-45'], /Give a day as 2021-12-31/],
    [['diff', out, out], /no dataset in/],
    [['validate', '--out', out], /build a dataset there first|no dataset/],
    [['show', '--out', out], /no dataset in/],
    [['review', '--out', out], /no dataset in .*; run gongbao build first/],
    [['review', '--port', '70000'], /Give a port from 0 to 65535/],
  ];
  it.each(calls)('%j', async (args, message) => {
    expect(await run(args)).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(existsSync(out)).toBe(false);
  });
});

describe('help', () => {
  it.each(['build', 'query', 'validate', 'diff', 'show', 'review', 'export'])('of %s has examples', async (command) => {
    expect(await run([command, '--help'])).toBe(0);
    expect(stdout).toContain(`gongbao ${command}`);
    expect(stdout).toContain('Examples:');
  });
});

describe('gongbao', () => {
  it('builds what it can, reports what it cannot, and answers about it', async () => {
    const inputs = writeSmallInputs(join(folder, 'in'), 2);
    writeFileSync(join(inputs, 'broken.pdf'), 'this is no PDF at all');
    const out = join(folder, 'out');
    expect(await run(['build', inputs, '--out', out, '--jobs', '1', '--json'])).toBe(1);
    const finished = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(finished.map(({ status }) => status).sort()).toEqual(['built', 'built', 'failed']);
    expect(stderr).toMatch(/broken\.pdf: failed: [^\n]+\n/);
    expect(stderr).toContain('2 of 3 inputs built');
    expect(readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).inputs).toHaveLength(3);

    stdout = '';
    expect(await run(['query', '--out', out, '--unit', '市公安局', '--format', 'csv'])).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'unit,canonical,role,task,limits,due,targets,line,issue,number,document,clause,page,sheet,citation,link',
    );
    expect(stdout).toContain('江政发〔2021〕1号');
    stdout = '';
    expect(await run(['query', '--out', out, '--format', 'json', 'SELECT count(*) AS n FROM documents'])).toBe(0);
    expect(JSON.parse(stdout)).toEqual([{ n: 2 }]);
    stdout = '';
    expect(await run(['show', '--out', out])).toBe(0);
    expect(stdout).toContain('江政发〔2021〕2号');
    stdout = '';
    expect(await run(['diff', out, out])).toBe(0);
    expect(stdout).toBe('');
    expect(await run(['validate', '--out', out])).toBe(0);
  }, 600_000);
});
