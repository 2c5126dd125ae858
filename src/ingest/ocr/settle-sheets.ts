/**
 * Sheets of a PDF → the same sheets with every text layer believed or replaced. A sheet that cannot be read by OCR keeps what it had and
 * says so; the others are read.
 */
import { scriptOf } from '../../text/variants.js';
import type { IngestOptions, SheetShare } from '../../tree/input.js';
import type { Page } from '../../tree/page.js';
import { judgeFile } from '../text-layer/judge-file.js';
import type { Verdict } from '../text-layer/judge-sheet.js';
import { inkMismatch } from '../text-layer/match-ink.js';
import { dpiOf, LOOKING_DPI, READING_DPI } from './reading-dpi.js';
import { type Settled, SheetReader } from './sheet-reader.js';
import { toPage } from './to-page.js';
import { type TypeSizes, typeSizes } from './type/type-sizes.js';

/** A PDF that shows the sheets, or what makes one that shows these of them. */
export type SheetSource = Uint8Array | ((sheets: ReadonlySet<number>) => Promise<Uint8Array>);

export async function settleSheets(
  source: SheetSource,
  pages: readonly Page[],
  options: IngestOptions,
): Promise<Page[]> {
  const verdicts = options.ocr === 'force' ? pages.map(forced) : judgeFile(pages);
  if (verdicts.every((verdict) => verdict.kind === 'trust')) return [...pages];
  const order = sheetsToRead(verdicts, options.ahead);
  const asked = new Set(order.map((i) => pages[i]!.number));
  const tools = new SheetReader(source instanceof Uint8Array ? source : () => source(asked), options);
  try {
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

async function settle(page: Page, verdict: Verdict, tools: SheetReader): Promise<Settled> {
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
