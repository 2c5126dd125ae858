import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all its descendants take (proc(5)); zeros where there is no /proc. */
export interface TreeUse {
  /** Resident memory, bytes. */
  readonly bytes: number;
  /** Processor time, seconds. A machine that is busy with other things spends none of it. */
  readonly seconds: number;
}

export function useOfTree(pid: number): TreeUse {
  let [bytes, seconds] = [0, 0];
  const queue = [pid];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    bytes += residentOf(next);
    seconds += processorTimeOf(next);
    queue.push(...childrenOf(next));
  }
  return { bytes, seconds };
}

/** Clock ticks of a second, as Linux tells them to programs on all its common machines. */
const TICKS = 100;

/** Fields 14 to 17 of stat: its own time, and that of children that have ended. */
function processorTimeOf(pid: number): number {
  const text = read(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i] ?? 0), 0) / TICKS;
}

function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1]; // VmRSS:	  354816 kB
  return Number(kilobytes ?? 0) * 1024;
}

function childrenOf(pid: number): number[] {
  let threads: string[] = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    // It has ended.
  }
  return threads.flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
