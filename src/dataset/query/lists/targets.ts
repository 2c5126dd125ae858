import { clauseHolds, dueConditions } from '../conditions.js';
import { chargesOf } from '../context/charges-of.js';
import { nameOf, sourceLine, unitsLine } from '../context/describe.js';
import { charged, namesUnit } from './charged.js';
import type { ListOf } from './list-of.js';

/** One measurable target: who must reach what by when. */
export const targets: ListOf = {
  from: 'printed.targets',
  columns:
    't.indicator, t.comparator, t.value, t.unit AS measure, t.direction, t.quantity, t.baseUnit, t.due, t.text AS target',
  order: 't.seq',
  conditions: async (asked) => [...dueConditions(asked), ...charged(asked), ...(await clauseHolds(asked.text))],
  describe: (row, place, around, asked) => {
    const who = chargesOf(place, around);
    if (!namesUnit(who, asked)) return null;
    return { who: unitsLine(who), ...row, line: sourceLine(place, around), '@units': who.map(nameOf) };
  },
};
