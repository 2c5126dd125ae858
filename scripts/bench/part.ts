import type { Run } from './measure.js';

/** One question the benchmark answers, under its own heading of docs/benchmarks.md. */
export interface Part {
  readonly name: string;
  /** Measures, and returns Markdown. */
  readonly run: (bench: Bench) => Promise<string[]>;
}

/** What all parts have in common. */
export interface Bench {
  /** How often everything is measured; figures are medians. */
  readonly runs: number;
  /** A folder that is removed at the end. */
  readonly scratch: string;
  /** The files of the call, else the sample and editions drawn by seed (`scripts/fuzz`), as many as are asked for. */
  readonly files: (count: number) => Promise<readonly string[]>;
  /** Measures commands by turns, so that what else the machine does falls on all alike. */
  readonly byTurns: <Name extends string>(commands: Readonly<Record<Name, Command>>) => Promise<Record<Name, Run>>;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

const node = process.execPath;
export const nodeOf = (...args: string[]): Command => ({ command: node, args });
/** The compiled command. */
export const gongbao = (...args: string[]): Command => nodeOf('dist/bundle/main.js', ...args);
/** Builds files from nothing into a folder. */
export const building = (files: readonly string[], out: string, jobs: number): Command =>
  gongbao('build', ...files, '--out', out, '--force', '--jobs', `${jobs}`);
