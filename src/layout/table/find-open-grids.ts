/** Tables ruled by horizontal lines alone (三线表): their columns are the white strips between the pieces of text. */
import { isHeaderRow } from '../../text/header-row.js';
import type { Box, GlyphRun, Page } from '../../tree/page.js';
import { bodyStyle, isLarge } from '../body-style.js';
import { aroundAll, centreY } from '../box.js';
import { groupLines } from '../lines/text-line.js';
import { type Segment, segmentsOf } from '../segment.js';
import { findAlignedGrids } from './find-aligned-grids.js';
import type { Grid, GridCell } from './find-grids.js';
import { headedGrid } from './headed-grid.js';
import { flush } from './level-stacks.js';
import type { GridLine } from './merge-rules.js';
import { namesIn } from './names-in.js';

const fewestRules = 3;
/** Ems of white between two columns. */
const strip = 0.8;
/** Share of the lines of a table in which two cells may all but touch. */
const touching = 0.2;
/** Share of lines ending at one edge from which on the columns are columns of running text. */
const running = 0.5;
/** Ems: no line of running text is so short time and again; and the share of rows that such a cell stands in. */
const short = 8;
const shortRows = 0.6;

/** @param stacks of level rules on the page @param runs outside the tables that were found */
export function findOpenGrids(page: Page, stacks: readonly GridLine[][], runs: readonly GlyphRun[]): Grid[] {
  const many = stacks.filter((stack) => stack.length >= fewestRules);
  return many.flatMap((stack) =>
    tablesOf(page.number, stack, runs).flatMap((rules) => gridOf(page.number, rules, runs) ?? []),
  );
}

/**
 * The rule below a running head may be as long as those of a table: text over the whole width or beyond, columns of text, or a title, between two
 * rules parts them, and so do names of columns below what is none.
 */
function tablesOf(page: number, rules: readonly GridLine[], runs: readonly GlyphRun[]): GridLine[][] {
  const tables: GridLine[][] = [];
  const size = bodyStyle(
    segmentsOf(
      page,
      runs.filter(({ bbox }) => inside(bbox, rules[0]!, rules.at(-1)!)),
    ),
  ).size;
  const between = rules.slice(1).map((rule, i) => {
    const own = runs.filter(({ bbox }) => inside(bbox, rules[i]!, rule));
    return segmentsOf(page, own);
  });
  rules.forEach((rule, i) => {
    const above = rules[i - 1];
    const text = between[i - 1] ?? [];
    const isText = (segment: Segment) => isWide(segment, rule) || isLarge(segment, size);
    const named = i > 0 && areNames(between[i] ?? []) && !areNames(text);
    const parts =
      above === undefined ||
      crossed(above, rule, runs) ||
      text.some(isText) ||
      isRunningText(text, columnEdges(text, rule));
    if (parts || named) tables.push([rule]);
    else tables.at(-1)!.push(rule);
  });
  return tables.map(withoutBlank(runs)).filter((table) => table.length >= fewestRules);
}

const areNames = (segments: readonly Segment[]): boolean =>
  isHeaderRow(namesIn(segments)?.pieces.map(({ text }) => text) ?? ['']);

/** Nothing stands between the rule below a running head and the first one of a table. */
const withoutBlank =
  (runs: readonly GlyphRun[]) =>
  (table: readonly GridLine[]): GridLine[] => {
    const isFilled = (_: GridLine, i: number) =>
      i + 1 < table.length && runs.some(({ bbox }) => inside(bbox, table[i]!, table[i + 1]!));
    return table.slice(table.findIndex(isFilled), table.findLastIndex(isFilled) + 2);
  };

/** Share of the rules' length from which on a piece of text is no cell. */
const widest = 0.8;
const isWide = ({ bbox }: Segment, { from, to }: GridLine) => bbox[2] - bbox[0] > widest * (to - from);

/** Does text between two rules run over an end of them? */
const crossed = (top: GridLine, bottom: GridLine, runs: readonly GlyphRun[]) =>
  runs.some(
    ({ bbox }) =>
      centreY(bbox) > top.at &&
      centreY(bbox) < bottom.at &&
      [top.from, top.to].some((end) => bbox[0] < end - flush && bbox[2] > end + flush),
  );

const inside = (bbox: Box, top: GridLine, bottom: GridLine) =>
  bbox[0] > top.from - flush && bbox[2] < top.to + flush && centreY(bbox) > top.at && centreY(bbox) < bottom.at;

function gridOf(page: number, rules: readonly GridLine[], runs: readonly GlyphRun[]): Grid | null {
  const [top, bottom] = [rules[0]!, rules.at(-1)!];
  const segments = segmentsOf(
    page,
    runs.filter(({ bbox }) => inside(bbox, top, bottom)),
  );
  // Between three rules nothing parts the rows but their texts.
  const [aligned] = rules.length === fewestRules ? findAlignedGrids(segments) : [];
  if (aligned && segments.every((segment) => aligned.segments.has(segment))) return aligned.grid;
  const headed = rules.length === fewestRules ? headedGrid(page, top, rules[1]!, bottom.at, runs) : null;
  if (headed?.whole) return headed.grid;
  // Cells that span columns (a heading over two of them) hide no strip: they stand in the header.
  const xs = columnEdges(
    segments.filter(({ bbox }) => centreY(bbox) > rules[1]!.at),
    top,
  );
  if (xs.length < 3 || segments.some((segment) => isWide(segment, top))) return null;
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

/** Middles of the strips that hardly any piece of text enters (full cells may all but touch), and the ends of the rules. */
function columnEdges(segments: readonly Segment[], { from, to }: GridLine): number[] {
  const most = Math.floor(touching * groupLines(segments).length);
  const size = Math.min(...segments.map((segment) => segment.size));
  const ends = segments
    .flatMap(({ bbox }) => [
      { x: bbox[0], step: 1 },
      { x: bbox[2], step: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.step - a.step);
  const edges = [from];
  let depth = 0;
  let left: number | null = null;
  for (const { x, step } of ends) {
    if (step > 0 && depth === most && left !== null && x - left > strip * size) edges.push((left + x) / 2);
    depth += step;
    if (depth > most) left = null;
    else if (step < 0 && depth === most) left = x;
  }
  return [...edges, to];
}

/** Columns of text fill their width line after line; cells do not, or stand beside a column of short ones (数量, 日期). */
function isRunningText(segments: readonly Segment[], xs: readonly number[]): boolean {
  const rows = groupLines(segments).length;
  const columns = xs
    .slice(1)
    .map((right, c) => segments.filter(({ bbox }) => bbox[0] >= xs[c]! - 1 && bbox[2] <= right + 1));
  const isShort = ({ bbox, size }: Segment) => bbox[2] - bbox[0] < short * size;
  if (columns.some((own) => own.length > shortRows * rows && own.every(isShort))) return false;
  return columns.some((own) => {
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
    // The head of a table of three rules is one row, however many lines it takes.
    if (i === 1 && rules.length === fewestRules) continue;
    between.forEach((line, at) => {
      if (at === 0 || line[0]!.bbox[0] > xs[1]!) return;
      const above = aroundAll(between[at - 1]!.map(({ bbox }) => bbox));
      ys.push((above[3] + Math.min(...line.map(({ bbox }) => bbox[1]))) / 2);
    });
  }
  return ys.sort((a, b) => a - b);
}
