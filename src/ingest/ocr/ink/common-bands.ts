/** A gutter that one row does not show, as it is no wider than a space: the rows above and below have white at the same place. */
import type { Band } from './white-bands.js';

/** Fewest rows in sequence. */
export const ROWS = 5;

/**
 * The bands of each row that at least {@link ROWS} rows in sequence share. Skew and curl move a gutter from row to row: only what neighbours share counts.
 *
 * @param rows white inside each row, from the top; a row's own ends are no bands
 * @param narrowest pixels that must be shared
 */
export function commonBands(rows: readonly (readonly Band[])[], narrowest: number): Band[][] {
  return rows.map((bands, i) =>
    bands.filter((band) => 1 + shared(rows, i, band, -1, narrowest) + shared(rows, i, band, 1, narrowest) >= ROWS),
  );
}

/** How many rows on one side go on with the band. */
function shared(rows: readonly (readonly Band[])[], at: number, band: Band, step: 1 | -1, narrowest: number): number {
  let common = band;
  let count = 0;
  for (let i = at + step; i >= 0 && i < rows.length && count < ROWS; i += step) {
    const next = rows[i]!.map((one) => ({
      from: Math.max(one.from, common.from),
      to: Math.min(one.to, common.to),
    })).find(({ from, to }) => to - from >= narrowest);
    if (!next) break;
    common = next;
    count++;
  }
  return count;
}
