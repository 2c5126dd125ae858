import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
