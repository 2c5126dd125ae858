import type { Alignment } from '../tree/block.js';
import { indentOf, shortOf, type TextLine } from './text-line.js';

/** How a single line stands in its column. A full line is `justify`. */
export function alignmentOf(line: TextLine): Alignment {
  const left = indentOf(line);
  const right = shortOf(line);
  const width = (line.column.right - line.column.left) / line.size;
  if (left > 0.8 && right > 0.8 && Math.abs(left - right) < Math.max(0.5, 0.04 * width) && left > 2.4) return 'center';
  if (Math.abs(left - right) < 0.3 && left > 0.8) return 'center';
  if (left > 0.33 * width && left > 2.2 * right) return 'right';
  return right > 1 ? 'left' : 'justify';
}
