/** What a shell does to the command: a reader that stops early, signals that come twice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../src/dataset/manifest.js';
import { scratch, smallDocument, writeSmallInputs } from './helpers/small-inputs.js';

/** Begins a build of three small documents, one after the other. */
function begun(name: string) {
  const folder = scratch(name);
  const inputs = writeSmallInputs(join(folder, 'in'), 3);
  const out = join(folder, 'out');
  const args = ['dist/bundle/main.js', 'build', inputs, '--out', out, '--jobs', '1', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  const manifest = (): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  return { child, ended, manifest };
}

/** Status and the lines of its stderr. Run by a shell, which knows `>` and `ulimit`; `$0` is the command. */
async function inShell(script: string, ...args: string[]): Promise<{ status: number | null; said: string[] }> {
  const child = spawn(
    'sh',
    ['-c', script.replaceAll('gongbao', `'${process.execPath}' dist/bundle/main.js`), 'sh', ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said: said.trimEnd().split('\n') };
}

describe('one line says what is wrong', () => {
  it('with standard output that can take nothing', async () => {
    const { status, said } = await inShell(
      'gongbao query --out output --format json "SELECT * FROM clauses" > /dev/full',
    );
    expect([status, said.slice(-1)]).toEqual([
      1,
      ['error: standard output cannot be written (ENOSPC): what was sent there is not whole'],
    ]);
    expect(said.filter((line) => line.startsWith('error'))).toHaveLength(1);
  });

  it('with a device where a file is to be written, which stays what it is', async () => {
    const { status, said } = await inShell('gongbao export --out output --to ics --file /dev/null');
    expect([status, said]).toEqual([2, ['error: /dev/null is neither a file nor a folder; give --file another name']]);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('where the system allows few open files', async () => {
    const { status, said } = await inShell('ulimit -n 30; gongbao show --out output');
    expect([status, said]).toEqual([1, [expect.stringMatching(/: too many files are open; allow more \(ulimit -n\)/)]]);
  });
});

describe('gongbao build', () => {
  it('goes on to its end where its reader stops, as head does', async () => {
    const { child, ended, manifest } = begun('head');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await ended).toEqual([0, null]);
    expect(manifest().inputs.map(({ status }) => status)).toEqual(['built', 'built', 'built']);
  });

  it('ends in order where one request to stop comes twice', async () => {
    const { child, ended, manifest } = begun('twice');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
    // The second may have been at work, and is finished then.
    const [first, , last] = manifest().inputs;
    expect([first?.status, last?.status, last?.code]).toEqual(['built', 'skipped', 'interrupted']);
  });

  it('--watch builds again what changes, also during a build, and takes its own output for no change', async () => {
    const folder = scratch('watch');
    const inputs = writeSmallInputs(join(folder, 'in'), 1);
    const out = join(inputs, 'out');
    const args = ['dist/bundle/main.js', 'build', inputs, '--out', out, '--jobs', '1', '--watch'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = once(child, 'exit');
    let added = 0;
    let said = '';
    const until = async (happened: () => boolean) => {
      while (!happened()) said += (await once(child.stderr, 'data'))[0];
    };
    const count = (text: string) => said.split(text).length - 1;
    const add = (name: string) =>
      writeFileSync(join(inputs, name), smallDocument({ number: 40 + ++added, topic: name }));
    await until(() => count('[1/1]') === 1);
    add('during.txt');
    await until(() => count('during.txt') === 1 && count('watching') >= 2);
    add('after.txt');
    await until(() => count('after.txt') === 1 && count('watching') >= 3);
    child.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
    // One build a change; the first file may have come before the first build had looked.
    expect(count('inputs built')).toBeLessThanOrEqual(4);
    const manifest: Manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest.inputs.filter(({ status }) => status === 'built').map(({ path }) => path)).toEqual([
      '../01.txt',
      '../after.txt',
      '../during.txt',
    ]);
  });
});
