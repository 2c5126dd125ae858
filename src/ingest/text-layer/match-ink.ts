/** Does the text layer stand where the ink is? Compares the boxes of its runs with the pieces of text lines found in the pixels. */

import type { Page } from '../../tree/page.js';
import type { PixelBox } from '../ocr/picture/bitmap.js';

/** Fewer pieces of lines than this may be the letters in a picture. */
const FEWEST_PIECES = 6;
/** Share of the line pieces (by length) that must have text over them. */
const LEAST_MATCHED = 0.7;

/** @param lines pieces of lines in pixels, @param dpi of these pixels. Returns why the layer cannot be right, or null. */
export function inkMismatch(page: Page, lines: readonly PixelBox[], dpi: number): string | null {
  const scale = dpi / 72;
  const texts = lines.filter((line) => isTextLine(line, dpi));
  if (texts.length < FEWEST_PIECES) return null;
  const boxes = page.runs.map(({ bbox: [x0, y0, x1, y1] }) => ({
    x0: x0 * scale,
    y0: y0 * scale,
    x1: x1 * scale,
    y1: y1 * scale,
  }));
  let length = 0;
  let matched = 0;
  for (const line of texts) {
    length += line.x1 - line.x0;
    matched += Math.min(
      line.x1 - line.x0,
      boxes.reduce((sum, box) => sum + shared(line, box), 0),
    );
  }
  if (matched >= LEAST_MATCHED * length) return null;
  const glyphs = page.runs.reduce((sum, run) => sum + run.text.length, 0);
  return matched < 0.1 * length && glyphs < 60
    ? 'a text layer of a few words over a picture of a whole sheet of text'
    : 'a text layer that does not stand where the ink is';
}

/** Longer than high, and of a height that type has: 5 to 40 points. */
const isTextLine = ({ x0, y0, x1, y1 }: PixelBox, dpi: number): boolean =>
  x1 - x0 > 2 * (y1 - y0) && y1 - y0 >= (5 * dpi) / 72 && y1 - y0 <= (40 * dpi) / 72;

/** Length of the line under the box, where at least half of their heights meet. */
function shared(line: PixelBox, box: PixelBox): number {
  const height = Math.min(line.y1, box.y1) - Math.max(line.y0, box.y0);
  if (height < 0.5 * Math.min(line.y1 - line.y0, box.y1 - box.y0)) return 0;
  return Math.max(0, Math.min(line.x1, box.x1) - Math.max(line.x0, box.x0));
}
