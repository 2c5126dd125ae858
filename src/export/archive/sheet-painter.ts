import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paintSheet } from '../../ingest/ocr/picture/render-sheet.js';
import { openMended } from '../../ingest/pdf/open-mended.js';
import { scanPdf } from '../../ingest/picture/scan-pdf.js';
import type { FileKind } from '../../ingest/sniff.js';
import { DPI } from './archived-issue.js';

/** JPEG, of 100: print stays sharp. */
const QUALITY = 80;

/** Draws the sheets of one file. */
export class SheetPainter {
  /** Null where there is nothing to draw from. */
  private task: PDFDocumentLoadingTask | null | undefined;

  constructor(
    private readonly kind: FileKind,
    private readonly bytes: Uint8Array,
    private readonly password?: string,
  ) {}

  /** JPEG of one sheet; null for kinds that cannot be drawn. */
  async paint(sheet: number): Promise<Uint8Array | null> {
    if (this.task === undefined) {
      const pdf = await scanPdf(this.kind, this.bytes);
      this.task = pdf && (await openMended(pdf, { password: this.password }));
    }
    if (this.task === null) return null;
    const canvas = await paintSheet(await this.task.promise, sheet, DPI);
    return new Uint8Array(await canvas.encode('jpeg', QUALITY));
  }

  async close(): Promise<void> {
    await this.task?.destroy();
  }
}
