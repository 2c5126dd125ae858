import type { ExitStatus } from './exit-status.js';

/** Numbers of the signals (signal(7)); a shell reports a program they ended as 128 more. */
const NUMBERS = { SIGINT: 2, SIGTERM: 15 } as const;

export interface StopSignal {
  /** Aborted by the first Ctrl+C or SIGTERM. */
  readonly signal: AbortSignal;
  readonly name: keyof typeof NUMBERS | null;
  readonly status: ExitStatus | null;
  release(): void;
}

/** Milliseconds in which one request to stop may come twice: `timeout` and shells send it to the process and to its group. */
const SAME_REQUEST_MS = 1000;

/** Lets a command end in order at the first signal; the next request ends it at once, as does SIGKILL: nothing half-written is left then either. */
export function stopSignal(): StopSignal {
  const controller = new AbortController();
  let name: keyof typeof NUMBERS | null = null;
  let asked = 0;
  const stop = (signal: NodeJS.Signals) => {
    if (name !== null && Date.now() - asked > SAME_REQUEST_MS) process.exit(statusOf(name));
    if (name !== null) return;
    asked = Date.now();
    name = signal as keyof typeof NUMBERS;
    controller.abort();
  };
  for (const each of Object.keys(NUMBERS)) process.on(each, stop);
  return {
    signal: controller.signal,
    get name() {
      return name;
    },
    get status() {
      return name && statusOf(name);
    },
    release: () => {
      for (const each of Object.keys(NUMBERS)) process.removeListener(each, stop);
    },
  };
}

const statusOf = (name: keyof typeof NUMBERS) => (128 + NUMBERS[name]) as ExitStatus;
