import type { TSchema } from 'typebox';

/** A JSON Schema as plain JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * A typebox schema as a plain JSON Schema 2020-12 that people can read: what has a name moves to `$defs`, a choice of constants
 * becomes an `enum`, and a value that may be null a list of types. Means the same as the schema it was made from.
 */
export function jsonSchema(
  id: string,
  title: string,
  schema: TSchema,
  named: Readonly<Record<string, TSchema>>,
): JsonSchema {
  const names = new Map(Object.entries(named).map(([name, definition]) => [JSON.stringify(definition), name]));
  const used = new Map<string, TSchema>();

  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    const name = names.get(JSON.stringify(value)) ?? cyclicName(value);
    if (name !== undefined) {
      use(name);
      return { $ref: `#/$defs/${name}` };
    }
    return simplified(members(value));
  };
  const members = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([keyword, inner]) => [keyword, plain(inner)]));
  const definitions: Record<string, unknown> = {};
  const use = (name: string) => {
    const definition = named[name];
    if (!definition) throw new Error(`schema refers to ${name}, which has no definition`);
    if (used.has(name)) return;
    used.set(name, definition);
    definitions[name] = simplified(members(cyclicBody(definition) ?? definition));
  };

  const { type, ...body } = simplified(members(schema));
  const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, title, type, ...body };
  return sorted.length > 0 ? { ...head, $defs: Object.fromEntries(sorted) } : head;
}

/** Type.Cyclic writes `{$defs: {Clause}, $ref: 'Clause'}` outside and `{$ref: 'Clause'}` inside: both mean the definition by name. */
function cyclicName(value: object): string | undefined {
  return '$ref' in value && typeof value.$ref === 'string' ? value.$ref : undefined;
}

function cyclicBody(schema: TSchema): object | undefined {
  if (!('$defs' in schema && '$ref' in schema)) return undefined;
  const { $id: _, ...body } = (schema.$defs as Record<string, Record<string, unknown>>)[schema.$ref as string] ?? {};
  return body;
}

function simplified(schema: JsonSchema): JsonSchema {
  const choices = schema.anyOf;
  if (!Array.isArray(choices)) return schema;
  const { anyOf: _, ...rest } = schema;
  const [first, second] = choices as JsonSchema[];
  if (choices.every((choice: JsonSchema) => typeof choice.const === 'string')) {
    return { type: 'string', enum: choices.map((choice: JsonSchema) => choice.const), ...rest };
  }
  if (choices.length === 2 && second?.type === 'null' && typeof first?.type === 'string') {
    const values = Array.isArray(first.enum) ? { enum: [...first.enum, null] } : {};
    return { ...first, type: [first.type, 'null'], ...values, ...rest };
  }
  return schema;
}
