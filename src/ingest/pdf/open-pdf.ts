import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs, resourceOptions } from './load-pdfjs.js';

/** Pixels: A0 at 250 dpi, A3 at 600. A file of a few kilobytes can claim a picture of any size. */
const LARGEST_PICTURE = 100_000_000;

export interface OpenOptions {
  /** Stop reading a sheet at its first error, where it would be read on. */
  readonly strict?: boolean;
  readonly password?: string | undefined;
}

/**
 * Opens a PDF, to read its text or to draw its sheets. Fonts are drawn as paths: the same pixels on every machine, whatever fonts it
 * has. The task's `promise` gives the document; `destroy` frees it.
 *
 */
export async function openPdf(
  bytes: Uint8Array,
  { strict = false, password }: OpenOptions = {},
): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfjs();
  return pdfjs.getDocument({
    // A plain copy: pdfjs-dist takes the buffer away from its owner, and refuses a Buffer.
    data: Uint8Array.from(bytes),
    ...resourceOptions(),
    verbosity: 0,
    stopAtErrors: strict,
    ...(password === undefined ? {} : { password }),
    maxImageSize: LARGEST_PICTURE,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
  });
}
