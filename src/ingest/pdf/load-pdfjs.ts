/**
 * pdfjs-dist, loaded once, and the files of the package it needs beside its code.
 *
 * Its legacy build replaces built-ins of Node 20 by slower ones: `Array.prototype.push`, and `JSON.stringify`, whose result it walks
 * through character by character. The native ones are put back. The worker is loaded into this thread first, so that no second thread is
 * looked for.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfPort } from './pdf-port.js';
import { drawPicturesWhole } from './whole-pictures.js';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The half of pdfjs-dist that reads, which comes without types. */
export interface PdfjsWorker {
  readonly WorkerMessageHandler: { initializeFromPort(port: PdfPort): void };
}

let loaded: Promise<Pdfjs> | undefined;

export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

export const loadPdfjsWorker = async (): Promise<PdfjsWorker> => {
  await loadPdfjs();
  return (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker as PdfjsWorker;
};

async function load(): Promise<Pdfjs> {
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  drawPicturesWhole();
  // @ts-expect-error the worker comes without types; it is only handed on
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  const pdfjs = await withoutSystemFonts(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  Array.prototype.push = push;
  Object.assign(JSON, { parse, stringify });
  return pdfjs;
}

/**
 * pdfjs-dist loads @napi-rs/canvas, and that looks through the fonts of the system, which takes longer than reading three sheets. Only who draws
 * needs them (`ocr/picture/system-fonts`).
 */
async function withoutSystemFonts<T>(load: () => Promise<T>): Promise<T> {
  const before = process.env.DISABLE_SYSTEM_FONTS_LOAD;
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
  try {
    return await load();
  } finally {
    if (before === undefined) delete process.env.DISABLE_SYSTEM_FONTS_LOAD;
    else process.env.DISABLE_SYSTEM_FONTS_LOAD = before;
  }
}

/**
 * Options of `getDocument` that text and pictures depend on: without `cMapUrl`, fonts with predefined CJK CMaps come back empty; without
 * `wasmUrl`, no JPEG 2000 picture is decoded, and JBIG2 by a decoder that fails on refinement and need not end.
 */
export function resourceOptions() {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    cMapUrl: join(root, 'cmaps', '/'),
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts', '/'),
    wasmUrl: join(root, 'wasm', '/'),
    iccUrl: join(root, 'iccs', '/'),
  };
}
