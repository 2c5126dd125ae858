import { watch } from 'node:fs';
import { dirname } from 'node:path';

/** Files are often written in several steps: a change counts when nothing more has happened for so long. */
const QUIET_MS = 500;
const GLOB = /[*?[{]/u; // gazettes/*.pdf

/** Waits until something changes in the inputs (files, folders, globs), or until it is told to stop. */
export async function changeOf(inputs: readonly string[], signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const places = new Set(inputs.map(placeOf));
  await new Promise<void>((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET_MS);
    };
    const watchers = [...places].map((place) => watch(place, { recursive: true }, changed));
    const end = () => {
      for (const watcher of watchers) watcher.close();
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Of a glob the folder before its first mark. */
function placeOf(input: string): string {
  let place = input;
  while (GLOB.test(place)) place = dirname(place);
  return place;
}
