import type { WorkerTask } from '../../dataset/worker/task.js';
import type { OcrEngineName, OcrMode } from '../../tree/input.js';
import type { ArchiveDates } from './archive-dates.js';
import type { ArchiveFormName } from './issue-writers.js';

/** One issue to write, as handed to a worker. */
export interface ArchiveTask extends WorkerTask {
  readonly form: ArchiveFormName;
  /** Output folder of the build. */
  readonly out: string;
  readonly id: string;
  /** Folder that holds all issues of the form; it is there. */
  readonly target: string;
  readonly dates: ArchiveDates;
  /** How its scans were read. */
  readonly ocr: OcrMode;
  readonly ocrEngine: OcrEngineName | undefined;
  readonly baseUrl?: string;
  readonly password?: string;
}

export interface Archived {
  readonly written: true;
}
