import { isCalled, isUnit } from '../asked-unit.js';
import { equal } from '../conditions.js';
import type { Charge } from '../context/surroundings.js';
import { allOf, type Condition } from '../filters.js';
import type { Asked } from './list-of.js';

/** Conditions on the responsibility `r`. */
export const chargeConditions = ({ unit, role }: Asked): Condition[] => [
  ...(unit ? [isUnit(unit)] : []),
  ...equal('r.role', role),
];

/** A unit is charged with a row where it is named for its clause or one that holds it. */
export function charged(asked: Asked): Condition[] {
  const units = chargeConditions(asked);
  if (units.length === 0) return [];
  const { sql, values } = allOf(units);
  return [
    {
      sql: `EXISTS (SELECT 1 FROM responsibilities r WHERE r.issueId = t.issueId AND r.documentId = t.documentId
        AND r.partIndex = t.partIndex AND (r.path = t.path OR r.path = '' OR prefix(t.path, r.path || '/')) AND ${sql})`,
      values,
    },
  ];
}

/** Of the rows that {@link charged} finds, those whose own tag names the unit: a clause can have several. */
export function namesUnit(charges: readonly Pick<Charge, 'unit' | 'canonical' | 'role'>[], asked: Asked): boolean {
  const { unit, role, withoutUnit } = asked;
  if (withoutUnit) return charges.length === 0;
  if (!unit && role === undefined) return true;
  return charges.some((charge) => (role === undefined || charge.role === role) && (!unit || isCalled(charge, unit)));
}
