import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** Is the value one the schema allows? */
export const fits = (schema: TSchema, value: unknown): boolean => Value.Check(schema, value);
