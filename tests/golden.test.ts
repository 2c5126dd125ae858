/** `output/` is the build of `corpus/`: built again, every file must come out with the same bytes. To accept a change: `npm run golden`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.'))
    .sort();

describe('the committed build of corpus/', () => {
  // Inputs are named from the dataset: beside a copy of corpus/ it is the same build.
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-golden-'));
  const out = join(folder, 'output');
  beforeAll(() => {
    cpSync('corpus', join(folder, 'corpus'), { recursive: true });
    const call = ['dist/bundle/main.js', 'build', join(folder, 'corpus'), '--out', out];
    execFileSync(process.execPath, call, { stdio: 'pipe' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the same files', () => {
    expect(files(out)).toEqual(files('output'));
  });
  it.each(files('output'))('%s has the same bytes', (file) => {
    expect(readFileSync(join(out, file)).equals(readFileSync(join('output', file)))).toBe(true);
  });
});
