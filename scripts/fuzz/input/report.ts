import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestInput } from '../../../src/dataset/manifest.js';
import type { Mutant } from './mutant.js';

/** What became of one file. */
export interface Outcome {
  readonly path: string;
  readonly input: ManifestInput;
  /** Null for a sound file. */
  readonly mutant: Mutant | null;
}

export interface Run {
  readonly outcomes: readonly Outcome[];
  /** Mutants written. */
  readonly made: number;
  readonly problems: readonly string[];
  /** Sound files that have other bytes than alone. */
  readonly changed: readonly string[];
  /** Path of a sound file → characters of its issue. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly lengthOf: (input: ManifestInput) => number;
  readonly soundPaths: ReadonlyMap<string, string>;
  /** Seconds. */
  readonly took: number;
}

/** The text of an issue; its id, which another file may have taken, left out. */
export function bytesOfIssue(out: string, { issueId }: ManifestInput): string {
  const file = join(out, 'issues', issueId ?? '', 'issue.md');
  return issueId !== null && existsSync(file) ? readFileSync(file, 'utf8').replaceAll(issueId, '') : '';
}

/** A message that only who wrote the code understands. */
const FAULT = /\b(?:TypeError|RangeError|ReferenceError|undefined|is not a function|Cannot read|call stack|NaN)\b/;
/** Less text than this share of the source's, and no message, is a loss without a word. */
const SHORT = 0.8;
/** In these a reader can know that something is missing; a text that ends early is only a shorter text. */
const KNOWABLE: ReadonlySet<string> = new Set(['pdf', 'docx', 'ofd']);

/** Prints all of it; true where no promise is broken. */
export function printReport(run: Run): boolean {
  const mutants = run.outcomes.filter(({ mutant }) => mutant !== null);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${run.made} mutants, ${run.outcomes.length - mutants.length} sound files, ${run.took.toFixed(0)} s`);
  for (const [title, by] of [
    ['outcome', ({ input }: Outcome) => `${input.status} ${input.code ?? ''}`],
    ['form and outcome', ({ input, mutant }: Outcome) => `${mutant!.ending} ${input.status}`],
  ] as const) {
    const counts = new Map<string, number>();
    for (const outcome of mutants) counts.set(by(outcome), (counts.get(by(outcome)) ?? 0) + 1);
    say(`\n${title}`);
    for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
      say(`  ${String(count).padStart(5)}  ${name}`);
  }
  const broken = mutants.flatMap((outcome) => brokenPromises(outcome, run).map((why) => `${outcome.path}: ${why}`));
  if (mutants.length !== run.made) broken.push(`${run.made - mutants.length} mutants are not in the manifest`);
  broken.push(...run.changed.map((path) => `${path}: a sound file with other text than alone`));
  broken.push(...run.problems.map((problem) => `validate: ${problem}`));
  say(`\n${broken.length} broken promises`);
  for (const line of broken) say(`  ${line}`);
  return broken.length === 0;
}

function brokenPromises({ input, mutant }: Outcome, run: Run): string[] {
  const reasons = input.messages.map(({ reason }) => reason);
  const found: string[] = [];
  if (input.code === 'internal-error' || reasons.some((reason) => FAULT.test(reason)))
    found.push(`a fault: ${reasons[0]}`);
  if (input.status === 'failed' && (input.code === null || reasons.length === 0)) found.push('failed without a reason');
  const isCopy = input.messages.some(({ code }) => code === 'same-content');
  if (input.status !== 'failed' && !isCopy && (input.counts?.documents ?? 0) === 0)
    found.push('built without a document');
  const whole = run.lengths.get(run.soundPaths.get(mutant?.source ?? '') ?? '') ?? 0;
  const length = input.status === 'built' && !isCopy ? run.lengthOf(input) : whole;
  if (KNOWABLE.has(mutant!.ending) && input.messages.length === 0 && length < SHORT * whole)
    found.push(`${length} characters of ${whole} without a word`);
  return found;
}
