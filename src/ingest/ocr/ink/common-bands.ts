/** A gutter that one row does not show, as it is no wider than a space: the rows above and below have white at the same place. */
import type { Band } from './white-bands.js';

/** Fewest rows in sequence, and how many of them must have ink on both sides of the white. */
export const ROWS = 5;
const INSIDE = 3;

export interface RowBand extends Band {
  /** White before the first ink of a row, or behind the last: short lines have it anywhere. */
  readonly atEnd?: boolean;
}

/**
 * The bands of each row that at least {@link ROWS} rows in sequence share. Skew and curl move a gutter from row to row: only what neighbours share counts.
 *
 * @param rows white of each row, from the top
 * @param narrowest pixels that must be shared
 */
export function commonBands(rows: readonly (readonly RowBand[])[], narrowest: number): RowBand[][] {
  return rows.map((bands, i) =>
    bands.filter((band) => {
      const own = [band, ...shared(rows, i, band, -1, narrowest), ...shared(rows, i, band, 1, narrowest)];
      return own.length >= ROWS && own.filter(({ atEnd }) => !atEnd).length >= INSIDE;
    }),
  );
}

/** What goes on with the band in the rows on one side. */
function shared(
  rows: readonly (readonly RowBand[])[],
  at: number,
  band: RowBand,
  step: 1 | -1,
  narrowest: number,
): RowBand[] {
  let common = band;
  const found: RowBand[] = [];
  for (let i = at + step; i >= 0 && i < rows.length && found.length < ROWS; i += step) {
    const next = rows[i]!.map((one) => ({
      ...one,
      from: Math.max(one.from, common.from),
      to: Math.min(one.to, common.to),
    })).find(({ from, to }) => to - from >= narrowest);
    if (!next) break;
    common = next;
    found.push(next);
  }
  return found;
}
