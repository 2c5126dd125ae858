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
  issueId: Type.String({ description: 'the issue: its folder under issues/' }),
  documentId: Type.String({ description: 'the document; single in its issue' }),
  documentNumber: nullable(Type.String({ description: '发文字号 in normal form' })),
  partIndex: Type.Integer({
    minimum: 0,
    description: 'the part of the document: 0 itself, then what it publishes and its 附件',
  }),
  path: Type.String({
    description: 'canonical labels of the clause joined with /; empty outside clauses; table1/row3 in a table',
  }),
  clauseId: Type.String({
    description: 'the clause, single in the document: <documentNumber or documentId>#<partIndex>/<path>',
  }),
  leaf: Type.String({
    description: 'the text under path that start and end count in: title, heading, paragraph1, note2, row',
  }),
  page: Type.Integer({ minimum: 1, description: 'sheet of the file, from 1' }),
  printedPage: nullable(
    Type.Integer({ description: 'page number as printed; null where none is, or it cannot be told' }),
  ),
  bbox: BoxSchema,
  text: Type.String({ description: 'the printed span' }),
  start: Type.Integer({ minimum: 0, description: 'offset of text in its leaf, UTF-16 code units' }),
  end: Type.Integer({ minimum: 0, description: 'offset behind text in its leaf, UTF-16 code units' }),
  rule: Type.String({ description: 'the phrase or rule the row was read by' }),
  certainty: literals(['stated', 'inferred'], 'stated: printed there; inferred: worked out, for the reason given'),
  reason: nullable(Type.String({ description: 'why inferred, or why a value is null' })),
  reviewed: Type.Boolean({ description: 'a correction or a confirmation by a person stands behind it' }),
};
/** The columns every table has. */
export const Evidence = Type.Object(evidence);
export type Evidence = Static<typeof Evidence>;

const row = <P extends Record<string, TSchema>>(own: P) =>
  Type.Object({ ...evidence, ...own }, { additionalProperties: false });

const day = (description: string) => nullable({ ...IsoDate, description: `${description}; ISO 8601 calendar date` });
const length = (description: string) => nullable({ ...IsoDuration, description: `${description}; ISO 8601 duration` });
const unitRole = literals(
  ['lead', 'support', 'responsible', 'duty'],
  '牵头; 配合, 参加, 协助; 责任单位 or 负责 where no order is given; a list of units and their own duties',
);
const limitKind = literals(
  ['by', 'within', 'recurring', 'effective', 'until', 'period'],
  'by a day; within a length of time; coming back; in force from; valid until; a span',
);
const measure = {
  indicator: Type.String({ description: 'what is measured, as printed' }),
  comparator: literals(['>=', '<=', '=', '~'], '以上, 达到; 不超过, 以内; the number itself; 左右'),
  value: Type.Number({ description: 'the number as printed, in `unit`' }),
  unit: Type.String({ description: 'unit of measure as printed: 万元, 个, %' }),
};

export const Citation = row({
  title: nullable(Type.String({ description: 'inside 《》, as printed' })),
  number: nullable(Type.String({ description: 'normal form' })),
  relation: literals(
    ['based_on', 'repeals', 'amends', 'publishes', 'interprets', 'cites'],
    'what the mention does: 根据, 废止, 修改, 印发 or 转发, 解读, else cites',
  ),
  targetDocumentId: nullable(Type.String({ description: 'the cited document where it stands in the same issue' })),
});
export const Responsibility = row({
  unit: Type.String({ description: 'as printed' }),
  canonical: nullable(Type.String({ description: 'full name of the registry' })),
  role: unitRole,
  source: literals(['tag', 'table', 'text'], 'a bracketed note at the end of the clause, a table, or running text'),
});
export const Deadline = row({
  kind: limitKind,
  due: day('last day'),
  from: day('first day'),
  within: length('how long'),
  workingDays: Type.Boolean({ description: 'within counts working days (工作日)' }),
  anchor: nullable(Type.String({ description: 'what within counts from, as printed: 事件发生' })),
  rrule: nullable(Type.String({ description: 'RFC 5545' })),
});
export const Target = row({
  ...measure,
  direction: nullable(literals(['up', 'down'], 'of a change by a number: 下降12%左右 is down')),
  quantity: Type.Number({ description: '`value` in `baseUnit`: 5亿元 is 500000000 元' }),
  baseUnit: Type.String({ description: '`unit` without 万 and 亿' }),
  due: day('by when, where a limit governs the sentence'),
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
  role: unitRole,
});
/** A limit on the limb it belongs to. */
export const DutyDeadline = part({
  kind: limitKind,
  due: day('last day'),
  from: day('first day'),
  within: length('how long'),
  rrule: nullable(Type.String({ description: 'RFC 5545' })),
  text: Type.String({ description: 'as printed' }),
});
/** A target on the limb it belongs to. */
export const DutyTarget = part({
  ...measure,
  due: day('by when'),
  text: Type.String({ description: 'as printed' }),
});
/** One duty is one limb: a main verb with who acts, the word that states it, and what belongs to it. */
export const Obligation = row({
  modality: literals(['obligation', 'prohibition', 'permission'], 'must, must not, may'),
  modal: nullable(
    Type.String({
      description: 'the word that states it: 应当, 不得, 负责; null where the present or an imperative does',
    }),
  ),
  actor: nullable(Type.String({ description: 'as printed; null with a reason' })),
  actorSource: nullable(
    literals(['limb', 'sentence', 'lead-in', 'heading', 'addressee', 'tag', 'table'], 'where the actor was read'),
  ),
  action: Type.String({ description: 'the verb phrase' }),
  condition: nullable(Type.String({ description: 'the case it is put for, as printed' })),
  purpose: nullable(Type.String({ description: 'what it is for: 确保…, behind the action' })),
  items: Type.Array(Type.String(), { description: 'what the list under it prints: 应当具备下列条件：' }),
  sentence: Type.Object(
    {
      start: Type.Integer({ minimum: 0, description: 'offset of the sentence' }),
      end: Type.Integer({ minimum: 0, description: 'offset behind it' }),
    },
    { additionalProperties: false, description: 'the whole sentence: offsets into the same leaf' },
  ),
  units: Type.Array(DutyUnit, { description: 'each office of the actor, and its partners' }),
  deadlines: Type.Array(DutyDeadline, { description: 'its limits' }),
  targets: Type.Array(DutyTarget, { description: 'its targets' }),
});
export const Appointment = row({
  person: Type.String({ description: 'name as printed' }),
  post: Type.String({ description: '职务, without the organisation where that can be told apart' }),
  organisation: nullable(Type.String({ description: 'where the post is, as printed' })),
  action: literals(['appoint', 'remove'], '任命 or 免去'),
  probation: length('试用期'),
});

export const Facts = Type.Object(
  {
    citations: Type.Array(Citation, { description: 'mentions of other documents' }),
    responsibilities: Type.Array(Responsibility, { description: 'units charged with clauses' }),
    deadlines: Type.Array(Deadline, { description: 'time limits' }),
    targets: Type.Array(Target, { description: 'measurable targets' }),
    obligations: Type.Array(Obligation, { description: 'duties: who does what by when' }),
    appointments: Type.Array(Appointment, { description: 'persons, posts and actions' }),
  },
  { additionalProperties: false, description: 'the rows of the tables that this issue gives, in printed order' },
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
