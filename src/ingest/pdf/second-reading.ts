import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GlyphRun } from '../../tree/page.js';

/**
 * The lines of a sheet as pdfjs-dist's `getTextContent` gives them: the same fonts, but place, direction and order by other code than
 * ours. Whether the two agree is for `src/witness` to say.
 */
export async function secondReading(sheet: PDFPageProxy): Promise<string[]> {
  const { items } = await sheet.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    line += item.str;
    if (!item.hasEOL) continue;
    lines.push(line);
    line = '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * Faults of reading come with a font and the way it is set, not with a sheet: a second reading is asked for where one of them is new, and
 * the keys of the sheet are put down.
 */
export function showsNewHand(runs: readonly GlyphRun[], seen: Set<string>): boolean {
  const before = seen.size;
  for (const { font, angle, vertical } of runs) seen.add(`${font} ${angle} ${vertical}`);
  return seen.size > before;
}
