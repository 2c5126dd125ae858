import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Folders } from '../folders.js';
import { UsageError } from '../usage-error.js';
import { holderOf, locked } from './lock.js';
import { isPublishing, recover } from './publication.js';

/** Names the build that stands in a folder now. Changes with each publication. */
export type BuildToken = string;

/** How long a publication may take (some renames), and how often a reader begins again because a build came in between. */
const PUBLISHING_MS = 30_000;
const MOST_READS = 20;

/**
 * Reads from one build: where another is published meanwhile, what was read is thrown away and read again. Readers take no lock, and
 * write nothing unless a publication was cut off, which the first reader that may write finishes.
 */
export async function consistently<T>(places: Folders, read: (token: BuildToken) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const before = await tokenOf(places);
    const outcome = await read(before).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if ((await tokenOf(places)) === before || tries === MOST_READS) {
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    }
  }
}

/** Waits for a publication under way. */
export async function tokenOf(places: Folders): Promise<BuildToken> {
  for (;;) {
    await ended(places);
    const stats = await stat(places.manifest, { bigint: true }).catch(() => null);
    if (!isPublishing(places)) return stats === null ? 'none' : `${stats.ino}-${stats.mtimeNs}-${stats.size}`;
  }
}

async function ended(places: Folders): Promise<void> {
  for (const until = Date.now() + PUBLISHING_MS; isPublishing(places); await setTimeout(20)) {
    if (Date.now() > until) throw new UsageError(`${places.out} is being published; try again`);
    if ((await holderOf(places.lock)) !== null) continue;
    await locked(places.lock, 'gongbao (finishing a build that was cut off)', () => recover(places)).catch((error) => {
      if (!isPublishing(places)) return;
      const code = (error as NodeJS.ErrnoException).code ?? error.message;
      throw new UsageError(`${places.out} holds a build that was cut off (${code}); run gongbao build there once more`);
    });
  }
}
