/**
 * Tree-edit-distance-based similarity of two tables (TEDS, Zhong et al. 2020), for tables without merged cells: table, rows and cells are
 * the nodes, a cell for another costs the share of its text that differs. Cells do not move between rows, so it is never too high.
 */
import { distance } from './distance.js';

type Row = readonly string[];

export function likeness(a: readonly Row[], b: readonly Row[]): number {
  const nodes = (table: readonly Row[]) => 1 + table.reduce((sum, row) => sum + 1 + row.length, 0);
  const cost = edit(
    a,
    b,
    (row) => 1 + row.length,
    (one, other) => edit(one, other, () => 1, differs),
  );
  return 1 - cost / Math.max(nodes(a), nodes(b));
}

function differs(a: string, b: string): number {
  if (a === b) return 0;
  const longest = Math.max(a.length, b.length);
  return Math.min(1, distance(a, b, a.length + b.length) / longest);
}

/** Cheapest way from one list to another: members are left out, put in, or changed. */
function edit<T>(
  a: readonly T[],
  b: readonly T[],
  alone: (one: T) => number,
  change: (one: T, other: T) => number,
): number {
  let last = [0];
  for (const other of b) last.push(last.at(-1)! + alone(other));
  for (const one of a) {
    const next = [last[0]! + alone(one)];
    for (const [j, other] of b.entries())
      next.push(Math.min(last[j + 1]! + alone(one), next[j]! + alone(other), last[j]! + change(one, other)));
    last = next;
  }
  return last.at(-1)!;
}
