/** Exit statuses of the contract. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** At least one input failed, a check found errors, or two builds differ. */
  failed: 1,
  /** The call itself is wrong. */
  usage: 2,
  /** Ended by a signal: 128 and its number. */
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
