import { statSync, watch } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';

/** Files are often written in several steps: a change counts when nothing more has happened for so long. */
const QUIET_MS = 500;
const GLOB = /[*?[{]/u; // gazettes/*.pdf

/**
 * Gives a turn at once, and one more whenever something has changed in the inputs (files, folders, globs), until it is told to stop. What changes
 * during a turn is not missed; what the turn itself writes to `out` is no change.
 */
export async function* turnsOf(inputs: readonly string[], out: string, signal: AbortSignal): AsyncGenerator<void> {
  let timer: NodeJS.Timeout | undefined;
  let isDue = true;
  let wake = () => {};
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = true;
      wake();
    }, QUIET_MS);
  };
  const isOurs = (path: string) => path === resolve(out) || path.startsWith(resolve(out) + sep);
  const watchers = inputs.map(placeOf).map(({ folder, file }) =>
    watch(folder, { recursive: file === null }, (_, name) => {
      if (name === null || (file === null ? !isOurs(resolve(folder, name)) : name === file)) changed();
    }),
  );
  const stopped = () => wake();
  signal.addEventListener('abort', stopped, { once: true });
  try {
    while (!signal.aborted) {
      if (isDue) {
        isDue = false;
        yield;
      } else {
        await new Promise<void>((resolved) => {
          wake = resolved;
        });
      }
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stopped);
    for (const watcher of watchers) watcher.close();
  }
}

/** What is watched: a folder with all below it, of a glob that before its first mark; for a file its name in its folder, for editors replace files. */
function placeOf(input: string): { readonly folder: string; readonly file: string | null } {
  let folder = input;
  while (GLOB.test(folder)) folder = dirname(folder);
  const isFile = statSync(folder, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? { folder: dirname(resolve(folder)), file: basename(folder) } : { folder, file: null };
}
