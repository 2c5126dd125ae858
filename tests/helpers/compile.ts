import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MADE = 'dist/code.sha256';

/** Compiles the sources before the tests, where one of them is newer than what `npm ci` compiled. */
export default function compile(): void {
  if (existsSync(MADE) && newest('src') < statSync(MADE).mtimeMs) return;
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs),
  );
