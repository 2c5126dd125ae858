/**
 * Sheets of a PDF → the same sheets with every text layer believed or replaced. A sheet that cannot be read by OCR keeps what it had and
 * says so; the others are read.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { scriptOf } from '../../text/variants.js';
import type { IngestOptions, SheetShare } from '../../tree/input.js';
import type { Page } from '../../tree/page.js';
import { openPdf } from '../pdf/open-pdf.js';
import { judgeFile } from '../text-layer/judge-file.js';
import type { Verdict } from '../text-layer/judge-sheet.js';
import { inkMismatch } from '../text-layer/match-ink.js';
import type { OcrEngine } from './engines/engine.js';
import { openEngine } from './engines/open-engine.js';
import { cleanInk } from './ink/clean-ink.js';
import { findLines } from './ink/find-lines.js';
import { binarise } from './picture/binarise.js';
import { evenLight } from './picture/even-light.js';
import { scanSheet } from './picture/render-sheet.js';
import { readPicture, type SheetReading } from './read-picture.js';
import { cachedReading } from './reading-cache.js';
import type { ScannedSheet } from './seal/take-seals.js';
import { toPage } from './to-page.js';
import { type TypeSizes, typeSizes } from './type/type-sizes.js';

/** Dots an inch of the picture that is read where the sheet does not say: 200 read better than 300 on clean print, in half the time. */
const READING_DPI = 200;
/** A scan is read as it was made between these: made coarser or finer, its letters blur. A finer one is halved. */
const [COARSEST, FINEST] = [150, 310];
/** Enough to see whether there are lines of text, and where. */
const LOOKING_DPI = 100;
/** Pixels of the largest picture that is drawn: A2 at 200 dpi. A larger sheet is drawn coarser. */
const MOST_PIXELS = 16_000_000;

export async function settleSheets(bytes: Uint8Array, pages: readonly Page[], options: IngestOptions): Promise<Page[]> {
  const verdicts = options.ocr === 'force' ? pages.map(forced) : judgeFile(pages);
  if (verdicts.every((verdict) => verdict.kind === 'trust')) return [...pages];
  const tools = new Tools(bytes, options);
  try {
    const order = sheetsToRead(verdicts, options.ahead);
    const read = new Map<number, Settled>();
    for (const i of order) {
      options.onSheet?.(pages[i]!.number);
      read.set(i, await settle(pages[i]!, verdicts[i]!, tools));
      if (tools.fresh > 0) options.onReading?.({ read: read.size, of: order.length, fresh: tools.fresh });
    }
    const settled = pages.map((page, i): Settled => read.get(i) ?? { page });
    const sizes = new Map<number, TypeSizes>();
    const sizesAt = (dpi: number): TypeSizes => {
      const alike = settled.flatMap((one) => (one.dpi === dpi ? (one.reading ?? []) : []));
      const known = sizes.get(dpi) ?? typeSizes(alike);
      sizes.set(dpi, known);
      return known;
    };
    return await Promise.all(
      settled.map(async ({ page, reading, dpi = READING_DPI, engine = '' }) =>
        reading ? withScript(checked(toPage(page, reading, dpi, engine, sizesAt(dpi)), page.images.length > 0)) : page,
      ),
    );
  } finally {
    await tools.close();
  }
}

/** Indices of the sheets whose text layer does not stand by itself. */
function sheetsToRead(verdicts: readonly Verdict[], ahead: SheetShare | undefined): number[] {
  const all = verdicts.flatMap(({ kind }, i) => (kind === 'trust' ? [] : [i]));
  return ahead ? all.reverse().filter((_, k) => k % ahead.of === ahead.index) : all;
}

/** A picture in which nothing was found is a blank sheet, a photograph, or print that was missed. */
const checked = (page: Page, pictured: boolean): Page =>
  page.runs.length === 0 && pictured ? { ...page, unread: true } : page;

