/** Tables of a built issue against the true ones: rows and cells that are right, and how alike the tables are. */
import type { TruthBlock } from '../truth.js';
import { fold } from './built.js';
import { likeness } from './likeness.js';

export interface TableScore {
  readonly rows: { readonly whole: number; readonly of: number };
  /** Cells with their text in their column of a row. */
  readonly cells: { readonly right: number; readonly of: number };
  /** Sum over the true tables of their TEDS with the built table most like them. */
  readonly likeness: { readonly sum: number; readonly of: number };
}
type Row = readonly string[];

export function compareTables(blocks: readonly TruthBlock[], built: readonly (readonly Row[])[]): TableScore {
  const tables = blocks.flatMap(({ rows }) => (rows ? [rows.map((row) => row.map(fold))] : []));
  const left = built.flat();
  let [whole, right, of] = [0, 0, 0];
  for (const row of tables.flat()) {
    const equal = left.map((other) =>
      other.length === row.length ? row.filter((cell, c) => cell === other[c]).length : 0,
    );
    const best = Math.max(0, ...equal);
    of += row.length;
    if (best === 0) continue;
    right += best;
    if (best === row.length) whole++;
    left.splice(equal.indexOf(best), 1);
  }
  const alike = tables.map((table) => Math.max(0, ...built.map((other) => likeness(table, other))));
  return {
    rows: { whole, of: tables.flat().length },
    cells: { right, of },
    likeness: { sum: alike.reduce((sum, one) => sum + one, 0), of: tables.length },
  };
}
