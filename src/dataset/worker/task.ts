import type { TableName } from '../../emit/tables/table-names.js';
import type { Params } from '../../messages/message.js';
import type { IssueJson } from '../../tree/gazette.js';
import type { OcrEngineName, OcrMode, ReadingProgress, SheetShare } from '../../tree/input.js';
import type { CorrectionsFor } from '../corrections/corrections-folder.js';

/** One input to build, as handed to a worker. */
export interface BuildTask {
  /** Names the result: hash of the input's path and content, the options and the tool. */
  readonly key: string;
  /** Relative to the dataset where that is possible, with `/` between folders: what manifest and issue say. */
  readonly path: string;
  /** Where the file is now, absolute. */
  readonly file: string;
  readonly sha256: string;
  readonly ocr: OcrMode;
  readonly ocrEngine: OcrEngineName;
  readonly ocrModels: string | undefined;
  readonly cacheDir: string;
  /** Null where there are none for anything. */
  readonly corrections: CorrectionsFor | null;
  /** The id to use in place of the issue's own, where another input has the same. */
  readonly id: string | null;
  /** Sheets that are left out, with the reason: they ended a worker before. */
  readonly givenUp?: ReadonlyMap<number, string>;
  /** Nothing is built: these sheets are read, for the worker that builds the file. */
  readonly ahead?: SheetShare;
  /** Sheets of a file at most. */
  readonly maxSheets?: number;
  /** MB of all files written of it at most. */
  readonly maxOutput?: number;
  readonly password?: string;
  /** Folder to write to: `issue/…` and `shard/<table>.ndjson`. */
  readonly staging: string;
}

/** Something to tell the user about an input. */
export interface InputMessage {
  /** Sheet it is about, from 1, or null. */
  readonly sheet: number | null;
  /** What it is about, for programs. */
  readonly code: string;
  readonly reason: string;
  /** Of a finding of the audit: what words in any language are made of. */
  readonly words?: { readonly code: string; readonly params: Params };
}

export type Counts = Readonly<Record<TableName | 'sheets', number>>;

/** A file as it stood when it was written. */
export interface PlacedFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly sha256: string;
}

/** What was written of an issue. */
export interface WrittenIssue {
  readonly counts: Counts;
  /** Files of `issues/<id>/`, by path. */
  readonly files: readonly PlacedFile[];
  /** Files of its rows, in the folder of the key, by path. */
  readonly shard: readonly PlacedFile[];
}

/** What a worker reports of an input it built. */
export interface BuiltInput extends WrittenIssue {
  readonly key: string;
  readonly path: string;
  readonly sha256: string;
  readonly status: 'built' | 'partial';
  /** Why it is partial. */
  readonly code: string | null;
  /** The id the issue gives itself. */
  readonly ownId: string;
  /** The id it was built with. */
  readonly id: string;
  /** The printed issue or document it is one file of, where the file says: masthead, or number and title. */
  readonly work: string | null;
  /** Its documents by number or title, in order: two files of one issue have most of them in common. */
  readonly titles: readonly string[];
  readonly textLayer: IssueJson['source']['textLayer'];
  readonly messages: readonly InputMessage[];
  /** The file of corrections that belongs to it and the SHA-256 of what it said, or null. */
  readonly corrections: { readonly file: string; readonly hash: string } | null;
}

/** Why nothing was built of an input. */
export interface Failure {
  readonly code: string;
  /** One line, with the next step. */
  readonly reason: string;
}

export type BuildOutcome = Outcome<{ readonly built: BuiltInput }>;

/** What comes of a task of any kind. */
export type Outcome<Done> = Done | { readonly failed: Failure };

/** A task that can leave sheets out, and of which another worker may read sheets ahead where it says that it reads. */
export type WorkerTask = Pick<BuildTask, 'givenUp' | 'ahead'>;

/**
 * The default export of a worker's module. `onSheet` is told the sheet it begins with, so that its parent sees where it hangs; `onReading`, by
 * those that leave sheets to others, how far it is.
 */
export type WorkerModule<Task extends WorkerTask, Done> = (
  task: Task,
  onSheet: (sheet: number | null) => void,
  onReading?: (progress: ReadingProgress) => void,
) => Promise<Outcome<Done>>;

/** What parent and worker say to each other. */
export interface ToWorker<Task> {
  readonly task: Task;
}
export type FromWorker<Done> =
  | { readonly ready: true }
  | { readonly sheet: number | null }
  | { readonly reading: ReadingProgress }
  | { readonly done: Outcome<Done> };
