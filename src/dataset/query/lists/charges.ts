import { clauseHolds } from '../conditions.js';
import { chargedWith, joined } from '../context/describe.js';
import type { Charge } from '../context/surroundings.js';
import { chargeConditions } from './charged.js';
import type { ListOf } from './list-of.js';

/** One unit and what it is charged with by one clause. */
export const charges: ListOf = {
  from: 'printed.responsibilities',
  columns: 't.unit, t.canonical, t.role, t.source AS "@source"',
  order: 't.seq',
  conditions: async (asked) => [
    ...chargeConditions(asked).map(({ sql, values }) => ({ sql: sql.replaceAll(/\br\./g, 't.'), values })),
    ...(await clauseHolds(asked.text)),
  ],
  describe: ({ unit, canonical, role, ...row }, place, around) => {
    const charge = { ...place, unit, canonical, role, source: row['@source'] } as Charge;
    const { task, limits, goals, line } = chargedWith(charge, around);
    const dues = new Set(limits.flatMap(({ due, rrule }) => due ?? rrule ?? []));
    return {
      unit: charge.unit,
      canonical: charge.canonical,
      role: charge.role,
      task,
      limits: joined(limits.map(({ text }) => text)),
      due: joined([...dues]),
      targets: joined(goals),
      line,
      ...row,
      '@units': [charge.canonical ?? charge.unit],
      '@dues': [...dues],
    };
  },
};
