/** Which program reads the lines: the recogniser we bring, on the runtime that loads here; tesseract where none does, or where asked. */
import { execFile } from 'node:child_process';
import type { IngestOptions } from '../../../tree/input.js';
import { TRADITIONAL_LANGUAGE } from '../../../tree/traditional-engine.js';
import type { OcrEngine } from './engine.js';
import { onnxRuntime } from './onnx-runtime.js';
import { SystemTesseract } from './system-tesseract.js';
import { LANGUAGE, TesseractLines } from './tesseract-lines.js';

/** Throws where the engine that was asked for, or its models, cannot be loaded. */
export async function openEngine({
  ocrEngine: engine = 'auto',
  ocrModels: models,
}: Pick<IngestOptions, 'ocrEngine' | 'ocrModels'> = {}): Promise<OcrEngine> {
  if (engine !== 'tesseract') {
    const runtime = await onnxRuntime();
    if (runtime) return (await import('./line-recogniser.js')).LineRecogniser.open(runtime, models);
    if (engine === 'ppocr' || models !== undefined)
      throw new Error(
        'neither onnxruntime-node nor onnxruntime-web can be loaded: run npm ci again, or use --ocr-engine tesseract',
      );
  }
  const version = await systemVersion(LANGUAGE);
  if (version !== null) return new TesseractLines(new SystemTesseract(version));
  return new TesseractLines(await (await import('./bundled-tesseract.js')).BundledTesseract.open());
}

/** The system's tesseract with data for traditional characters (Debian: tesseract-ocr-chi-tra); null where it is not installed. */
export async function openTraditionalEngine(): Promise<OcrEngine | null> {
  const version = await systemVersion(TRADITIONAL_LANGUAGE);
  return version === null ? null : new TesseractLines(new SystemTesseract(version, TRADITIONAL_LANGUAGE));
}

/** `5.3.0`, or null where there is no tesseract with data of the language. */
async function systemVersion(language: string): Promise<string | null> {
  const version = /tesseract v?([\d.]+)/.exec(await output('--version'))?.[1]; // "tesseract 5.3.0"
  const languages = await output('--list-langs');
  return version !== undefined && languages.split(/\s+/).includes(language) ? version : null;
}

const output = (argument: string): Promise<string> =>
  new Promise((resolve) => {
    execFile('tesseract', [argument], (error, stdout, stderr) => resolve(error ? '' : stdout + stderr));
  });
