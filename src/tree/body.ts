/** A part of a document and the text in it: unist nodes, in memory and as JSON. */
import Type, { type Static } from 'typebox';
import type { Data, Parent } from 'unist';
import type { Line, StyleSpan } from './block.js';
import { BoxSchema, literals, nullable } from './schema.js';

export const Source = Type.Object(
  { page: Type.Integer({ minimum: 1, description: 'sheet, from 1' }), bbox: BoxSchema },
  { additionalProperties: false, description: 'a part of a sheet' },
);
export type Source = Static<typeof Source>;

export const sources = Type.Array(Source, { description: 'one entry for each column or sheet it runs over' });

export const Paragraph = Type.Object(
  {
    type: Type.Literal('paragraph'),
    text: Type.String({ description: 'healed across lines, columns and pages' }),
    source: sources,
  },
  { additionalProperties: false },
);
export const Note = Type.Object(
  { type: Type.Literal('note'), text: Type.String({ description: 'as printed' }), source: sources },
  {
    additionalProperties: false,
    description: 'a line about the text, no part of it: 附件 lists, 抄送, (此件公开发布), 注',
  },
);
export const Table = Type.Object(
  {
    type: Type.Literal('table'),
    rows: Type.Array(Type.Array(Type.String()), {
      description: 'header rows first; merged cells filled down and across',
    }),
    header: Type.Integer({ minimum: 0, description: 'how many of the first rows are header' }),
    source: sources,
  },
  { additionalProperties: false },
);
export const Clause = Type.Cyclic(
  {
    Clause: Type.Object(
      {
        type: Type.Literal('clause'),
        label: Type.String({ description: 'as printed: （一）' }),
        path: Type.String({ description: 'canonical labels joined with /: 二/(一)/3' }),
        heading: nullable(Type.String({ description: 'without its final 。' })),
        source: sources,
        children: Type.Array(Type.Union([Type.Ref('Clause'), Paragraph, Table, Note]), {
          description: 'its own paragraphs and its sub-clauses, in printed order',
        }),
      },
      { additionalProperties: false },
    ),
  },
  'Clause',
);

/** Where each character of a leaf stands; kept in memory only. */
export interface LeafData extends Data {
  /** Lines of the leaf; offsets are into the leaf's own text. */
  lines?: readonly Line[];
  styles?: readonly StyleSpan[];
}
export type Paragraph = Static<typeof Paragraph> & { data?: LeafData };
export type Note = Static<typeof Note> & { data?: LeafData };
export type Table = Static<typeof Table> & {
  /** Where each row stands, header rows included. */
  data?: { rowSources?: readonly Source[] };
};
export interface Clause extends Parent {
  type: 'clause';
  label: string;
  path: string;
  heading: string | null;
  /** Label and heading only: the children have their own. */
  source: Source[];
  children: BodyNode[];
  /** Lines of the heading: offsets are into `heading`. */
  data?: LeafData;
}
export type BodyNode = Clause | Paragraph | Table | Note;

export const PartRole = literals(['main', 'enclosure', 'annex']);
export type PartRole = Static<typeof PartRole>;
export const PartJson = Type.Object(
  {
    role: { ...PartRole, description: 'the document itself, a text it publishes, or an 附件 printed in full' },
    title: Type.String({ description: 'on one line' }),
    source: sources,
    body: Type.Array(Type.Union([Clause, Paragraph, Table, Note]), { description: 'its text, in printed order' }),
  },
  { additionalProperties: false },
);
export interface Part extends Parent {
  type: 'part';
  role: PartRole;
  title: string;
  /** Of the title line. */
  source: Source[];
  children: BodyNode[];
  /** Lines of the title. */
  data?: LeafData;
}
