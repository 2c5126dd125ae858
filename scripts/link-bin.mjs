/** Puts the compiled command into node_modules/.bin, where `npx gongbao` of a checkout finds it without installing anything. */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const command = join('dist', 'bundle', 'main.js');
const link = join('node_modules', '.bin', 'gongbao');
chmodSync(command, 0o755);
if (existsSync('node_modules') && process.platform !== 'win32') {
  mkdirSync(join('node_modules', '.bin'), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', command), link);
}
