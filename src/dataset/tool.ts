import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const code = fileURLToPath(new URL('..', import.meta.url));
const noted = join(code, 'code.sha256');

/** Version of the package. */
export const toolVersion = (): string => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/**
 * Hash of all code and data files of the running tool: a rule edited between two releases makes old results stale too. What
 * `scripts/bundle.mjs` joined is hashed there, once: there are a thousand files.
 */
export function codeHash(): string {
  known ??= existsSync(noted) ? readFileSync(noted, 'utf8') : hashCode();
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
