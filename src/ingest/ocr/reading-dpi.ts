/** At which resolution the picture of a sheet is drawn. */
import type { Page } from '../../tree/page.js';

/** Dots an inch of the picture that is read where the sheet does not say: 200 read better than 300 on clean print, in half the time. */
export const READING_DPI = 200;
/** A scan is read as it was made between these: made coarser or finer, its letters blur. A finer one is halved. */
const [COARSEST, FINEST] = [150, 310];
/** Enough to see whether there are lines of text, and where. */
export const LOOKING_DPI = 100;
/** Pixels of the largest picture that is drawn: A2 at 200 dpi. A larger sheet is drawn coarser. */
const MOST_PIXELS = 16_000_000;

/** Dots an inch at which a sheet is read: those of its scan. */
export function readingDpi(page: Page): number {
  const scan = page.images.length > 0 ? (page.dpi ?? READING_DPI) : READING_DPI;
  const halvings = Math.max(0, Math.ceil(Math.log2(scan / FINEST)));
  return dpiOf(page, Math.max(COARSEST, Math.round(scan / 2 ** halvings)));
}

/** Dots an inch at which the picture of the sheet stays drawable. */
export function dpiOf({ width, height }: Page, wanted: number): number {
  const inches = Math.max(1e-6, (width * height) / 72 ** 2);
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / inches));
}
