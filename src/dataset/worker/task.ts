import type { MessagePort } from 'node:worker_threads';
import type { TableName } from '../../emit/tables/table-names.js';
import type { OcrEngineName, OcrMode } from '../../tree/input.js';

/** One input to build, as handed to a worker thread. */
export interface BuildTask {
  /** Names the result: hash of the input's path and content, the options and the tool. */
  readonly key: string;
  /** As given, with `/` between folders. */
  readonly path: string;
  readonly sha256: string;
  readonly ocr: OcrMode;
  readonly ocrEngine: OcrEngineName;
  readonly ocrModels: string | undefined;
  readonly cacheDir: string;
  /** Folder with `<issue-id>.yaml` files, or null where it holds none. */
  readonly corrections: string | null;
  /** The id to use in place of the issue's own, where another input has the same. */
  readonly id: string | null;
  /** Folder to write to: `issue/…` and `shard/<table>.ndjson`. */
  readonly staging: string;
}

/** Something to tell the user about an input. */
export interface InputMessage {
  /** Sheet it is about, from 1, or null. */
  readonly sheet: number | null;
  readonly reason: string;
}

export type Counts = Readonly<Record<TableName | 'sheets' | 'findings', number>>;

/** What a worker reports of an input it built. */
export interface BuiltInput {
  readonly key: string;
  readonly path: string;
  readonly sha256: string;
  readonly status: 'built' | 'partial';
  /** The id the issue gives itself. */
  readonly ownId: string;
  /** The id it was built with. */
  readonly id: string;
  readonly counts: Counts;
  readonly messages: readonly InputMessage[];
  /** SHA-256 of the corrections that were applied, or null. */
  readonly correctionsHash: string | null;
}

/** What a worker is given: a task, and where it says that it has begun, since time spent starting a thread does not count. */
export interface Assignment {
  readonly task: BuildTask;
  readonly started: MessagePort;
}

export type BuildOutcome = { readonly built: BuiltInput } | { readonly failed: string };
