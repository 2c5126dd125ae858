/**
 * Kills the real command with SIGKILL at random moments, lets the next run finish, and compares the bytes with those of an undisturbed build:
 *
 *     npm run build && npx tsx scripts/dataset-bench/kill.ts [--kills 20] [--main dist/bundle/main.js] [INPUT …]
 *
 * Without inputs five small documents are built. Half of the killed runs begin with an empty folder, half build everything again with --force.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeSmallInputs } from '../../tests/helpers/small-inputs.js';
import { differing, outputFiles } from './output-files.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '20' }, main: { type: 'string', default: 'dist/bundle/main.js' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'gongbao-kill-'));
const inputs = positionals.length > 0 ? positionals : [writeSmallInputs(join(scratch, 'in'), 5)];

/** Runs a build; kills it after so many milliseconds. Tells whether it came to its end before. */
async function run(out: string, flags: readonly string[], killAfter = Number.POSITIVE_INFINITY): Promise<boolean> {
  const child = spawn(process.execPath, [values.main, 'build', ...inputs, '--out', out, ...flags], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (killAfter < Number.POSITIVE_INFINITY) {
    await Promise.race([ended, setTimeout(killAfter)]);
    child.kill('SIGKILL');
  }
  const status = await ended;
  if (status !== 0 && status !== null) throw new Error(`gongbao build ended with status ${status}`);
  return status === 0;
}

const started = performance.now();
await run(join(scratch, 'undisturbed'), []);
const duration = performance.now() - started;
const expected = outputFiles(join(scratch, 'undisturbed'));
let killed = 0;
let wrong = 0;
for (let i = 0; killed < Number(values.kills); i += 1) {
  const out = join(scratch, `killed-${i}`);
  const isForced = i % 2 === 1;
  if (isForced) await run(out, []);
  const moment = Math.random() * duration;
  const isFinished = await run(out, isForced ? ['--force'] : [], moment);
  if (!isFinished) killed += 1;
  await run(out, []);
  const different = differing(expected, outputFiles(out));
  const left = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tmp'));
  if (different.length > 0 || left.length > 0) wrong += 1;
  const outcome = different.length > 0 ? `differs in ${different.join(', ')}` : 'same bytes';
  console.log(
    `${isForced ? 'forced' : 'first '} build ${isFinished ? 'had ended' : `killed at ${Math.round(moment)} ms`}: ${outcome}`,
  );
  rmSync(out, { recursive: true, force: true });
}
console.log(`${killed} runs killed within ${Math.round(duration)} ms, ${wrong} ended wrong`);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = wrong > 0 ? 1 : 0;
