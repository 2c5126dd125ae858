import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../usage-error.js';
import { writeAtomic } from './atomic.js';
import { isGone, type Owner, thisProcess } from './owner.js';

/** How often a holder shows that it is alive, for those on other machines, who cannot look for its process. */
const BEAT_MS = 5_000;
/** A holder on another machine that has not shown itself for so long is gone. Both times are taken by the file system. */
const SILENT_MS = 60_000;

export interface LockOptions {
  /** How long to wait for others, milliseconds. */
  readonly wait?: number;
  /** What is locked, for messages. */
  readonly name?: string;
}

/**
 * Keeps others out until the returned function is called. `folder` holds one file for each process that asks, under a name no other
 * process uses: who sees no living one beside its own has the lock; who sees one takes its own back and waits. So what a dead process
 * left can be removed by anybody at any time, without a moment in which a living lock could be taken for a dead one.
 *
 * @param purpose what the holder does, told to those who wait
 * @throws UsageError that names the holder, where it does not end in time.
 */
export async function lock(
  folder: string,
  purpose: string,
  { wait = 2_000, name = folder }: LockOptions = {},
): Promise<() => Promise<void>> {
  const owner = thisProcess(purpose);
  const own = `${owner.pid}-${owner.serial}.json`;
  const until = Date.now() + wait;
  for (;;) {
    await writeAtomic(join(folder, own), JSON.stringify(owner));
    const holder = await livingOther(folder, own);
    if (holder === null) break;
    await rm(join(folder, own), { force: true });
    if (Date.now() >= until) throw new UsageError(`${describe(holder)} is at work on ${name}; wait for it to end`);
    await setTimeout(5 + Math.random() * 45);
  }
  const beat = setInterval(() => utimes(join(folder, own), new Date(), new Date()).catch(() => {}), BEAT_MS);
  beat.unref();
  return async () => {
    clearInterval(beat);
    await rm(join(folder, own), { force: true });
  };
}

/** Runs `work` with the lock. */
export async function locked<T>(folder: string, purpose: string, work: () => Promise<T>, options?: LockOptions) {
  const unlock = await lock(folder, purpose, options);
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/** Who holds the lock of this folder, or null. Asks without taking part. */
export const holderOf = (folder: string): Promise<Owner | null> => livingOther(folder, '');

async function livingOther(folder: string, own: string): Promise<Owner | null> {
  const now = own === '' ? Date.now() : (await stat(join(folder, own))).mtimeMs;
  for (const file of await readdir(folder).catch(() => [])) {
    if (file === own) continue;
    const path = join(folder, file);
    const stats = await stat(path).catch(() => null);
    if (stats === null) continue;
    const owner = file.endsWith('.json') ? await readOwner(path) : null;
    if (owner !== null && !isGone(owner, now - stats.mtimeMs > SILENT_MS)) return owner;
    // A draft is younger than its writer's next step; one that stays was left by a crash.
    if (owner !== null || now - stats.mtimeMs > SILENT_MS) await rm(path, { recursive: true, force: true });
  }
  return null;
}

const readOwner = async (path: string): Promise<Owner | null> =>
  readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as Owner,
    () => null,
  );

const describe = ({ pid, host, purpose }: Owner): string =>
  `${purpose} (process ${pid}${host === hostname() ? '' : ` on ${host}`})`;
