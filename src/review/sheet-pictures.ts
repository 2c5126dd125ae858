import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSource } from '../dataset/read-source.js';
import { InputError } from '../ingest/input-error.js';
import { paintSheet } from '../ingest/ocr/picture/render-sheet.js';
import { openMended } from '../ingest/pdf/open-mended.js';
import { scanPdf } from '../ingest/picture/scan-pdf.js';
import { sniff } from '../ingest/sniff.js';
import type { SourceFile } from '../tree/gazette.js';

/** Two pixels a point: small print stays legible. The page measures with it too. */
const DPI = 144;

/** Draws sheets of the inputs as PNG, one after the other. The PDF drawn from last stays open: people leaf through one issue. */
export class SheetPictures {
  /** @param out the dataset, from which paths of its inputs are said */
  constructor(private readonly out: string) {}

  private open: { readonly sha256: string; readonly task: PDFDocumentLoadingTask } | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  /** @throws InputError where there is nothing to draw, with what to do about it. */
  draw(source: SourceFile, sheet: number): Promise<Uint8Array<ArrayBuffer>> {
    const drawn = this.queue.then(() => this.drawNow(source, sheet));
    this.queue = drawn.catch(() => {});
    return drawn;
  }

  async close(): Promise<void> {
    await this.queue;
    await this.open?.task.destroy();
  }

  private async drawNow(source: SourceFile, sheet: number): Promise<Uint8Array<ArrayBuffer>> {
    if (source.textLayer === 'markup')
      throw new InputError(`${source.path} has no sheets to show: it is no PDF`, 'no-sheets');
    if (!(sheet >= 1 && sheet <= source.sheets))
      throw new InputError(`${source.path} has no sheet ${sheet}`, 'no-such-sheet');
    const pdf = await this.pdf(source);
    return new Uint8Array(await (await paintSheet(await pdf.promise, sheet, DPI)).encode('png'));
  }

  private async pdf(source: SourceFile): Promise<PDFDocumentLoadingTask> {
    const { path, sha256 } = source;
    if (this.open?.sha256 === sha256) return this.open.task;
    const bytes = await readSource(this.out, source);
    const pdf = await scanPdf(sniff(bytes, path), bytes);
    if (pdf === null)
      throw new InputError(`${path} has sheets that cannot be drawn: it is neither PDF nor picture`, 'no-sheets');
    await this.open?.task.destroy();
    this.open = { sha256, task: await openMended(pdf) };
    return this.open.task;
  }
}
