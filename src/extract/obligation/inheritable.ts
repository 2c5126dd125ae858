import type { Obligation } from '../../tree/facts.js';

/** A unit or a limit of a duty, with the path of the clause that says it where that is another one. */
export type Value = Obligation['units'][number];

export const own = (value: string): Value => ({ value, inheritedFrom: null });

export const distinct = (values: readonly Value[]): Value[] =>
  values.filter(
    (one, i) =>
      values.findIndex(({ value, inheritedFrom }) => value === one.value && inheritedFrom === one.inheritedFrom) === i,
  );
