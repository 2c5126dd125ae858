import Type, { type Static, type TProperties } from 'typebox';
import { IsoDate, literals } from '../../tree/schema.js';

/** What can be corrected: the masthead, metadata of a document, the text of a leaf, or a row of a table of facts. */
export const correctable = [
  'masthead',
  'documents',
  'text',
  'citations',
  'responsibilities',
  'deadlines',
  'targets',
  'obligations',
  'appointments',
] as const;

const Row = Type.Record(Type.String(), Type.Unknown(), {
  description: 'columns that single out the row, e.g. clauseId and unit; {} for the masthead',
});
const common = {
  table: literals(correctable, 'what is corrected'),
  row: Row,
  why: Type.String({ minLength: 1, description: 'how the corrector knows' }),
  when: IsoDate,
  by: Type.Optional(Type.String({ description: 'who corrected it' })),
};
const entry = <P extends TProperties>(properties: P) =>
  Type.Object({ ...common, ...properties }, { additionalProperties: false });

/** One wrong value: `old` must still be what the tool reads, or the correction is reported as stale. In `text`, `old` is a part of the leaf. */
export const Change = entry({
  action: Type.Optional(Type.Literal('change')),
  field: Type.String({ description: 'column that is wrong' }),
  old: Type.Unknown({ description: 'what the tool reads' }),
  new: Type.Unknown({ description: 'what is right' }),
});
/** A row somebody has compared with the page and found right. */
export const Confirm = entry({ action: Type.Literal('confirm') });
/** A row that is no fact. */
export const Remove = entry({ action: Type.Literal('remove') });
/** A fact the tool misses: `row` names the clauseId, `quote` the printed words it stands on, `new` its own columns. */
export const Add = entry({
  action: Type.Literal('add'),
  quote: Type.String({ minLength: 1, description: 'the printed words it stands on' }),
  new: Type.Record(Type.String(), Type.Unknown(), { description: 'its own columns' }),
});

export const Correction = Type.Union([Change, Confirm, Remove, Add]);
export type Correction = Static<typeof Correction>;

/** `corrections/<issue-id>.yaml`. */
export const CorrectionsFile = Type.Object(
  {
    source: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        description: 'SHA-256 of the input it belongs to; where it is left out, that of the issue with its name',
      }),
    ),
    corrections: Type.Array(Correction, { description: 'in the order in which they are applied' }),
  },
  { additionalProperties: false },
);
export type CorrectionsFile = Static<typeof CorrectionsFile>;
