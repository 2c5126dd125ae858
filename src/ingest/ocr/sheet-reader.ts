/** The sheets of a PDF, drawn and read by OCR where that is asked for. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isTraditionalPrint, scriptOf } from '../../text/variants.js';
import type { IngestOptions } from '../../tree/input.js';
import type { Page } from '../../tree/page.js';
import { openPdf } from '../pdf/open-pdf.js';
import type { OcrEngine } from './engines/engine.js';
import { openEngine, openTraditionalEngine } from './engines/open-engine.js';
import { cleanInk } from './ink/clean-ink.js';
import { findLines } from './ink/find-lines.js';
import { binarise } from './picture/binarise.js';
import { evenLight } from './picture/even-light.js';
import { scanSheet } from './picture/render-sheet.js';
import { readPicture, type SheetReading } from './read-picture.js';
import { cachedReading } from './reading-cache.js';
import { dpiOf, LOOKING_DPI, readingDpi } from './reading-dpi.js';
import type { ScannedSheet } from './seal/take-seals.js';

/** A sheet, and what was read from its pixels where its text layer does not stand. */
export interface Settled {
  readonly page: Page;
  readonly reading?: SheetReading;
  /** Dots an inch of the reading. */
  readonly dpi?: number;
  /** What read it. */
  readonly engine?: string;
}

const NONE = Promise.resolve(null);

const isTraditional = async ({ lines }: SheetReading): Promise<boolean> =>
  isTraditionalPrint(await scriptOf(lines.map(({ text }) => text).join('')));

/** The PDF and the engine, opened when first needed. */
export class SheetReader {
  #document: Promise<PDFDocumentProxy> | undefined;
  #engine: Promise<OcrEngine> | undefined;
  #traditionalEngine: Promise<OcrEngine | null> | undefined;
  /** Sheets that no kept reading was there for. */
  fresh = 0;

  constructor(
    private readonly pdf: Uint8Array | (() => Promise<Uint8Array>),
    private readonly options: IngestOptions,
    private readonly engines = { openEngine, openTraditionalEngine },
  ) {}

  async look(page: Page): Promise<ReturnType<typeof findLines>> {
    const dpi = dpiOf(page, LOOKING_DPI);
    const picture = evenLight((await this.#render(page, dpi)).picture);
    return findLines(cleanInk(binarise(picture), dpi));
  }

  /** With `--ocr off` a sheet keeps its text layer, and the reason why it is not believed. */
  async read(page: Page): Promise<Settled> {
    if (this.options.ocr === 'off') return { page: { ...page, unread: true } };
    const dpi = readingDpi(page);
    const scanned = await this.#render(page, dpi);
    this.#engine ??= this.engines.openEngine(this.options);
    const first = await this.#readBy(await this.#engine, scanned, dpi);
    const better = (await isTraditional(first.reading)) ? await this.#traditional() : null;
    const { reading, engine } = better === null ? first : await this.#readBy(better, scanned, dpi);
    return { page, reading, dpi, engine };
  }

  /** A sheet in traditional characters is read once more by what was made for them, where it is installed and no engine was asked for. */
  #traditional(): Promise<OcrEngine | null> {
    const { ocrEngine = 'auto', ocrModels } = this.options;
    this.#traditionalEngine ??=
      ocrEngine === 'auto' && ocrModels === undefined ? this.engines.openTraditionalEngine() : NONE;
    return this.#traditionalEngine;
  }

  async #readBy(
    engine: OcrEngine,
    scanned: ScannedSheet,
    dpi: number,
  ): Promise<{ reading: SheetReading; engine: string }> {
    const reading = await cachedReading(this.options.kept, scanned, engine.name, () => {
      this.fresh += 1;
      return readPicture(scanned.picture, dpi, engine, scanned.seals);
    });
    return { reading, engine: engine.name };
  }

  async close(): Promise<void> {
    for (const engine of [this.#engine, this.#traditionalEngine]) await (await engine?.catch(() => null))?.close();
    await (await this.#document?.catch(() => undefined))?.loadingTask.destroy();
  }

  async #render({ number, glyphs, suspect }: Page, dpi: number): Promise<ScannedSheet> {
    this.#document ??= this.#open();
    return scanSheet(await this.#document, number, dpi, glyphs > 0 || suspect !== null);
  }

  async #open(): Promise<PDFDocumentProxy> {
    const bytes = this.pdf instanceof Uint8Array ? this.pdf : await this.pdf();
    return (await openPdf(bytes, { password: this.options.password })).promise;
  }
}
