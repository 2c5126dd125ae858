import Type, { type Static, type TProperties } from 'typebox';
import { IsoDate, literals } from '../../tree/schema.js';

/** What can be corrected: the masthead, metadata of a document, a clause, the text of a leaf, or a row of a table of facts. */
export const correctable = [
  'masthead',
  'documents',
  'clauses',
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
/**
 * A fact the tool misses: `row` names the clauseId, and the leaf and `start` of the words where they stand there more than once; `quote` are the
 * printed words it stands on, `new` its own columns. A clause the tool took for a paragraph: `row` names clauseId and leaf, `quote` is its label.
 */
export const Add = entry({
  action: Type.Literal('add'),
  quote: Type.String({ minLength: 1, description: 'the printed words it stands on' }),
  new: Type.Record(Type.String(), Type.Unknown(), { description: 'its own columns' }),
});

/** A paragraph (`row`: clauseId and leaf) that is two: `quote` are the words with which the second begins. */
export const Split = entry({
  action: Type.Literal('split'),
  quote: Type.String({ minLength: 1, description: 'the words with which the second begins' }),
});
/** A paragraph that goes on in the one behind it. */
export const Join = entry({ action: Type.Literal('join') });

export const Correction = Type.Union([Change, Confirm, Remove, Add, Split, Join]);
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
