import { clauseHolds, dueConditions } from '../conditions.js';
import { chargesOf } from '../context/charges-of.js';
import { actorAt, goalsBeside, nameOf, sourceLine, taskAt, unitsLine } from '../context/describe.js';
import { charged, namesUnit } from './charged.js';
import type { ListOf } from './list-of.js';

/** One time limit: who must do what by when. */
export const limits: ListOf = {
  from: 'printed.deadlines',
  columns: 't.text AS "limit", t.kind AS limitKind, t.due, t."from", t.within, t.workingDays, t.anchor, t.rrule',
  order: 't.due, t.seq',
  conditions: async (asked) => [
    ...dueConditions(asked),
    ...(asked.recurring ? [{ sql: 't.rrule IS NOT NULL', values: [] }] : []),
    ...(asked.workingDays ? [{ sql: 't.workingDays', values: [] }] : []),
    ...charged(asked),
    ...(await clauseHolds(asked.text)),
  ],
  describe: (row, place, around, asked) => {
    const who = chargesOf(place, around);
    if (!namesUnit(who, asked)) return null;
    const actor = who.length > 0 ? null : actorAt(place, around);
    return {
      who: unitsLine(who) ?? actor,
      task: taskAt(place, around),
      ...row,
      targets: goalsBeside(place, around),
      line: sourceLine(place, around),
      '@units': actor === null ? who.map(nameOf) : [actor],
    };
  },
};
