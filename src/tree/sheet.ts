/**
 * What `issue.json` says of each sheet: where every glyph went that is not in the tree. Together with the nodes' own boxes it accounts for
 * all that is printed.
 */
import Type, { type Static } from 'typebox';

import { BoxSchema, literals, nullable } from './schema.js';

export const SheetFurniture = Type.Object(
  {
    role: literals(
      ['running-head', 'page-number', 'line-number', 'annotation'],
      'what it is; annotation: a stamp, a seal, a note or a form field laid over the sheet',
    ),
    text: Type.String({ description: 'as printed' }),
    bbox: BoxSchema,
  },
  { additionalProperties: false, description: 'text that belongs to the sheet, not to a document' },
);

export const SheetDrop = Type.Object(
  {
    reason: Type.String({ description: 'why these glyphs are in no node and no furniture' }),
    glyphs: Type.Integer({ description: 'characters, white space not counted' }),
    bboxes: Type.Array(BoxSchema, { description: 'one for each stretch; none where the source gives no place' }),
  },
  { additionalProperties: false },
);

export const SheetRecord = Type.Object(
  {
    sheet: Type.Integer({ description: 'from 1' }),
    printedPage: nullable(Type.Integer({ description: 'on the left page of a spread' })),
    width: Type.Number({ description: 'points' }),
    height: Type.Number({ description: 'points' }),
    textLayer: literals(['born-digital', 'ocr', 'markup', 'none'], 'where its text comes from'),
    ocr: nullable(
      Type.Object(
        {
          engine: Type.String({ description: 'recogniser' }),
          confidence: nullable(Type.Number({ description: '0 to 1, mean over the characters' })),
          characters: nullable(
            Type.Integer({ description: 'characters read; null where it is not known how surely each was' }),
          ),
          doubtful: Type.Array(
            Type.Object(
              {
                text: Type.String({ description: 'the character as read' }),
                bbox: BoxSchema,
                confidence: Type.Number({ description: '0 to 1' }),
                others: Type.Array(Type.String(), { description: 'what else it may be, the likeliest first' }),
              },
              { additionalProperties: false, description: 'a character the recogniser is not sure of' },
            ),
            { description: 'characters read with a confidence below 0.9' },
          ),
        },
        { additionalProperties: false, description: 'how it was read, where it was' },
      ),
    ),
    furniture: Type.Array(SheetFurniture, { description: 'running heads, page numbers, what is laid over the sheet' }),
    dropped: Type.Array(SheetDrop, { description: 'glyphs in no node and no furniture, by reason' }),
    pictures: Type.Array(Type.Object({ bbox: BoxSchema }, { additionalProperties: false }), {
      description: 'large enough to hold text',
    }),
  },
  { additionalProperties: false, description: 'one sheet: size, text layer, and what was left out of the text' },
);
export type SheetRecord = Static<typeof SheetRecord>;
