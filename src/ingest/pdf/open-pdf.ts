import type { PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs, loadPdfjsWorker, type Pdfjs, type PdfjsWorker, resourceOptions } from './load-pdfjs.js';
import { PdfPort } from './pdf-port.js';

/** Pixels: A0 at 250 dpi, A3 at 600. A file of a few kilobytes can claim a picture of any size. */
const LARGEST_PICTURE = 100_000_000;

export interface OpenOptions {
  /** Stop reading a sheet at its first error, where it would be read on. */
  readonly strict?: boolean;
  readonly password?: string | undefined;
}

/**
 * Opens a PDF to draw its sheets. Fonts are drawn as paths: the same pixels on every machine, whatever fonts it has. The task's `promise`
 * gives the document; `destroy` frees it.
 */
export async function openPdf(bytes: Uint8Array, options: OpenOptions = {}): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfjs();
  return pdfjs.getDocument({ ...parameters(bytes, options), disableFontFace: true });
}

/** Opens a PDF to read what its sheets say: no glyph is made into a path, and no operator list copied. */
export async function openPdfToRead(bytes: Uint8Array, options: OpenOptions = {}): Promise<PDFDocumentLoadingTask> {
  const [pdfjs, pdfjsWorker] = await Promise.all([loadPdfjs(), loadPdfjsWorker()]);
  reader ??= readerOf(pdfjs, pdfjsWorker);
  // Fonts count as loaded when a FontFace says so: pdfjs-dist makes paths where there is none.
  Object.assign(globalThis, { FontFace: UnseenFontFace });
  const ownerDocument = { fonts: new Set() } as never;
  return pdfjs.getDocument({ ...parameters(bytes, options), disableFontFace: false, ownerDocument, worker: reader });
}

/** Serves all documents: pdfjs-dist tells them apart. */
let reader: PDFWorker | undefined;

function readerOf({ PDFWorker }: Pdfjs, { WorkerMessageHandler }: PdfjsWorker): PDFWorker {
  const port = new PdfPort();
  WorkerMessageHandler.initializeFromPort(port);
  return new PDFWorker({ port: port as never, verbosity: 0 });
}

/** A font that nobody looks at. */
class UnseenFontFace {
  readonly loaded = Promise.resolve();
}

const parameters = (bytes: Uint8Array, { strict = false, password }: OpenOptions) => ({
  // A plain copy: pdfjs-dist takes the buffer away from its owner, and refuses a Buffer.
  data: Uint8Array.from(bytes),
  ...resourceOptions(),
  verbosity: 0,
  stopAtErrors: strict,
  ...(password === undefined ? {} : { password }),
  maxImageSize: LARGEST_PICTURE,
  useSystemFonts: false,
  isEvalSupported: false,
  useWorkerFetch: false,
});
