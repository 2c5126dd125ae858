import { type TableName, tableNames } from '../../emit/tables/table-names.js';

/**
 * The tables that are written as NDJSON besides Parquet. Passages say the text of all the others once more, and again word by word: as lines they
 * would be as much as the rest together, and only searches read them.
 */
export const lineTables: readonly LineTable[] = tableNames.filter((name): name is LineTable => name !== 'passages');
/** The file of a table that is read row by row, inside `tables/`. */
export const rowsFile = (table: string): string => `${table}.${table === 'passages' ? 'parquet' : 'ndjson'}`;
export type LineTable = Exclude<TableName, 'passages'>;
