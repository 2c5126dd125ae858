import type { TObject, TSchema } from 'typebox';
import { IsoDate } from '../../tree/schema.js';

/** A column in Frictionless Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[]; readonly minimum?: number };
}

/** The columns of a table, from its row schema. */
export const tableFields = (row: TObject): Field[] =>
  Object.entries(row.properties).map(([name, schema]) => field(name, schema as unknown as SchemaParts));

function field(name: string, schema: SchemaParts): Field {
  const choices = schema.anyOf ?? [];
  const isNullable = choices.some(({ type }) => type === 'null');
  const values = choices.flatMap((choice) => (choice.const === undefined ? [] : [choice.const]));
  const own = choices.length > 0 && values.length === 0 ? choices.find(({ type }) => type !== 'null')! : schema;
  const nested = own.anyOf?.flatMap((choice) => (choice.const === undefined ? [] : [choice.const])) ?? [];
  const enumeration = values.length > 0 ? values : nested;
  const constraints = {
    ...(isNullable ? {} : { required: true as const }),
    ...(enumeration.length > 0 ? { enum: enumeration } : {}),
    ...(own.minimum === undefined ? {} : { minimum: own.minimum }),
  };
  const description = schema.description ?? own.description;
  return {
    name,
    type: enumeration.length > 0 ? 'string' : fieldType(own),
    ...(description === undefined ? {} : { description }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** JSON types are Table Schema types, but for dates. */
const fieldType = ({ type, pattern }: SchemaParts): string =>
  pattern === (IsoDate as unknown as SchemaParts).pattern ? 'date' : (type ?? 'any');

type SchemaParts = Pick<TSchema, never> & {
  readonly type?: string;
  readonly pattern?: string;
  readonly const?: string;
  readonly minimum?: number;
  readonly description?: string;
  readonly anyOf?: readonly SchemaParts[];
};
