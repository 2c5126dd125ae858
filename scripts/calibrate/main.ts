/**
 * How far the column `probability` can be believed.
 *
 *     npm run calibrate -- fit [OUT=GOLD…]     counts again what src/calibrate/calibration.json holds; with more datasets and their annotations
 *                                              (scanned editions: only these say what OCR takes away)
 *     npm run calibrate -- check OUT=GOLD…     reliability table and expected calibration error of datasets nobody has fitted on
 *
 * GOLD is a folder of annotations as in tests/gold/jiaxing-2021-01: documents.ndjson and a file for each table that was annotated whole.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calibration } from '../../src/calibrate/calibration.js';
import { build } from '../../src/dataset/build.js';
import { fitCalibration } from './fit-calibration.js';
import { type JudgedRow, judge } from './judge.js';
import { reliabilityText } from './reliability.js';

const root = join(import.meta.dirname, '..', '..');
const [command, ...pairs] = process.argv.slice(2);

const rowsOf = (given: readonly string[]): JudgedRow[] =>
  given.flatMap((pair) => {
    const [out = '', gold = ''] = pair.split('=');
    return judge(out, gold);
  });

/** The sample, and the thirteen documents of tests/fixtures/unseen, annotations of all of them in one folder. */
async function annotated(folder: string): Promise<string[]> {
  const unseen = join(root, 'tests', 'fixtures', 'unseen');
  const gold = join(folder, 'gold');
  mkdirSync(gold);
  const sets = readdirSync(join(unseen, 'gold'));
  const joined = (files: readonly string[]) => files.map((file) => readFileSync(file, 'utf8')).join('');
  for (const file of readdirSync(join(unseen, 'gold', sets[0]!)))
    writeFileSync(join(gold, file), joined(sets.map((set) => join(unseen, 'gold', set, file))));
  const duties = join(root, 'tests', 'fixtures', 'unseen-obligations');
  writeFileSync(join(gold, 'obligations.ndjson'), joined(readdirSync(duties).map((file) => join(duties, file))));
  const out = join(folder, 'out');
  await build({ inputs: [join(unseen, 'in')], out, jobs: 2 });
  return [`${join(root, 'output')}=${join(root, 'tests', 'gold', 'jiaxing-2021-01')}`, `${out}=${gold}`];
}

if (command === 'fit') {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-calibrate-'));
  const rows = rowsOf([...(await annotated(folder)), ...pairs]);
  const known = fitCalibration(rows, calibration().ocr);
  // One line for each rule: small enough to read, and to see in a diff.
  const text = JSON.stringify(known, null, 2).replaceAll(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]');
  writeFileSync(join(root, 'src', 'calibrate', 'calibration.json'), `${text}\n`);
  rmSync(folder, { recursive: true });
  console.log(`${rows.length} rows, ${Object.keys(known.rules).length} rules`);
} else if (command === 'check' && pairs.length > 0) {
  console.log(reliabilityText(rowsOf(pairs)));
} else {
  console.error('usage: npm run calibrate -- fit [OUT=GOLD…] | check OUT=GOLD…');
  process.exitCode = 2;
}
