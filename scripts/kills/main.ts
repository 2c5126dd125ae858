/**
 * Kills the command at random moments (SIGKILL, the whole process group) while it builds, adds to and takes from a dataset, joins datasets and
 * saves corrections; then lets the next call do its work, and holds the result against what an undisturbed call gives:
 *
 *     npm run kills -- [--kills 50] [--seed 1]
 *
 * Prints a line for each kind of work; ends with 1 where a byte differs, something saved is gone, or `validate` finds a problem.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readCorrections } from '../../src/dataset/corrections/read.js';
import { filesOf, writeSmallInputs } from '../../tests/helpers/small-inputs.js';
import { Draw } from '../fuzz/draw.js';

const { values: flags } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(join(tmpdir(), 'gongbao-kills-'));
const at = (...names: string[]) => join(folder, ...names);
const command = 'dist/bundle/main.js';
if (!existsSync(command)) throw new Error('npm run build first');

/** Runs to its end, or until it is killed after so many milliseconds, from its start or first word; how long it took, and what it had said. */
async function run(args: readonly string[], killAfter = Number.POSITIVE_INFINITY, from: 'start' | 'word' = 'start') {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'close').then(() => true);
  if (from === 'word') await Promise.race([ended, once(child.stdout, 'data')]);
  const isKilled =
    Number.isFinite(killAfter) && !(await Promise.race([ended, setTimeout(killAfter).then(() => false)]));
  if (isKilled) process.kill(-child.pid!, 'SIGKILL');
  await ended;
  return { said, isKilled, status: child.exitCode, took: performance.now() - began };
}

/** A kind of work: begins from a copy of `from` (or nothing), and ends, undisturbed or repeated, in the same files. */
interface Work {
  readonly name: string;
  readonly from: string | null;
  readonly args: (out: string) => string[];
}
const build =
  (inputs: string, ...more: string[]) =>
  (out: string) => [command, 'build', inputs, '--out', out, ...more];
const works: readonly Work[] = [
  { name: 'build', from: null, args: build(at('five'), '--jobs', '2') },
  { name: 'adding and taking away', from: at('base'), args: build(at('others'), '--prune', '--jobs', '1') },
  { name: 'building all again', from: at('base'), args: build(at('five'), '--force', '--jobs', '2') },
  { name: 'merge', from: at('base'), args: (out) => [command, 'merge', at('second'), '--out', out] },
];

const draw = new Draw(`kills/${flags.seed}`);
let bad = 0;
writeSmallInputs(at('five'), 5);
writeSmallInputs(at('others'), 8);
for (const name of ['01.txt', '02.txt']) rmSync(at('others', name));
await run(build(at('five'))(at('base')));
await run(build(at('others'))(at('second')));

async function disturb({ name, from, args }: Work, kills: number): Promise<void> {
  const out = at('out');
  const fresh = () => {
    rmSync(out, { recursive: true, force: true });
    if (from) cpSync(from, out, { recursive: true });
  };
  fresh();
  const { took } = await run(args(out));
  const expected = text(out);
  let [killed, differ, invalid] = [0, 0, (await isValid(out)) ? 0 : 1];
  for (let i = 0; i < kills; i += 1) {
    fresh();
    if ((await run(args(out), draw.int(50, Math.round(took)))).isKilled) killed += 1;
    if (existsSync(join(out, 'manifest.json')) && !(await isValid(out))) invalid += 1;
    await run(args(out));
    if (text(out) !== expected) differ += 1;
  }
  bad += differ + invalid;
  console.log(
    `${name}: ${killed} of ${kills} killed, ${differ} with other bytes after the next call, ${invalid} not valid`,
  );
}

const isValid = async (out: string) => (await run([command, 'validate', '--out', out])).status === 0;

/** What was removed is said of the last call only. */
const text = (out: string) => JSON.stringify(filesOf(out)).replace(/\\"removed\\": \[.*?\]/, '');

/** Corrections are saved one after the other by several processes; each says what it has saved. */
async function disturbSaving(kills: number): Promise<void> {
  let [killed, saved, lost] = [0, 0, 0];
  for (let i = 0; i < kills; i += 1) {
    const corrections = at(`corrections-${i}`);
    mkdirSync(corrections);
    const writers = Array.from({ length: 3 }, (_, writer) =>
      run(['--import', 'tsx', 'scripts/kills/save.ts', corrections, String(writer)], draw.int(10, 1500), 'word'),
    );
    const ended = await Promise.all(writers);
    await run(['--import', 'tsx', 'scripts/kills/save.ts', corrections, 'last', '1']);
    const said = ended.flatMap((one) => one.said.split('\n').filter(Boolean));
    const kept = new Set((await readCorrections(corrections, 'x.yaml'))?.entries.map(({ row }) => row.clauseId));
    killed += ended.filter(({ isKilled }) => isKilled).length;
    saved += said.length;
    lost += said.filter((one) => !kept.has(one)).length + (kept.has('last/0') ? 0 : 1);
  }
  bad += lost;
  console.log(`saving corrections: ${killed} of ${kills * 3} writers killed, ${saved} saved, ${lost} lost`);
}

const kills = Number(flags.kills);
const share = Math.floor(kills / (works.length + 1));
for (const work of works) await disturb(work, share);
await disturbSaving(Math.ceil((kills - share * works.length) / 3));
rmSync(folder, { recursive: true });
process.exitCode = bad === 0 ? 0 : 1;
