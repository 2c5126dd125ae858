/** What `npm run build` makes of the sources and joins into `dist/bundle`: the command that people run. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/dataset/build.js';
import { filesOf, scratch, writeSmallInputs } from '../helpers/small-inputs.js';

const gongbao = (...args: string[]) =>
  execFileSync(process.execPath, ['dist/bundle/main.js', ...args], { encoding: 'utf8', stdio: 'pipe' });

it('builds the bytes of the sources, with a worker, and answers a question', async () => {
  execFileSync('npm', ['run', 'build'], { stdio: 'pipe' });
  const folder = scratch('bundle');
  const inputs = writeSmallInputs(join(folder, 'in'), 2);
  await build({ inputs: [inputs], out: join(folder, 'sources') });
  const out = join(folder, 'bundle');
  gongbao('build', inputs, '--out', out);
  expect(filesOf(out)).toEqual(filesOf(join(folder, 'sources')));
  expect(
    JSON.parse(gongbao('query', 'SELECT count(*)::INT AS n FROM documents', '--out', out, '--format', 'json')),
  ).toEqual([{ n: 2 }]);
});