async function withScript(page: Page): Promise<Page> {
  if (!page.ocr) return page;
  const script = await scriptOf(page.runs.map((run) => run.text).join(''));
  return { ...page, ocr: { ...page.ocr, script } };
}

const forced = (page: Page): Verdict =>
  page.error === null && !page.blank ? { kind: 'empty', scan: true } : { kind: 'trust' };

/** Dots an inch at which a sheet is read: those of its scan. */
function readingDpi(page: Page): number {
  const scan = page.images.length > 0 ? (page.dpi ?? READING_DPI) : READING_DPI;
  const halvings = Math.max(0, Math.ceil(Math.log2(scan / FINEST)));
  return dpiOf(page, Math.max(COARSEST, Math.round(scan / 2 ** halvings)));
}

/** Dots an inch at which the picture of the sheet stays drawable. */
function dpiOf({ width, height }: Page, wanted: number): number {
  const inches = Math.max(1e-6, (width * height) / 72 ** 2);
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / inches));
}

/** A sheet, and what was read from its pixels where its text layer does not stand. */
interface Settled {
  readonly page: Page;
  readonly reading?: SheetReading;
  /** Dots an inch of the reading. */
  readonly dpi?: number;
  /** What read it. */
  readonly engine?: string;
}

async function settle(page: Page, verdict: Verdict, tools: Tools): Promise<Settled> {
  if (verdict.kind === 'trust') return { page };
  try {
    const suspect = verdict.kind === 'suspect' ? verdict.reason : page.suspect;
    if (verdict.kind === 'suspect' || (verdict.kind === 'empty' && verdict.scan))
      return await tools.read({ ...page, suspect });
    const lines = await tools.look(page);
    if (verdict.kind === 'empty') return lines.length === 0 ? { page } : await tools.read(page);
    const mismatch = inkMismatch(page, lines, dpiOf(page, LOOKING_DPI));
    return mismatch === null ? { page } : await tools.read({ ...page, suspect: mismatch });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const trouble = `could not be read by OCR: ${message}`;
    if (page.runs.length === 0) return { page: { ...page, error: `the sheet has no text layer and ${trouble}` } };
    return {
      page: { ...page, suspect: `${page.suspect ?? 'the text layer may not be what is printed'}; it ${trouble}` },
    };
  }
}

/** The PDF and the engine, opened when first needed. */
class Tools {
  #document: Promise<PDFDocumentProxy> | undefined;
  #engine: Promise<OcrEngine> | undefined;
  /** Sheets that no kept reading was there for. */
  fresh = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly options: IngestOptions,
  ) {}

  async look(page: Page): Promise<ReturnType<typeof findLines>> {
    const dpi = dpiOf(page, LOOKING_DPI);
    const picture = evenLight((await this.#render(page.number, dpi)).picture);
    return findLines(cleanInk(binarise(picture), dpi));
  }

  /** With `--ocr off` a sheet keeps its text layer, and the reason why it is not believed. */
  async read(page: Page): Promise<Settled> {
    if (this.options.ocr === 'off') return { page: { ...page, unread: true } };
    const dpi = readingDpi(page);
    const scanned = await this.#render(page.number, dpi);
    this.#engine ??= openEngine(this.options);
    const engine = await this.#engine;
    const reading = await cachedReading(this.options.kept, scanned, engine.name, () => {
      this.fresh += 1;
      return readPicture(scanned.picture, dpi, engine, scanned.seals);
    });
    return { page, reading, dpi, engine: engine.name };
  }

  async close(): Promise<void> {
    await (await this.#engine?.catch(() => undefined))?.close();
    await (await this.#document?.catch(() => undefined))?.loadingTask.destroy();
  }

  async #render(number: number, dpi: number): Promise<ScannedSheet> {
    this.#document ??= openPdf(this.bytes, { password: this.options.password }).then((task) => task.promise);
    return scanSheet(await this.#document, number, dpi);
  }
}
