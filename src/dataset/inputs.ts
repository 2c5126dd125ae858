import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import fastGlob from 'fast-glob';
import { UsageError } from './usage-error.js';

/** Endings of the files gongbao builds. */
export const INPUT_ENDINGS = ['pdf', 'html', 'htm', 'txt', 'md'] as const;

/**
 * The files meant by files, folders (searched through) and globs: sorted by code unit, each once, `/` between folders.
 *
 * @throws UsageError for a name that stands for nothing.
 */
export async function findInputs(names: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const name of names) {
    for (const path of await expand(name.replaceAll('\\', '/'))) found.add(posix.normalize(path));
  }
  return [...found].sort();
}

async function expand(name: string): Promise<string[]> {
  const stats = await stat(name).catch(() => null);
  if (stats?.isFile()) return [name];
  if (stats?.isDirectory()) {
    const folder = fastGlob.escapePath(name.replace(/\/+$/, '') || '/');
    return orRefuse(await search(`${folder}/**/*.{${INPUT_ENDINGS.join(',')}}`), `no input in the folder ${name}`);
  }
  if (fastGlob.isDynamicPattern(name)) return orRefuse(await search(name), `no file matches ${name}`);
  throw new UsageError(`${name}: no such file or folder; check the name`);
}

const search = (pattern: string) => fastGlob(pattern, { onlyFiles: true, caseSensitiveMatch: false });

function orRefuse(paths: string[], reason: string): string[] {
  if (paths.length === 0) {
    throw new UsageError(`${reason}; give a file, folder or glob with ${INPUT_ENDINGS.join(', ')} files`);
  }
  return paths;
}
