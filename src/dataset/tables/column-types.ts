import type { TObject } from 'typebox';
import type { TableName } from '../../emit/tables/table-names.js';
import type { ExtraTable } from '../links/link-tables.js';
import { type SchemaShape, schemaShape } from '../schemas/schema-shape.js';
import { tableSchemas } from '../schemas/table-schemas.js';

/** Column names and DuckDB types of a table, from its row schema: what SQL sees never depends on the rows there happen to be. */
export const columnTypes = (table: TableName | ExtraTable): Record<string, string> =>
  Object.fromEntries(
    Object.entries((tableSchemas[table] as TObject).properties).map(([name, schema]) => [
      name,
      sqlType(schemaShape(schema)),
    ]),
  );

/** Dates are DATE, lists are lists, objects are structs; a choice of constants is text; `null` is every column's own business. */
function sqlType({ type, isDate, items, properties }: SchemaShape): string {
  switch (type) {
    case 'string':
      return isDate ? 'DATE' : 'VARCHAR';
    case 'integer':
      return 'INTEGER';
    case 'number':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'array':
      return `${sqlType(items!)}[]`;
    case 'object':
      return `STRUCT(${Object.entries(properties!)
        .map(([name, inner]) => `"${name}" ${sqlType(inner)}`)
        .join(', ')})`;
    default:
      throw new TypeError(`a column cannot have JSON type ${type}`);
  }
}
