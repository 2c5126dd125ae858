import type { TSchema } from 'typebox';
import { IsoDate } from '../../tree/schema.js';

/** What a schema of a column says, whether its value may be `null` or not. */
export interface SchemaShape {
  /** A JSON type. */
  readonly type: string;
  readonly isDate: boolean;
  readonly isNullable: boolean;
  readonly description?: string;
  /** The values there are, where they are a list of constants. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly items?: SchemaShape;
  readonly properties?: Readonly<Record<string, SchemaShape>>;
}

interface SchemaParts {
  readonly type?: string;
  readonly pattern?: string;
  readonly const?: string;
  readonly minimum?: number;
  readonly description?: string;
  readonly anyOf?: readonly SchemaParts[];
  readonly items?: SchemaParts;
  readonly properties?: Readonly<Record<string, SchemaParts>>;
}

/** Reads a schema of `src/tree`: a type, a choice of constants, or either of them or `null`. */
export const schemaShape = (schema: TSchema): SchemaShape => shapeOf(schema as unknown as SchemaParts);

function shapeOf(schema: SchemaParts): SchemaShape {
  const choices = schema.anyOf ?? [];
  const isNullable = choices.some(({ type }) => type === 'null');
  const own = isNullable ? choices.find(({ type }) => type !== 'null')! : schema;
  const values = (own.anyOf ?? []).flatMap((choice) => (choice.const === undefined ? [] : [choice.const]));
  const description = schema.description ?? own.description;
  return {
    type: values.length > 0 ? 'string' : (own.type ?? 'any'),
    isDate: own.pattern !== undefined && own.pattern === (IsoDate as unknown as SchemaParts).pattern,
    isNullable,
    ...(description === undefined ? {} : { description }),
    ...(values.length > 0 ? { values } : {}),
    ...(own.minimum === undefined ? {} : { minimum: own.minimum }),
    ...(own.items ? { items: shapeOf(own.items) } : {}),
    ...(own.properties
      ? { properties: Object.fromEntries(Object.entries(own.properties).map(([name, each]) => [name, shapeOf(each)])) }
      : {}),
  };
}
