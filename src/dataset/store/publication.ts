import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from '../folders.js';
import { writeAtomic } from './atomic.js';

/** A file or folder to be put in place of what stands at `to`; both inside the output folder, with `/` between folders. */
export interface Move {
  /** Null: what stands at `to` is only taken away. */
  readonly from: string | null;
  readonly to: string;
}

/**
 * Publishes a build: all that is new is on disk under other names; one rename, that of the journal, says that it holds from now on; then
 * each file and folder is renamed to its place. A process that dies in between leaves the journal, and the next that opens the dataset,
 * to write or to read, carries it out to its end ({@link recover}).
 */
export async function publish(places: Folders, moves: readonly Move[]): Promise<void> {
  await mkdir(places.next, { recursive: true });
  await writeAtomic(places.journal, JSON.stringify({ moves }));
  await carryOut(places, moves);
}

/** Is there a publication that has begun and not ended? */
export const isPublishing = (places: Folders): boolean => existsSync(places.journal);

/** Finishes a publication that was cut off, and removes what one left that had not begun. For the holder of the lock. */
export async function recover(places: Folders): Promise<void> {
  const text = await readFile(places.journal, 'utf8').catch(() => null);
  if (text !== null) await carryOut(places, (JSON.parse(text) as { moves: Move[] }).moves);
  else await rm(places.next, { recursive: true, force: true });
}

/** May be begun again at any point: what has been moved is no longer at `from`, what has been taken away is no longer at `to`. */
async function carryOut(places: Folders, moves: readonly Move[]): Promise<void> {
  const aside = join(places.next, 'old');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  for (const [i, { from, to }] of moves.entries()) {
    const target = join(places.out, to);
    const source = from === null ? null : join(places.out, from);
    if (source !== null && !existsSync(source)) continue;
    await mkdir(dirname(target), { recursive: true });
    const old = join(aside, String(i));
    if (source === null) await rename(target, old).catch(unlessMissing);
    else {
      // A file takes the place of a file at once; a folder that holds something must first be put aside.
      await rename(source, target).catch(async () => {
        await rename(target, old).catch(unlessMissing);
        await rename(source, target);
      });
    }
  }
  await rm(places.journal, { force: true });
  await rm(places.next, { recursive: true, force: true });
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
