import Type, { type Static } from 'typebox';
import { IsoDate, nullable } from '../../tree/schema.js';

/** One office that the dataset charges with something, by the full name the registry has for it. */
export const UnitRow = Type.Object(
  {
    canonical: Type.String({ description: 'full name: that of `canonical` in other tables' }),
    jurisdiction: nullable(Type.String({ description: 'place it is an office of; 中央 for the centre' })),
    aliases: Type.Array(Type.String(), {
      description: 'other names: those printed in the dataset and those of the registry',
    }),
    from: nullable({
      ...IsoDate,
      description: 'first day of this name, where the registry knows it; ISO 8601 calendar date',
    }),
    until: nullable({
      ...IsoDate,
      description: 'last day of this name, where the registry knows it; ISO 8601 calendar date',
    }),
  },
  { additionalProperties: false },
);
export type UnitRow = Static<typeof UnitRow>;
