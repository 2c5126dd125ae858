import { availableParallelism, totalmem } from 'node:os';
import type { OcrEngineName, OcrMode } from '../tree/input.js';
import type { ManifestInput } from './manifest.js';

export interface BuildOptions {
  /** Files, folders and globs. */
  readonly inputs: readonly string[];
  /** Output folder; made where it is missing. */
  readonly out: string;
  /** How scanned sheets are treated; `auto` by default. */
  readonly ocr?: OcrMode;
  /** What reads scanned sheets; `auto` (PP-OCR, or tesseract where that does not load) by default. */
  readonly ocrEngine?: OcrEngineName;
  /** Folder with an ONNX recogniser of lines (`*rec*.onnx`) and its keys (`*keys*.txt`, `*dict*.txt`). */
  readonly ocrModels?: string;
  /** Inputs built at the same time; by default what processors and memory allow. */
  readonly jobs?: number;
  /** Build everything again, whatever is known from earlier builds. */
  readonly force?: boolean;
  /** Seconds of processor time after which an input is given up; 600 by default. A sheet read by OCR begins them anew. */
  readonly timeout?: number;
  /** Seconds of processor time after which a sheet is left out; 60 by default. */
  readonly sheetTimeout?: number;
  /** Sheets of a file at most; 3000 by default. */
  readonly maxSheets?: number;
  /** MB of all files written of an input at most; 512 by default. */
  readonly maxOutput?: number;
  /** Opens encrypted PDFs. */
  readonly password?: string;
  /** Remove what is in the dataset and not named. */
  readonly prune?: boolean;
  /** MB of one worker with all processes it starts; 3072 by default, or what the machine has. */
  readonly memory?: number;
  /** Folder with `<issue-id>.yaml` files of corrections, which need not exist; by default the one the dataset remembers, else `corrections` beside it. */
  readonly corrections?: string;
  /** Build the `index`th of `count` equal shares of the inputs (from 1), for schedulers. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Redis whose workers (`work`, `gongbao worker`) build the inputs, such as `redis://localhost:6379`; by default this machine does. */
  readonly queue?: string;
  /** Told what keeps the build waiting, in a line. */
  readonly onNotice?: (notice: string) => void;
  /** Called once for each input when it is done. */
  readonly onInput?: (event: InputEvent) => void;
  /** Called after each scanned sheet that was read. */
  readonly onReading?: (event: ReadingEvent) => void;
  /** Ends the build early: what is finished is published, the rest stays as it was. */
  readonly signal?: AbortSignal;
  /** Module of the worker processes; another one in tests. */
  readonly worker?: URL;
}

/** An input that is done. */
export interface InputEvent {
  readonly input: ManifestInput;
  /** Its path, seen from the working directory. */
  readonly shown: string;
  /** Inputs done so far, this one included, and inputs in all. */
  readonly done: number;
  readonly total: number;
  /** Taken over from an earlier build. */
  readonly unchanged: boolean;
}

/** An input whose sheets are read by OCR. */
export interface ReadingEvent {
  /** Its path, seen from the working directory. */
  readonly shown: string;
  /** Sheets that are through, and sheets that have to be read. */
  readonly read: number;
  readonly of: number;
  /** Inputs done so far, and inputs in all. */
  readonly done: number;
  readonly total: number;
}

const MOST_MEMORY_MB = 3072;
/** What a worker takes for a large scan: the file, its pictures and the OCR engine. */
const WORKER_BYTES = 1.5 * 2 ** 30;
const machineBytes = () => process.constrainedMemory() || totalmem();

export const defaults = () => ({
  ocr: 'auto' as OcrMode,
  ocrEngine: 'auto' as OcrEngineName,
  jobs: Math.max(1, Math.min(availableParallelism(), Math.floor(machineBytes() / WORKER_BYTES))),
  force: false,
  timeout: 600,
  sheetTimeout: 60,
  maxSheets: 3000,
  maxOutput: 512,
  memory: Math.min(MOST_MEMORY_MB, Math.floor((machineBytes() / 2 ** 20) * 0.8)),
});
