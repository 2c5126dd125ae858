import Type, { type Static } from 'typebox';

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Id = Type.String({ pattern: '^[0-9a-f]{32}$' });
const closed = { additionalProperties: false } as const;
const Place = {
  item: Id,
  source: Sha256,
  issueId: Type.String(),
  page: Type.Integer({ minimum: 1, description: 'sheet' }),
};

/** A row whose verdict is asked. */
export const SampledRow = Type.Object(
  {
    ...Place,
    table: Type.String(),
    documentId: Type.String(),
    partIndex: Type.Integer(),
    path: Type.String(),
    leaf: Type.String(),
    start: Type.Integer(),
    text: Type.String(),
    certainty: Type.String(),
    /** The columns a person judges, as they were read. */
    values: Type.Record(Type.String(), Type.Unknown()),
  },
  closed,
);
export type SampledRow = Static<typeof SampledRow>;

/** A sheet that is to be read whole; `found` says how many rows the tables have of it. */
export const SampledSheet = Type.Object({ ...Place, found: Type.Record(Type.String(), Type.Integer()) }, closed);
export type SampledSheet = Static<typeof SampledSheet>;

/** `sample.json` in the folder of corrections: what was drawn from which build, by which seed. */
export const Draw = Type.Object(
  {
    build: Sha256,
    tool: Type.String(),
    seed: Type.Integer(),
    /** Rows of each table in the build. */
    population: Type.Record(Type.String(), Type.Integer()),
    rows: Type.Array(SampledRow),
    sheets: Type.Array(SampledSheet),
  },
  closed,
);
export type Draw = Static<typeof Draw>;
