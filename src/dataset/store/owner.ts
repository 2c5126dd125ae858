import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that holds or asks for a lock. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts it: a number of a process is used again. Null where that is not known. */
  readonly started: string | null;
  /** Tells several locks of one process apart. */
  readonly serial: number;
  /** What it does, for those who wait: `gongbao build`. */
  readonly purpose: string;
}

let serial = 0;

export const thisProcess = (purpose: string): Owner => ({
  pid: process.pid,
  host: hostname(),
  started: startOf(process.pid),
  serial: serial++,
  purpose,
});

/** @param silent it has not shown itself for long: all that can be known of a process on another machine */
export function isGone({ pid, host, started }: Owner, silent: boolean): boolean {
  if (host !== hostname()) return silent;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const now = startOf(pid);
  return started !== null && now !== null && now !== started;
}

/** Field 22 of /proc/<pid>/stat (proc(5)), behind the name in brackets, which may hold anything; null on other systems. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
