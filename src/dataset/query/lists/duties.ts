import { clauseHolds, equal, holds } from '../conditions.js';
import { joined, nameOf, sourceLine, unitsLine } from '../context/describe.js';
import { charged, namesUnit } from './charged.js';
import type { ListOf } from './list-of.js';

interface Unit {
  readonly unit: string;
  readonly canonical: string | null;
  readonly role: string;
}
interface Limit {
  readonly text: string;
  readonly due: string | null;
  readonly rrule: string | null;
}
interface Goal {
  readonly indicator: string;
  readonly text: string;
}

/** One duty, prohibition or permission: who acts, what they do, by when. */
export const duties: ListOf = {
  from: 'printed.obligations',
  columns: `t.actor, t.actorSource, t.modality, t.action, t.purpose, t.units AS "@charged", t.deadlines AS "@limits",
    t.targets AS "@goals", t.certainty, t.reason`,
  order: 't.seq',
  conditions: async (asked) => [
    ...equal('t.modality', asked.modality),
    ...(asked.actor === undefined ? [] : [await holds('t.actor', asked.actor)]),
    ...(asked.recurring ? [{ sql: 'len([l FOR l IN t.deadlines IF l.rrule IS NOT NULL]) > 0', values: [] }] : []),
    ...(asked.withoutUnit ? [{ sql: 'len(t.units) = 0', values: [] }] : []),
    ...dueWithin(asked.dueBefore, '<'),
    ...dueWithin(asked.dueAfter, '>'),
    ...charged(asked),
    ...(await clauseHolds(asked.text)),
  ],
  describe: ({ actor, actorSource, modality, action, purpose, ...row }, place, around, asked) => {
    const units = row['@charged'] as unknown as readonly Unit[];
    const limits = row['@limits'] as unknown as readonly Limit[];
    const goals = row['@goals'] as unknown as readonly Goal[];
    if (!asked.withoutUnit && !namesUnit(units, asked)) return null;
    const dues = limits.flatMap(({ due, rrule }) => due ?? rrule ?? []);
    return {
      actor: actor ?? null,
      actorSource: actorSource ?? null,
      units: unitsLine(units),
      modality: modality ?? null,
      task: action ?? null,
      purpose: purpose ?? null,
      limits: joined(limits.map(({ text }) => text)),
      due: joined(dues),
      targets: joined(goals.map(({ indicator, text }) => `${indicator}：${text}`)),
      line: sourceLine(place, around),
      ...row,
      '@units': units.length > 0 || typeof actor !== 'string' ? units.map(nameOf) : [actor],
      '@dues': dues,
    };
  },
};

const dueWithin = (day: string | undefined, comparison: '<' | '>') =>
  day === undefined
    ? []
    : [{ sql: `len([l FOR l IN t.deadlines IF l.due ${comparison} CAST(? AS DATE)]) > 0`, values: [day] }];
