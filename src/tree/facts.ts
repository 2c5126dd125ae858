/**
 * Facts: the rows of the tables of the contract's section 5. Every row points to the printed span it was read from.
 *
 * `start` and `end` are UTF-16 offsets into the text of one leaf; `leaf` says which one under `path`: `heading` (of the clause),
 * `title` (of the part), `paragraph1`, `note2` … (own leaves of the clause or part, counted by kind), or `row` (a table row, its
 * cells joined by a tab).
 */
import Type, { type Static, type TSchema } from 'typebox';
import { BoxSchema, IsoDate, IsoDuration, literals, nullable } from './schema.js';

const evidence = {
  issueId: Type.String(),
  documentId: Type.String(),
  documentNumber: nullable(Type.String()),
  partIndex: Type.Integer({ minimum: 0 }),
  path: Type.String(),
  clauseId: Type.String(),
  leaf: Type.String(),
  page: Type.Integer({ minimum: 1, description: 'sheet' }),
  printedPage: nullable(Type.Integer()),
  bbox: BoxSchema,
  text: Type.String({ description: 'the printed span' }),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  rule: Type.String({ description: 'the phrase or rule the row was read by' }),
  certainty: literals(['stated', 'inferred']),
  reason: nullable(Type.String({ description: 'why inferred, or why a value is null' })),
  reviewed: Type.Boolean(),
};
/** The columns every table has. */
export const Evidence = Type.Object(evidence);
export type Evidence = Static<typeof Evidence>;

const row = <P extends Record<string, TSchema>>(own: P) =>
  Type.Object({ ...evidence, ...own }, { additionalProperties: false });

export const Citation = row({
  title: nullable(Type.String({ description: 'inside 《》, as printed' })),
  number: nullable(Type.String({ description: 'normal form' })),
  relation: literals(['based_on', 'repeals', 'amends', 'publishes', 'interprets', 'cites']),
  targetDocumentId: nullable(Type.String({ description: 'the cited document where it stands in the same issue' })),
});
export const Responsibility = row({
  unit: Type.String({ description: 'as printed' }),
  canonical: nullable(Type.String({ description: 'full name of the registry' })),
  role: literals(['lead', 'support', 'responsible', 'duty']),
  source: literals(['tag', 'table', 'text']),
});
export const Deadline = row({
  kind: literals(['by', 'within', 'recurring', 'effective', 'until', 'period']),
  due: nullable(IsoDate),
  from: nullable(IsoDate),
  within: nullable(IsoDuration),
  workingDays: Type.Boolean(),
  anchor: nullable(Type.String()),
  rrule: nullable(Type.String({ description: 'RFC 5545' })),
});
export const Target = row({
  indicator: Type.String(),
  comparator: literals(['>=', '<=', '=', '~']),
  value: Type.Number(),
  unit: Type.String(),
  /** Of a change by a number: 下降12%左右 is down. */
  direction: nullable(literals(['up', 'down'])),
  quantity: Type.Number({ description: '`value` in `baseUnit`: 5亿元 is 500000000 元' }),
  baseUnit: Type.String({ description: '`unit` without 万 and 亿' }),
  due: nullable(IsoDate),
});
const inheritedFrom = nullable(
  Type.String({ description: 'path of the clause that says it, where it is shared or another one' }),
);
const part = <P extends Record<string, TSchema>>(own: P) =>
  Type.Object({ ...own, inheritedFrom }, { additionalProperties: false });
/** One unit of a duty. */
export const DutyUnit = part({
  unit: Type.String({ description: 'as printed' }),
  canonical: nullable(
    Type.String({ description: 'full name of the registry; null for persons and bodies it does not know' }),
  ),
  role: literals(['lead', 'support', 'responsible', 'duty']),
});
/** A limit on the limb it belongs to. */
export const DutyDeadline = part({
  kind: literals(['by', 'within', 'recurring', 'effective', 'until', 'period']),
  due: nullable(IsoDate),
  from: nullable(IsoDate),
  within: nullable(IsoDuration),
  rrule: nullable(Type.String({ description: 'RFC 5545' })),
  text: Type.String({ description: 'as printed' }),
});
/** A target on the limb it belongs to. */
export const DutyTarget = part({
  indicator: Type.String(),
  comparator: literals(['>=', '<=', '=', '~']),
  value: Type.Number(),
  unit: Type.String(),
  due: nullable(IsoDate),
  text: Type.String({ description: 'as printed' }),
});
/** One duty is one limb: a main verb with who acts, the word that states it, and what belongs to it. */
export const Obligation = row({
  modality: literals(['obligation', 'prohibition', 'permission']),
  modal: nullable(
    Type.String({
      description: 'the word that states it: 应当, 不得, 负责; null where the present or an imperative does',
    }),
  ),
  actor: nullable(Type.String({ description: 'as printed; null with a reason' })),
  actorSource: nullable(literals(['limb', 'sentence', 'lead-in', 'heading', 'addressee', 'tag', 'table'])),
  action: Type.String({ description: 'the verb phrase' }),
  condition: nullable(Type.String({ description: 'the case it is put for, as printed' })),
  purpose: nullable(Type.String({ description: 'what it is for: 确保…, behind the action' })),
  items: Type.Array(Type.String(), { description: 'what the list under it prints: 应当具备下列条件：' }),
  sentence: Type.Object(
    { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) },
    { additionalProperties: false, description: 'the whole sentence: offsets into the same leaf' },
  ),
  units: Type.Array(DutyUnit),
  deadlines: Type.Array(DutyDeadline),
  targets: Type.Array(DutyTarget),
});
export const Appointment = row({
  person: Type.String(),
  post: Type.String(),
  organisation: nullable(Type.String()),
  action: literals(['appoint', 'remove']),
  probation: nullable(IsoDuration),
});

export const Facts = Type.Object(
  {
    citations: Type.Array(Citation),
    responsibilities: Type.Array(Responsibility),
    deadlines: Type.Array(Deadline),
    targets: Type.Array(Target),
    obligations: Type.Array(Obligation),
    appointments: Type.Array(Appointment),
  },
  { additionalProperties: false },
);
export type Citation = Static<typeof Citation>;
export type Responsibility = Static<typeof Responsibility>;
export type Deadline = Static<typeof Deadline>;
export type Target = Static<typeof Target>;
export type Obligation = Static<typeof Obligation>;
export type Appointment = Static<typeof Appointment>;
export type Facts = Static<typeof Facts>;

export const emptyFacts = (): Facts => ({
  citations: [],
  responsibilities: [],
  deadlines: [],
  targets: [],
  obligations: [],
  appointments: [],
});
