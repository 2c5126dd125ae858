import type { TObject } from 'typebox';
import { type SchemaShape, schemaShape } from '../schemas/schema-shape.js';

/** A column in Frictionless Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[]; readonly minimum?: number };
}

/** The columns of a table, from its row schema. */
export const tableFields = (row: TObject): Field[] =>
  Object.entries(row.properties).map(([name, schema]) => field(name, schemaShape(schema)));

/** JSON types are Table Schema types, but for dates. */
function field(name: string, { type, isDate, isNullable, description, values, minimum }: SchemaShape): Field {
  const constraints = {
    ...(isNullable ? {} : { required: true as const }),
    ...(values ? { enum: values } : {}),
    ...(minimum === undefined ? {} : { minimum }),
  };
  return {
    name,
    type: isDate ? 'date' : type,
    ...(description === undefined ? {} : { description }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
