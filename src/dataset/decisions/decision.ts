import Type, { type Static } from 'typebox';
import { literals } from '../../tree/schema.js';

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Id = Type.String({ pattern: '^[0-9a-f]{32}$', description: 'what was asked: see workItemId' });
const common = {
  source: Sha256,
  item: Id,
  at: Type.String({ format: 'date-time', description: 'UTC' }),
  by: Type.Optional(Type.String({ maxLength: 200 })),
  note: Type.Optional(Type.String({ maxLength: 4000 })),
};

/** What can be decided about something that was asked. `skipped` and `noted` leave it open for others; `undone` takes the one before back. */
export const verdicts = ['right', 'wrong', 'corrected', 'skipped', 'noted', 'undone'] as const;

/** One line of `decisions.ndjson`: what a person decided about an item of the queue, or about a row of a sample. */
export const Decision = Type.Object(
  {
    ...common,
    kind: Type.String({
      maxLength: 80,
      description: 'table or rule of the item: decisions teach how often it is wrong',
    }),
    verdict: literals(verdicts),
    /** Hash of the correction that was saved with it. */
    correction: Type.Optional(Type.String({ pattern: '^[0-9a-f]{32}$' })),
    /** Seconds it was looked at. */
    seconds: Type.Optional(Type.Number({ minimum: 0 })),
    /** Facts that a fully read sheet prints and the tables miss, by table. */
    missed: Type.Optional(Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 10_000 }))),
  },
  { additionalProperties: false },
);
export type Decision = Static<typeof Decision>;
