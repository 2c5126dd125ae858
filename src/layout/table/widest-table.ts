/** Lines below names of columns whose cells stand in the same strips. */
import { centreY } from '../box.js';
import { type AlignedLine, cutAt } from './aligned-line.js';
import { narrowed, type Strip, stripsOf } from './white-strips.js';

/** Columns, and rows with the header. */
export const fewestColumns = 3;
export const fewestRows = 2;
/** Line heights from line to line inside a table, at most. */
const farthest = 2.6;

/** Does a line follow the last one of a table closely, in about its size? */
export const goesOn = (line: AlignedLine | null, last: AlignedLine): boolean =>
  line !== null &&
  line.size <= 1.15 * last.size &&
  centreY(line.bbox) - centreY(last.bbox) <= farthest * Math.max(last.size, line.size);

/** Lines below the names that show where cells begin: the first ones may be further lines of the names. */
const deepest = 3;

const leftsOf = ({ pieces }: AlignedLine): number[] => pieces.map(({ bbox }) => bbox[0]);

/** The lines that have most strips in common; one line alone shows none. */
export function widestTable(
  lines: Iterable<AlignedLine>,
): { lines: readonly AlignedLine[]; strips: readonly Strip[] } | null {
  const own: AlignedLine[] = [];
  let strips: readonly Strip[] = [];
  let best: { readonly count: number; readonly strips: readonly Strip[] } | null = null;
  for (const line of lines) {
    if (own.length === 0) {
      own.push(line);
      strips = stripsOf(line);
      continue;
    }
    if (own.length <= deepest) {
      // Names nearer to each other than cells are parted where the cells below them begin.
      const head = cutAt(own[0]!, leftsOf(line));
      if (head.pieces.length > own[0]!.pieces.length) {
        own[0] = head;
        strips = own.slice(1).reduce(narrowed, stripsOf(head));
      }
    }
    const cut = cutAt(
      line,
      strips.map(([, x1]) => x1),
    );
    own.push(cut);
    strips = narrowed(strips, cut);
    if (strips.length < fewestColumns - 1) break;
    if (best && best.count > fewestRows && strips.length < best.strips.length) break;
    best = { count: own.length, strips };
  }
  return best && { lines: own.slice(0, best.count), strips: best.strips };
}
