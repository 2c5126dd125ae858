import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Is a command on the path? */
export function installed(command: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const pythons = ['/usr/bin/python3', 'python3'];
const known = new Map<string, string | null>();

/** A Python that has a module: Debian's packages are seen by Debian's Python only. */
export function pythonWith(module: string): string | null {
  if (!known.has(module))
    known.set(module, pythons.find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0) ?? null);
  return known.get(module) ?? null;
}
