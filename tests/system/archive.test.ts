/**
 * ALTO and METS (with PREMIS) against grammars written after their schemas: the schemas themselves come with no npm or Debian package.
 * Needs xmllint (Debian: libxml2-utils).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { build } from '../../src/dataset/build.js';
import { exportDataset } from '../../src/export/export-dataset.js';
import { partOfSample } from '../helpers/part-of-sample.js';
import { scratch, smallDocument } from '../helpers/small-inputs.js';

const folder = scratch('archive-system');
const grammar = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'archive', name);
let packages = '';

/** Throws, with what xmllint says, where a file is not valid. */
const check = (name: string, files: readonly string[]) =>
  execFileSync('xmllint', ['--nonet', '--noout', '--relaxng', grammar(name), ...files], { stdio: 'pipe' });

beforeAll(async () => {
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'part.pdf'), await partOfSample([1, 4, 35]));
  writeFileSync(join(folder, 'in', 'text.txt'), smallDocument({ number: 11 }));
  const out = join(folder, 'out');
  await build({ inputs: [join(folder, 'in')], out, jobs: 1 });
  packages = await exportDataset({ out, to: 'mets', file: join(folder, 'mets') });
});

const filesNamed = (name: RegExp) =>
  (readdirSync(packages, { recursive: true }) as string[])
    .filter((path) => name.test(path))
    .map((path) => join(packages, path));

it.each([
  ['alto-4.rng', /alto.\d+\.xml$/, 3, '<Layout>', '<Layout/><Layout>'],
  ['mets.rng', /mets\.xml$/, 2, '<fileSec>', '<fileSec USE="all">'],
])('%s', (name, files, count, right, wrong) => {
  const found = filesNamed(files);
  expect(found).toHaveLength(count);
  expect(() => check(name, found)).not.toThrow();
  const broken = join(folder, 'broken.xml');
  writeFileSync(broken, readFileSync(found[0]!, 'utf8').replace(right, wrong));
  expect(() => check(name, [broken])).toThrow();
});
