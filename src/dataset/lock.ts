import { mkdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { writeAtomic } from './atomic.js';
import { UsageError } from './usage-error.js';

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/**
 * Keeps other runs off an output folder until the returned function is called. The lock of a run that was killed is taken over: at
 * once where its process is seen to be gone, otherwise when it has not been renewed for 10 s.
 *
 * @throws UsageError while another run is at work there.
 */
export async function lock(out: string, state: string): Promise<() => Promise<void>> {
  await mkdir(state, { recursive: true });
  const lockPath = join(state, 'lock');
  const ownerPath = join(state, 'owner.json');
  const acquire = () => lockfile.lock(out, { lockfilePath: lockPath, stale: 10_000, update: 2_000 });
  const release = await acquire().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error;
    const owner = await readOwner(ownerPath);
    if (owner && isGone(owner)) {
      await rm(lockPath, { recursive: true, force: true });
      return acquire().catch(() => refuse(out, owner));
    }
    return refuse(out, owner);
  });
  await writeAtomic(ownerPath, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
  return async () => {
    await rm(ownerPath, { force: true });
    await release();
  };
}

function refuse(out: string, owner: Owner | null): never {
  const who = owner ? ` (process ${owner.pid} on ${owner.host})` : '';
  throw new UsageError(`another build${who} is writing to ${out}; wait for it or choose another --out`);
}

const readOwner = async (path: string): Promise<Owner | null> =>
  readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as Owner)
    .catch(() => null);

function isGone({ pid, host }: Owner): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
