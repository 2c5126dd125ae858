import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../usage-error.js';
import { atomically } from './atomic.js';
import { isGone, type Owner, thisProcess } from './owner.js';

/** How often a holder shows that it is alive, for those on other machines, who cannot look for its process. */
const BEAT_MS = 5_000;
/** A holder on another machine that has not shown itself for so long is gone. */
const SILENT_MS = 60_000;
/** Between two looks, on average. */
const LOOK_MS = 30;

export interface LockOptions {
  /** How long to wait for one other, milliseconds. */
  readonly wait?: number;
  /** What is locked, for messages. */
  readonly name?: string;
}

/**
 * Keeps others out until the returned function is called; those who wait are served in the order they came (Lamport's bakery algorithm).
 * `folder` holds a file for each process that asks, under a name no other uses: first that it is about to take a number, then its number,
 * one higher than all it sees. Who sees nobody taking a number, and then no lower number, has the lock. So what a dead process left can be
 * removed by anybody at any time, without a moment in which a living lock could be taken for a dead one.
 *
 * @param purpose what the holder does, told to those who wait
 * @throws UsageError that names the holder, where one does not end in time.
 */
export async function lock(
  folder: string,
  purpose: string,
  { wait = 2_000, name = folder }: LockOptions = {},
): Promise<() => Promise<void>> {
  const owner = thisProcess(purpose);
  const id = `${owner.pid}-${owner.serial}-${randomBytes(4).toString('hex')}`;
  const asking = join(folder, `${id}${ASKING}`);
  let own = asking;
  const release = async () => {
    clearInterval(beat);
    for (const file of [asking, own]) await rm(file, { force: true });
  };
  const beat = setInterval(() => utimes(own, new Date(), new Date()).catch(() => {}), BEAT_MS);
  beat.unref();
  try {
    await mkdir(folder, { recursive: true });
    await writeOwner(asking, owner);
    const ticket = { id, number: 1 + Math.max(0, ...(await ticketsIn(folder)).map(({ number }) => number)) };
    own = join(folder, `${id}.${ticket.number}.json`);
    await writeOwner(own, owner);
    await rm(asking, { force: true });
    let [since, last] = [Date.now(), ''];
    for (;;) {
      const holder = await firstBefore(folder, ticket);
      if (holder === null) return release;
      const now = `${holder.host} ${holder.pid} ${holder.serial}`;
      if (now !== last) [since, last] = [Date.now(), now];
      if (Date.now() - since >= wait)
        throw new UsageError(`${describe(holder)} is at work on ${name}; wait for it to end`);
      await setTimeout(LOOK_MS * (0.5 + Math.random()));
    }
  } catch (error) {
    await release();
    throw error;
  }
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
export const holderOf = (folder: string): Promise<Owner | null> =>
  firstBefore(folder, { id: '', number: Number.POSITIVE_INFINITY });

const ASKING = '.asking.json';
const TICKET = /^(.+?)(?:\.(\d+))?\.json$/; // 4711-0-1f3a77c2.12.json

interface Ticket {
  /** Of the process; settles which of two with one number is first. */
  readonly id: string;
  readonly number: number;
}

const isBefore = (a: Ticket, b: Ticket) => a.number < b.number || (a.number === b.number && a.id < b.id);

const filesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const ticketsIn = async (folder: string): Promise<(Ticket & { readonly file: string })[]> =>
  (await filesIn(folder)).flatMap((file) => {
    const [, id, number = '0'] = (file.endsWith(ASKING) ? null : TICKET.exec(file)) ?? [];
    return id === undefined ? [] : [{ id, number: Number(number), file }];
  });

/** The first living process that goes before a ticket. */
async function firstBefore(folder: string, own: Ticket): Promise<Owner | null> {
  // One look for those who are taking a number and a later one for numbers: nobody slips from one to the other unseen.
  const taking = (await filesIn(folder)).filter((file) => file.endsWith(ASKING) || file.endsWith('.tmp'));
  for (const file of taking) {
    const owner = await livingOwner(join(folder, file));
    if (owner !== null) return owner;
  }
  const tickets = (await ticketsIn(folder)).filter((ticket) => isBefore(ticket, own));
  for (const { file } of tickets.sort((a, b) => (isBefore(a, b) ? -1 : 1))) {
    const owner = await livingOwner(join(folder, file));
    if (owner !== null) return owner;
  }
  return null;
}

/** Who wrote a file; null, and the file is gone, where that process is no more. */
async function livingOwner(path: string): Promise<Owner | null> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) return null;
  const isSilent = Date.now() - stats.mtimeMs > SILENT_MS;
  const owner = path.endsWith('.json') ? await readOwner(path) : null;
  if (owner !== null && !isGone(owner, isSilent)) return owner;
  // A draft is younger than its writer's next step; one that stays was left by a crash.
  if (owner !== null || isSilent) await rm(path, { recursive: true, force: true });
  return null;
}

/** Whole or not at all, but not through to the disk: a machine that loses power has no living process. */
const writeOwner = (path: string, owner: Owner): Promise<void> =>
  atomically(path, (draft) => writeFile(draft, JSON.stringify(owner)));

const readOwner = async (path: string): Promise<Owner | null> =>
  readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as Owner)
    .catch(() => null);

const describe = ({ pid, host, purpose }: Owner): string =>
  `${purpose} (process ${pid}${host === hostname() ? '' : ` on ${host}`})`;
