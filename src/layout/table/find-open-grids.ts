/** Tables ruled by horizontal lines alone (三线表): their columns are the white strips between the pieces of text. */
import type { GlyphRun, Page } from '../../tree/page.js';
import { aroundAll, centreY } from '../box.js';
import { type Segment, segmentsOf } from '../segment.js';
import { groupLines } from '../text-line.js';
import type { Grid, GridCell } from './find-grids.js';
import { type GridLine, mergeRules } from './merge-rules.js';

/** Points by which the ends of the rules of one table may differ. */
const flush = 4;
const fewestRules = 3;
/** Ems of white between two columns. */
const strip = 0.8;
/** Share of lines ending at one edge from which on the columns are columns of running text. */
const running = 0.5;

export function findOpenGrids(page: Page, runs: readonly GlyphRun[]): Grid[] {
  const { horizontal, vertical } = mergeRules(page.rules);
  const free = horizontal.filter(
    (line) =>
      !vertical.some(
        (v) => v.from <= line.at + 4 && v.to >= line.at - 4 && v.at >= line.from - 4 && v.at <= line.to + 4,
      ),
  );
  return stacks(free).flatMap((rules) => gridOf(page.number, rules, runs) ?? []);
}

function stacks(lines: readonly GridLine[]): GridLine[][] {
  const found: GridLine[][] = [];
  for (const line of lines) {
    const stack = found.find(
      ([first]) => Math.abs(first!.from - line.from) < flush && Math.abs(first!.to - line.to) < flush,
    );
    if (stack) stack.push(line);
    else found.push([line]);
  }
  return found.filter((stack) => stack.length >= fewestRules);
}

function gridOf(page: number, rules: readonly GridLine[], runs: readonly GlyphRun[]): Grid | null {
  const [top, bottom] = [rules[0]!, rules.at(-1)!];
  const inside = runs.filter(
    ({ bbox }) =>
      bbox[0] > top.from - flush && bbox[2] < top.to + flush && centreY(bbox) > top.at && centreY(bbox) < bottom.at,
  );
  const segments = segmentsOf(page, inside);
  // Cells that span columns (a heading over two of them) hide no strip: they stand in the header.
  const xs = columnEdges(
    segments.filter(({ bbox }) => centreY(bbox) > rules[1]!.at),
    top,
  );
  if (xs.length < 3 || segments.some(({ bbox }) => bbox[2] - bbox[0] > 0.8 * (top.to - top.from))) return null;
  if (isRunningText(segments, xs)) return null;
  const ys = rowEdges(segments, xs, rules);
  const cells = ys
    .slice(1)
    .flatMap((_, r) =>
      xs
        .slice(1)
        .map((_x, c): GridCell => ({ bbox: [xs[c]!, ys[r]!, xs[c + 1]!, ys[r + 1]!], rows: [r, r], columns: [c, c] })),
    );
  return { bbox: [top.from, top.at, top.to, bottom.at], xs, ys, cells };
}

/** Middles of the strips that no piece of text enters, and the ends of the rules. */
function columnEdges(segments: readonly Segment[], { from, to }: GridLine): number[] {
  const edges = [from];
  let reach = Number.NEGATIVE_INFINITY;
  for (const { bbox, size } of [...segments].sort((a, b) => a.bbox[0] - b.bbox[0])) {
    if (reach > from && bbox[0] - reach > strip * size) edges.push((reach + bbox[0]) / 2);
    reach = Math.max(reach, bbox[2]);
  }
  return [...edges, to];
}

/** Columns of text fill their width line after line; cells do not. */
function isRunningText(segments: readonly Segment[], xs: readonly number[]): boolean {
  return xs.slice(1).some((right, c) => {
    const own = segments.filter(({ bbox }) => bbox[0] >= xs[c]! - 1 && bbox[2] <= right + 1);
    const edge = Math.max(...own.map(({ bbox }) => bbox[2]));
    const full = own.filter(({ bbox, size }) => edge - bbox[2] < 0.5 * size && bbox[2] - bbox[0] > 10 * size);
    return own.length > 5 && full.length > running * own.length;
  });
}

/** A rule parts rows, and between two rules a line that begins in the first column does. */
function rowEdges(segments: readonly Segment[], xs: readonly number[], rules: readonly GridLine[]): number[] {
  const ys = rules.map(({ at }) => at);
  const lines = groupLines(segments);
  for (let i = 1; i < rules.length; i++) {
    const between = lines.filter(
      (line) => centreY(line[0]!.bbox) > rules[i - 1]!.at && centreY(line[0]!.bbox) < rules[i]!.at,
    );
    between.forEach((line, at) => {
      if (at === 0 || line[0]!.bbox[0] > xs[1]!) return;
      const above = aroundAll(between[at - 1]!.map(({ bbox }) => bbox));
      ys.push((above[3] + Math.min(...line.map(({ bbox }) => bbox[1]))) / 2);
    });
  }
  return ys.sort((a, b) => a - b);
}
