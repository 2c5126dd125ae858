/** Names of columns between two level rules, and the rows below them: the rules say which lines the names take, and that the rows are a table's. */
import type { GlyphRun } from '../../tree/page.js';
import { centreY } from '../box.js';
import { groupLines } from '../lines/text-line.js';
import { segmentsOf } from '../segment.js';
import { type AlignedLine, alignedLine } from './aligned-line.js';
import { alignedRows } from './aligned-rows.js';
import type { Grid } from './find-grids.js';
import { gridOf, runsOn, withoutTail } from './grid-of-rows.js';
import { flush } from './level-stacks.js';
import type { GridLine } from './merge-rules.js';
import { namesIn } from './names-in.js';
import { goesOn, widestTable } from './widest-table.js';

/** Ems between the two rules, at most: three lines. */
const highest = 5.5;

export interface HeadedGrid {
  readonly grid: Grid;
  /** All that stands below the names, as far as was looked. */
  readonly whole: boolean;
}

/** @param end how far down it may reach, points */
export function headedGrid(
  page: number,
  top: GridLine,
  under: GridLine,
  end: number,
  runs: readonly GlyphRun[],
): HeadedGrid | null {
  const between = (from: number, to: number) =>
    segmentsOf(
      page,
      runs.filter(({ bbox }) => bbox[0] < top.to && bbox[2] > top.from && centreY(bbox) > from && centreY(bbox) < to),
    );
  const inside = ({ bbox }: AlignedLine) => bbox[0] > top.from - flush && bbox[2] < top.to + flush;
  const head = namesIn(between(top.at, under.at));
  if (!head || !inside(head) || under.at - top.at > highest * head.size) return null;
  const below = groupLines(between(under.at, end));
  const lines: AlignedLine[] = [head];
  let last: AlignedLine = { ...head, bbox: [top.from, under.at, top.to, under.at] };
  for (const group of below) {
    const line = alignedLine(group, () => false);
    if (!line || !inside(line) || !goesOn(line, last)) break;
    lines.push(line);
    last = line;
  }
  const found = widestTable(lines);
  if (!found) return null;
  const [names, ...rest] = found.lines;
  const rows = withoutTail([...alignedRows([names!], found.strips), ...alignedRows(rest, found.strips)]);
  if (rows.length < 2 || runsOn(rows, found.strips)) return null;
  const used = rows.reduce((sum, row) => sum + row.lines.length, 0);
  return { grid: gridOf(rows, found.strips), whole: used === below.length + 1 };
}
