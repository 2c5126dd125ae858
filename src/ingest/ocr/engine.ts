/** A program that reads a strip of text lines. */
import { execFile } from 'node:child_process';
import type { GrayImage } from './gray-image.js';
import { SystemTesseract } from './system-tesseract.js';
import type { Word } from './tsv.js';

export interface OcrEngine {
  /** Name and version: part of the key of every cached reading. */
  readonly name: string;
  /** Words of a strip. @param dpi dots an inch. Throws where the program fails. */
  read(strip: GrayImage, dpi: number): Promise<Word[]>;
  close(): Promise<void>;
}

/** One column of text in lines of one size: what a strip is. */
export const PAGE_SEGMENTATION = '6';
export const LANGUAGE = 'chi_sim';

/**
 * The system's tesseract where it is on the PATH and knows Chinese (half the time, a third of the memory), else the one we bring, which is
 * loaded only then.
 */
export async function openEngine(): Promise<OcrEngine> {
  const version = await systemVersion();
  if (version === null) return (await import('./bundled-tesseract.js')).BundledTesseract.open();
  return new SystemTesseract(version);
}

/** `5.3.0`, or null where there is no tesseract with Chinese data. */
async function systemVersion(): Promise<string | null> {
  const version = /tesseract v?([\d.]+)/.exec(await output('--version'))?.[1]; // "tesseract 5.3.0"
  const languages = await output('--list-langs');
  return version !== undefined && languages.split(/\s+/).includes(LANGUAGE) ? version : null;
}

const output = (argument: string): Promise<string> =>
  new Promise((resolve) => {
    execFile('tesseract', [argument], (error, stdout, stderr) => resolve(error ? '' : stdout + stderr));
  });
