import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs, resourceOptions } from './load-pdfjs.js';

/**
 * Opens a PDF, to read its text or to draw its sheets. Fonts are drawn as paths: the same pixels on every machine, whatever fonts it
 * has. The task's `promise` gives the document; `destroy` frees it.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfjs();
  return pdfjs.getDocument({
    // A plain copy: pdfjs-dist takes the buffer away from its owner, and refuses a Buffer.
    data: Uint8Array.from(bytes),
    ...resourceOptions(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
  });
}
