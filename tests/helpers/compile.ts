import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const MADE = 'dist/code.sha256';

/** Compiles the sources before the tests, where one of them is newer than what `npm ci` compiled, and the worker that tests use in place of the real one. */
export default async function compile(): Promise<void> {
  if (!existsSync(MADE) || newest('src') >= statSync(MADE).mtimeMs)
    execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
  await build({
    entryPoints: ['tests/helpers/fake-worker.ts'],
    outdir: 'node_modules/.cache/gongbao-tests',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs),
  );
