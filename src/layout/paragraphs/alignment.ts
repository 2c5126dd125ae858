import type { Alignment } from '../../tree/block.js';
import { centreX } from '../box.js';
import { indentOf, shortOf, type TextLine } from '../lines/text-line.js';

/** Ems: the first-line indent of official documents (GB/T 9704-2012, 7.3.3). */
const paragraphIndent = 2;

/** Ems: a line so far from both edges is no running text. */
const farIn = 5;

/** How a single line stands in its column. A full line is `justify`. */
export function alignmentOf(line: TextLine): Alignment {
  const left = indentOf(line);
  const right = shortOf(line);
  const width = (line.column.right - line.column.left) / line.size;
  const even = Math.abs(left - right) < Math.max(0.5, Math.min(0.04 * width, 0.2 * left));
  const onSheet = line.column.extent === 'page' && Math.abs(centreX(line.bbox) - line.column.middle) < 0.6 * line.size;
  // Producers that centre a line with its first-line indent shift it by half the indent.
  const shifted = Math.min(left, right) > farIn && left - right > 1.2 && left - right < 2.3;
  // A first line indented by two characters may end two short by chance.
  if ((even || onSheet || shifted) && left > 0.8 && right > 0.8 && Math.abs(left - paragraphIndent) > 0.3)
    return 'center';
  if (left > 0.33 * width && left > 2.2 * right) return 'right';
  return right > 1 ? 'left' : 'justify';
}
