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
  /** Seconds after which an input is given up; 1800 by default. */
  readonly timeout?: number;
  /** Remove what is in the dataset and not named. */
  readonly prune?: boolean;
  /** JavaScript heap of one worker thread in MB; 2048 by default. */
  readonly memory?: number;
  /** Folder with `<issue-id>.yaml` files of corrections, which need not exist; by default the one the dataset remembers, else `corrections` beside it. */
  readonly corrections?: string;
  /** Build the `index`th of `count` equal shares of the inputs (from 1), for schedulers. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Called once for each input when it is done. */
  readonly onInput?: (event: InputEvent) => void;
  /** Ends the build early: what is finished is published, the rest stays as it was. */
  readonly signal?: AbortSignal;
  /** Module of the worker threads; another one in tests. */
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

const DEFAULT_MEMORY_MB = 2048;
/** Beside its heap a thread holds the file, its pictures and the OCR engine. */
const THREAD_BYTES = 1.5 * 2 ** 30;

export const defaults = () => ({
  ocr: 'auto' as OcrMode,
  ocrEngine: 'auto' as OcrEngineName,
  jobs: Math.max(
    1,
    Math.min(availableParallelism(), Math.floor((process.constrainedMemory() || totalmem()) / THREAD_BYTES)),
  ),
  force: false,
  timeout: 1800,
  memory: DEFAULT_MEMORY_MB,
});
