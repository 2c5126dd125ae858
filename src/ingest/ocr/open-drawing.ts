import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs, resourceOptions } from '../pdf/load-pdfjs.js';

/** Opens a PDF to draw its sheets. Fonts are drawn as paths: the same pixels on every machine, whatever fonts it has. */
export async function openDrawing(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await loadPdfjs();
  return pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    ...resourceOptions(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
  }).promise;
}
