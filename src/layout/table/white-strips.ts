/** White strips that go down through several lines: what parts the columns of an unruled table. */
import type { AlignedLine } from './aligned-line.js';

/** From its left to its right end, points. */
export type Strip = readonly [x0: number, x1: number];

export const stripsOf = ({ pieces }: AlignedLine): Strip[] =>
  pieces.slice(1).map(({ bbox }, i): Strip => [pieces[i]!.bbox[2], bbox[0]]);

/** What a further line leaves of the strips; those it closes are gone. */
export function narrowed(strips: readonly Strip[], { pieces, size }: AlignedLine): Strip[] {
  return strips.flatMap((strip) => {
    let [x0, x1] = strip;
    for (const { bbox } of pieces) {
      if (bbox[2] <= x0 || bbox[0] >= x1) continue;
      // A piece that reaches into the strip leaves the wider of its two sides.
      if (bbox[0] - x0 > x1 - bbox[2]) x1 = bbox[0];
      else x0 = bbox[2];
    }
    return x1 - x0 >= narrowest * size ? [[x0, x1] as const] : [];
  });
}

/** Ems of white that are left where a full cell reaches out of its column. */
const narrowest = 0.1;

/** The column that something stands in, from 0. */
export const columnAt = (strips: readonly Strip[], x: number): number => strips.filter(([x0]) => x > x0).length;
