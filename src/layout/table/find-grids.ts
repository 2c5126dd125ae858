/** Ruled lines that touch one another → grids of cells. */
import type { Box, Page } from '../../tree/page.js';
import { type GridLine, type GridLines, mergeRules } from './merge-rules.js';

/** A cell of a grid; merged cells cover several rows and columns. */
export interface GridCell {
  readonly bbox: Box;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

export interface Grid {
  readonly bbox: Box;
  /** Edges of the columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Where columns are parted by white alone: from where to where it goes. */
  readonly strips?: readonly (readonly [x0: number, x1: number])[];
}

/** Points: lines that meet, and lines that are one. */
const touch = 4;
const same = 3;
/** A frame with one row that fills more of the sheet than this is no table: a page frame, or a rule between columns. */
const tallestRow = 0.3;

export function findGrids(page: Page): Grid[] {
  return components(mergeRules(page.rules))
    .map(gridOf)
    .filter((grid): grid is Grid => grid !== null && isTable(grid, page.height));
}

function isTable({ cells, ys, bbox }: Grid, height: number): boolean {
  return cells.length >= 2 && !(ys.length === 2 && bbox[3] - bbox[1] > tallestRow * height);
}

function components({ horizontal, vertical }: GridLines): GridLines[] {
  const parent = [...horizontal, ...vertical].map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (meets(h, v)) parent[root(horizontal.length + j)] = root(i);
    });
  });
  const groups = new Map<number, { horizontal: GridLine[]; vertical: GridLine[] }>();
  const groupOf = (i: number) => {
    const group = groups.get(root(i)) ?? { horizontal: [], vertical: [] };
    groups.set(root(i), group);
    return group;
  };
  horizontal.forEach((line, i) => {
    groupOf(i).horizontal.push(line);
  });
  vertical.forEach((line, j) => {
    groupOf(horizontal.length + j).vertical.push(line);
  });
  return [...groups.values()].filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 1);
}

const meets = (h: GridLine, v: GridLine) =>
  v.at > h.from - touch && v.at < h.to + touch && h.at > v.from - touch && h.at < v.to + touch;

function gridOf({ horizontal, vertical }: GridLines): Grid | null {
  // A table open at its sides has its outer edges where its horizontal lines end.
  const xs = distinct([...vertical.map(({ at }) => at), ...ends(horizontal)]);
  const ys = distinct([...horizontal.map(({ at }) => at), ...ends(vertical)]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1) return null;
  const group = Array.from({ length: rows * columns }, (_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : root(group[i]!));
  const wall = (lines: readonly GridLine[], at: number, middle: number) =>
    lines.some((line) => Math.abs(line.at - at) < same && line.from < middle && line.to > middle);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const i = r * columns + c;
      const y = (ys[r]! + ys[r + 1]!) / 2;
      const x = (xs[c]! + xs[c + 1]!) / 2;
      if (c + 1 < columns && !wall(vertical, xs[c + 1]!, y)) group[root(i + 1)] = root(i);
      if (r + 1 < rows && !wall(horizontal, ys[r + 1]!, x)) group[root(i + columns)] = root(i);
    }
  }
  const members = new Map<number, number[]>();
  group.forEach((_, i) => {
    members.set(root(i), [...(members.get(root(i)) ?? []), i]);
  });
  const cells = [...members.values()].map((indices): GridCell => {
    const rs = indices.map((i) => Math.floor(i / columns));
    const cs = indices.map((i) => i % columns);
    const [r0, r1, c0, c1] = [Math.min(...rs), Math.max(...rs), Math.min(...cs), Math.max(...cs)];
    return { bbox: [xs[c0]!, ys[r0]!, xs[c1 + 1]!, ys[r1 + 1]!], rows: [r0, r1], columns: [c0, c1] };
  });
  return { bbox: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], xs, ys, cells };
}

function ends(lines: readonly GridLine[]): number[] {
  return lines.length > 0 ? [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))] : [];
}

function distinct(values: readonly number[]): number[] {
  const result: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (result.length === 0 || value - result.at(-1)! > same) result.push(value);
  }
  return result;
}
