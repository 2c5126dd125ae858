import { readFileSync } from 'node:fs';

let known: ReadonlySet<string> | undefined;

/** Neighbouring Chinese characters that official texts hold often, from texts that are no test of ours (`scripts/fit-pairs.ts`). */
export const commonPairs = (): ReadonlySet<string> => {
  known ??= new Set(readFileSync(new URL('./common-pairs.txt', import.meta.url), 'utf8').split(/\s+/));
  return known;
};
