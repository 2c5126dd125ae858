/**
 * Damaged and hostile files made from sound ones by seed, all built in one call beside the sound ones:
 *
 *     npm run fuzz:input -- --from DIR,DIR --seeds 1-300 [--most KB] [--work DIR] [--ocr off] [--jobs 2] [--memory 3072] [--timeout 600] [--sheet-timeout 60]
 *
 * Prints what became of them, and every one that broke a promise: each is in the manifest with a code, none ends the run, none is empty or far
 * shorter than its source without a word, no message is that of a fault in the code, the dataset is valid, and the sound files have
 * the bytes they have alone. The same seed and files give the same mutant.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../src/dataset/build.js';
import { validate } from '../../../src/dataset/validate.js';
import type { OcrMode } from '../../../src/tree/input.js';
import { numbers } from '../numbers.js';
import { hashOf, type Mutant, mutantOf, type Source } from './mutant.js';
import { bytesOfIssue, type Outcome, printReport } from './report.js';

const { values: flags } = parseArgs({
  options: {
    from: { type: 'string', default: 'corpus,tests/fixtures/inputs' },
    seeds: { type: 'string', default: '1-100' },
    most: { type: 'string', default: '120' },
    work: { type: 'string' },
    ocr: { type: 'string', default: 'off' },
    jobs: { type: 'string', default: '2' },
    memory: { type: 'string', default: '3072' },
    timeout: { type: 'string', default: '600' },
    'sheet-timeout': { type: 'string', default: '60' },
  },
});

const ENDINGS = new Set(['pdf', 'docx', 'ofd', 'html', 'txt', 'md']);
const files = flags.from
  .split(',')
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => ENDINGS.has(extname(path).slice(1)) && statSync(path).size <= Number(flags.most) * 1024)
  .sort();
const sources: Source[] = files.map((path) => ({
  name: basename(path),
  ending: extname(path).slice(1),
  bytes: readFileSync(path),
}));

const work = flags.work ?? mkdtempSync(join(tmpdir(), 'gongbao-fuzz-input-'));
rmSync(work, { recursive: true, force: true });
// Both under the same path seen from their dataset, which stands in what is built.
const [sound, mixed] = [join(work, 'sound/in'), join(work, 'mixed/in')];
for (const folder of [sound, mixed]) mkdirSync(folder, { recursive: true });
const soundPaths = new Map(
  sources.map(({ name, ending }, i) => [name, `sound-${String(i).padStart(3, '0')}.${ending}`]),
);
for (const { name, bytes } of sources)
  for (const folder of [sound, mixed]) writeFileSync(join(folder, soundPaths.get(name)!), bytes);
const known = new Set(sources.map(({ bytes }) => hashOf(bytes)));
const mutants = new Map<string, Mutant>();
for (const seed of numbers(flags.seeds)) {
  const mutant = await mutantOf(seed, sources);
  if (known.has(hashOf(mutant.bytes))) continue;
  const path = `m${String(seed).padStart(6, '0')}-${mutant.kind}.${mutant.ending}`;
  mutants.set(path, mutant);
  writeFileSync(join(mixed, path), mutant.bytes);
}

const options = {
  ocr: flags.ocr as OcrMode,
  jobs: Number(flags.jobs),
  memory: Number(flags.memory),
  timeout: Number(flags.timeout),
  sheetTimeout: Number(flags['sheet-timeout']),
};
const [soundOut, mixedOut] = [join(work, 'sound/out'), join(work, 'mixed/out')];
const alone = await build({ ...options, inputs: [sound], out: soundOut });
const began = performance.now();
const manifest = await build({
  ...options,
  inputs: [mixed],
  out: mixedOut,
});
const took = (performance.now() - began) / 1000;
const { problems } = await validate(mixedOut);

const outcomes = manifest.inputs.map((input): Outcome => {
  const path = basename(input.path);
  return { path, input, mutant: mutants.get(path) ?? null };
});
const soundNow = new Map(manifest.inputs.map((input) => [basename(input.path), input]));
const changed = alone.inputs.filter((input) => {
  const now = soundNow.get(basename(input.path));
  return input.issueId !== null && bytesOfIssue(soundOut, input) !== (now ? bytesOfIssue(mixedOut, now) : '');
});
const isClean = printReport({
  outcomes,
  made: mutants.size,
  problems: problems.map(({ file, message }) => `${file}: ${message}`),
  changed: changed.map(({ path }) => basename(path)),
  lengths: new Map(alone.inputs.map((input) => [basename(input.path), bytesOfIssue(soundOut, input).length])),
  lengthOf: (input) => bytesOfIssue(mixedOut, input).length,
  soundPaths,
  took,
});
process.stdout.write(`kept in ${work}\n`);
process.exitCode = isClean ? 0 : 1;
