import { join } from 'node:path';
import type { LineTable } from './line-tables.js';

/** Where the lines of a table stand in a folder of tables. */
export const linesFile = (tables: string, table: LineTable): string => join(tables, `${table}.ndjson`);
