/** Rows at the edges of a sheet: what may be a head, a foot or a number in the margin. */
import type { Page } from '../../tree/page.js';
import { aroundAll, centreY } from '../box.js';
import { type Segment, textOf } from '../segment.js';

/** Share of the sheet's height in which heads and feet stand. */
const zone = 0.14;

export interface Row {
  readonly page: number;
  readonly height: number;
  readonly segments: Segment[];
  readonly y: number;
  readonly place: 'head' | 'foot' | 'side';
  /** From the edge of the sheet: 0 is the outermost row. */
  readonly rank: number;
  /** White space to the next row inwards, in this row's own size. */
  readonly gap: number;
  /** Is it set apart from the text: smaller, by more white than between lines, or by a rule? */
  readonly apart: boolean;
}

/** @param bodySize of the text, points */
export function edgeRows(page: Page, segments: readonly Segment[], bodySize: number): Row[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => centreY(a.bbox) - centreY(b.bbox))) {
    const row = rows.at(-1);
    if (row && Math.abs(centreY(row[0]!.bbox) - centreY(segment.bbox)) < 0.4 * segment.size) row.push(segment);
    else rows.push([segment]);
  }
  const boxes = rows.map((row) => aroundAll(row.map(({ bbox }) => bbox)));
  const result: Row[] = [];
  const gaps = boxes.slice(1).map((box, i) => box[1] - boxes[i]![3]);
  const between = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const apart = (row: readonly Segment[], white: number, y0: number, y1: number) =>
    row.every(({ size }) => size < 0.95 * bodySize) ||
    (white > Math.max(1.4 * between, 0.5 * bodySize) && row.every(({ size }) => size < 1.15 * bodySize)) ||
    page.rules.some(
      ({ orientation, bbox }) => orientation === 'horizontal' && centreY(bbox) > y0 && centreY(bbox) < y1,
    );
  rows.forEach((row, i) => {
    const y = centreY(boxes[i]!);
    const size = row[0]!.size;
    const common = { page: page.number, height: page.height, segments: row, y };
    const below = boxes[i + 1] ? boxes[i + 1]![1] - boxes[i]![3] : 99;
    const above = boxes[i - 1] ? boxes[i]![1] - boxes[i - 1]![3] : 99;
    if (y < page.height * zone && i < 3)
      result.push({
        ...common,
        place: 'head',
        rank: i,
        gap: below / size,
        apart: apart(row, below, boxes[i]![3] - 1, boxes[i]![3] + below),
      });
    if (y > page.height * (1 - zone) && i >= rows.length - 3)
      result.push({
        ...common,
        place: 'foot',
        rank: rows.length - 1 - i,
        gap: above / size,
        apart: apart(row, above, boxes[i]![1] - above, boxes[i]![1] + 1),
      });
  });
  const inner = rows.flatMap((row, i) =>
    boxes[i]![1] > page.height * zone && boxes[i]![3] < page.height * (1 - zone) ? row : [],
  );
  for (const segment of besideText(inner))
    result.push({
      page: page.number,
      height: page.height,
      segments: [segment],
      y: centreY(segment.bbox),
      place: 'side',
      rank: 0,
      gap: 99,
      apart: true,
    });
  return result;
}

/** Numbers that stand beside the text, in the outer margin: nothing else reaches into their strip of the sheet. */
function besideText(segments: readonly Segment[]): Segment[] {
  return segments.filter(
    (segment) =>
      /^\d{1,4}$/.test(textOf(segment).trim()) &&
      segments.length > 1 &&
      segments.every(
        ({ bbox }) =>
          bbox === segment.bbox || bbox[0] > segment.bbox[2] + segment.size || bbox[2] < segment.bbox[0] - segment.size,
      ),
  );
}
