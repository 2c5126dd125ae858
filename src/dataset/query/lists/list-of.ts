import type { AskedUnit } from '../asked-unit.js';
import type { RowPlace } from '../context/row-place.js';
import type { Surroundings } from '../context/surroundings.js';
import type { Condition, Filters } from '../filters.js';
import type { Cell } from '../run-sql.js';

export type Row = Readonly<Record<string, Cell>>;

/** What is asked: the filters, and the unit among them looked up. */
export interface Asked extends Omit<Filters, 'unit'> {
  readonly unit: AskedUnit | null;
}

/** How one kind of rows is found and shown. `t` is the row and `d` its document. */
export interface ListOf {
  /** Where the rows come from. */
  readonly from: string;
  /** What is read of a row, in SQL. */
  readonly columns: string;
  readonly order: string;
  /** Conditions of the row itself; those of its document are the same for all lists. */
  readonly conditions: (asked: Asked) => readonly Condition[] | Promise<readonly Condition[]>;
  /**
   * Adds who, what and by when from what stands around the row, in the order in which they are shown; null where a filter that only the
   * surroundings can settle leaves it out.
   */
  readonly describe?: (row: Row, place: RowPlace, around: Surroundings, asked: Asked) => Row | null;
}
