import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SegmenterName } from '../text/segmenter.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const code = fileURLToPath(new URL('..', import.meta.url));

/** Version of the package. */
export const toolVersion = (): string => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** Hash of all code and data files of the running tool: a rule edited between two releases makes old results stale too. */
export function codeHash(): string {
  known ??= hashCode();
  return known;
}

let known: string | undefined;

function hashCode(): string {
  const hash = createHash('sha256');
  const files = readdirSync(code, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(code.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Which segmenter the worker threads will use, found out without the second it takes to load its dictionary. */
export function segmenterInUse(): SegmenterName {
  try {
    createRequire(import.meta.url)('nodejieba');
    return 'nodejieba';
  } catch {
    return 'Intl.Segmenter';
  }
}
