/** `output/` is the build of `corpus/`: built again, every file must come out with the same bytes. To accept a change: `npm run golden`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import glob from 'fast-glob';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const files = (folder: string) => glob.sync('**/*', { cwd: folder }).sort();

describe('the committed build of corpus/', () => {
  const out = mkdtempSync(join(tmpdir(), 'gongbao-golden-'));
  beforeAll(() => {
    execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'build', 'corpus', '--out', out], {
      stdio: 'pipe',
    });
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('has the same files', () => {
    expect(files(out)).toEqual(files('output'));
  });
  it.each(files('output'))('%s has the same bytes', (file) => {
    expect(readFileSync(join(out, file)).equals(readFileSync(join('output', file)))).toBe(true);
  });
});
