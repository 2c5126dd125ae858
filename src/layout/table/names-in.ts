/** The names of the columns of a table, which may take several lines. */
import { aroundAll } from '../box.js';
import { groupLines } from '../lines/text-line.js';
import type { Segment } from '../segment.js';
import { type AlignedLine, alignedLine } from './aligned-line.js';
import { fewestColumns } from './widest-table.js';

/** Characters in a line of a name of a column, at most. */
export const longestName = 14;

/** Can a line be the names of the columns? */
export const areNames = (line: AlignedLine | null): boolean =>
  line !== null && line.pieces.length >= fewestColumns && line.pieces.every(({ text }) => text.length <= longestName);

/** The lines between two rules as one line: pieces that stand below one another are one name. Null where they can be no names of columns. */
export function namesIn(segments: readonly Segment[]): AlignedLine | null {
  const pieces: AlignedLine['pieces'][number][] = [];
  let size = 0;
  for (const line of groupLines(segments).map((group) => alignedLine(group, () => false))) {
    if (!line) continue;
    size = Math.max(size, line.size);
    for (const piece of line.pieces) {
      const i = pieces.findIndex(({ bbox }) => bbox[0] < piece.bbox[2] && bbox[2] > piece.bbox[0]);
      const above = pieces[i];
      if (!above) pieces.push(piece);
      else
        pieces[i] = {
          runs: [...above.runs, ...piece.runs],
          bbox: aroundAll([above.bbox, piece.bbox]),
          text: above.text + piece.text,
        };
    }
  }
  pieces.sort((a, b) => a.bbox[0] - b.bbox[0]);
  const names = pieces.length > 0 ? { pieces, bbox: aroundAll(pieces.map(({ bbox }) => bbox)), size } : null;
  return areNames(names) ? names : null;
}
