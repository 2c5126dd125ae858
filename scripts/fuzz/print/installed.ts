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
