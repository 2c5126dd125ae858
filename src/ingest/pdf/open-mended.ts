import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mendPageTree } from './mend-page-tree.js';
import { type OpenOptions, openPdf } from './open-pdf.js';
import { RawObjects } from './raw-objects.js';

/** Opens a PDF so that its sheets have the numbers they have in the dataset, also where its page tree is broken. */
export async function openMended(bytes: Uint8Array, options: OpenOptions = {}): Promise<PDFDocumentLoadingTask> {
  const task = await openPdf(bytes, options);
  const { numPages } = await task.promise;
  const mended = mendPageTree(bytes, new RawObjects(bytes), numPages);
  if (mended === null) return task;
  await task.destroy();
  return openPdf(mended.bytes, options);
}
