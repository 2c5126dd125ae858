/** Fills the columns of a region with rows: rows that belong together stay together, heads of tables come again, notes go to the foot. */
import type { Row } from './rows.js';

export interface PlacedRow {
  readonly row: Row;
  /** From the top of the region. */
  readonly y: number;
}
export interface Filled {
  readonly columns: readonly (readonly PlacedRow[])[];
  readonly rest: readonly Row[];
  readonly depth: number;
}

/** Longest run of rows that are kept together. */
const LONGEST_CHAIN = 8;

/** @param breaks rows that begin a column */
export function fill(rows: readonly Row[], count: number, limit: number, breaks: ReadonlySet<Row>): Filled {
  const columns: PlacedRow[][] = [];
  let at = 0;
  let depth = 0;
  for (let column = 0; column < count; column++) {
    const placed: PlacedRow[] = [];
    let used = 0;
    let feet = 0;
    const notes: Row[] = [];
    while (at < rows.length) {
      const row = rows[at]!;
      if (used === 0 && row.lines.length === 0 && !row.shapes) {
        at++;
        continue;
      }
      if (placed.length > 0 && breaks.has(row) && placed.some((one) => one.row !== row)) break;
      if (used === 0 && row.head) {
        placed.push({ row: row.head, y: 0 });
        used += row.head.height;
      }
      const needed = chain(rows, at);
      if (used > 0 && used + feet + needed > limit && placed.length > (row.head ? 1 : 0)) break;
      if (row.foot) {
        notes.push(row);
        feet += row.height;
      } else {
        placed.push({ row, y: used });
        used += row.height;
      }
      at++;
    }
    for (const row of notes) {
      placed.push({ row, y: limit - feet });
      feet -= row.height;
    }
    depth = Math.max(depth, notes.length > 0 ? limit : used);
    columns.push(placed);
  }
  return { columns, rest: rows.slice(at), depth };
}

/** The least depth at which all rows stand in the columns, or null where they need more than there is. */
export function balanced(
  rows: readonly Row[],
  count: number,
  limit: number,
  step: number,
  breaks: ReadonlySet<Row>,
): number | null {
  if (fill(rows, count, limit, breaks).rest.length > 0) return null;
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  for (let depth = total / count; depth < limit; depth += step) {
    if (fill(rows, count, depth, breaks).rest.length === 0) return depth;
  }
  return limit;
}

/** The height of a row with those it must not be parted from. */
function chain(rows: readonly Row[], at: number): number {
  let sum = 0;
  for (let i = at; i < rows.length && i < at + LONGEST_CHAIN; i++) {
    const row = rows[i]!;
    sum += row.height;
    if (!row.keep && !rows[i + 1]?.foot) break;
  }
  return sum;
}
