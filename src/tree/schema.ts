/** Small schema pieces that several files of the tree share. */
import Type, { type TLiteral, type TSchema, type TUnion } from 'typebox';

/** A value that may be absent: always printed, as `null`, so that every object of a kind has the same keys. */
export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

export const IsoDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'ISO 8601 calendar date' });
export const IsoDuration = Type.String({ pattern: '^P', description: 'ISO 8601 duration' });
/** Points from the top left corner of the sheet: left, top, right, bottom. */
export const BoxSchema = Type.Array(Type.Number(), {
  minItems: 4,
  maxItems: 4,
  description: 'x0, y0, x1, y1 in points, origin top left',
});

/** One of a list of strings. */
export const literals = <const L extends readonly string[]>(values: L, description?: string) =>
  Type.Union(
    values.map((value) => Type.Literal(value)),
    description === undefined ? {} : { description },
  ) as unknown as TUnion<{
    -readonly [K in keyof L]: TLiteral<L[K]>;
  }>;
