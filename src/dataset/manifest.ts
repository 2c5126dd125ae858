import Type, { type Static } from 'typebox';
import { literals, nullable } from '../tree/schema.js';

const InputMessage = Type.Object(
  { sheet: nullable(Type.Integer({ minimum: 1 })), reason: Type.String() },
  { additionalProperties: false },
);

const ManifestInput = Type.Object(
  {
    path: Type.String({ description: 'as given, with / between folders' }),
    sha256: nullable(Type.String({ description: 'null where the file could not be read' })),
    status: literals(['built', 'partial', 'failed']),
    issueId: nullable(Type.String()),
    counts: nullable(Type.Record(Type.String(), Type.Integer({ minimum: 0 }))),
    messages: Type.Array(InputMessage),
  },
  { additionalProperties: false },
);
export type ManifestInput = Static<typeof ManifestInput>;

/** `manifest.json`: what was built from what. Holds no times and no settings that do not change the result. */
export const Manifest = Type.Object(
  {
    schemaVersion: Type.Literal('1.0.0'),
    tool: Type.Object({ name: Type.Literal('gongbao'), version: Type.String() }, { additionalProperties: false }),
    options: Type.Object(
      {
        ocr: literals(['auto', 'off', 'force']),
        ocrEngine: Type.Optional(literals(['ppocr', 'tesseract'])),
        ocrModels: Type.Optional(Type.String({ description: 'recogniser given with --ocr-models: its name and hash' })),
      },
      { additionalProperties: false },
    ),
    segmenter: Type.String({
      description: 'what cuts Chinese text into words for search: nodejieba or Intl.Segmenter',
    }),
    inputs: Type.Array(ManifestInput),
    messages: Type.Array(Type.String(), { description: 'about the dataset as a whole' }),
  },
  { additionalProperties: false },
);
export type Manifest = Static<typeof Manifest>;
