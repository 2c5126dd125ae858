/** Text at another angle than the rest of its sheet: watermarks, side labels, and the page number of a sheet with turned text. */

import { countGlyphs } from '../../text/normalize.js';
import type { Furniture } from '../../tree/block.js';
import type { Box, Drop, DropReason, GlyphRun, Page } from '../../tree/page.js';
import { centreX, centreY } from '../box.js';
import { readPageNumber } from '../furniture/page-number.js';

/** Share of the sheet at each edge where heads and page numbers stand. */
const margin = 0.14;

export interface Askew {
  readonly furniture: Furniture[];
  readonly drops: Drop[];
}

export function settleAskew(page: Page, runs: readonly GlyphRun[]): Askew {
  const result: Askew = { furniture: [], drops: [] };
  const texts = new Map<DropReason, { text: string; boxes: Box[] }>();
  for (const run of runs) {
    if (run.angle === 0 && atEdge(page, run)) {
      const role = readPageNumber(run.text) === null ? 'running-head' : 'page-number';
      result.furniture.push({
        page: page.number,
        bbox: run.bbox,
        role,
        text: run.text.trim(),
        glyphs: countGlyphs(run.text),
      });
      continue;
    }
    const reason = run.angle % 90 === 0 ? 'vertical' : 'decoration';
    const { text, boxes } = texts.get(reason) ?? { text: '', boxes: [] };
    texts.set(reason, { text: text + run.text, boxes: [...boxes, run.bbox] });
  }
  for (const [reason, { text, boxes }] of texts)
    result.drops.push({ page: page.number, reason, text, glyphs: countGlyphs(text), boxes });
  return result;
}

function atEdge({ width, height }: Page, { bbox }: GlyphRun): boolean {
  const [x, y] = [centreX(bbox) / width, centreY(bbox) / height];
  return Math.min(x, y, 1 - x, 1 - y) < margin;
}
