/** The rows of each kind of block, one entry a kind. */
import type { BlockType } from '../issue/issue.js';
import { closingRows, type Indexed } from './closing-rows.js';
import { type Row, type RowSetter, space } from './rows.js';
import { tableRows } from './table-rows.js';

type Make = (one: Indexed, width: number, setter: RowSetter) => Row[];

const title: Make = ({ block, index }, width, setter) => {
  const { size, align, frame, face, spacing, measure } = setter.design.title;
  const rows = setter.display(block.text, index, width, {
    size,
    face,
    align,
    spacing: block.text.length <= 14 ? spacing : 0,
    inset: width * (1 - measure),
    ...(frame === 'bar' ? { colour: 'white' as const } : {}),
  });
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const box = [0, -2, width, height + 2] as const;
  const shapes =
    frame === 'none'
      ? []
      : [
          {
            kind: frame === 'box' ? ('frame' as const) : ('fill' as const),
            colour: frame === 'bar' ? ('red' as const) : ('black' as const),
            box,
          },
        ];
  const [first, ...more] = rows;
  return [
    { ...space(setter.design.leading), keep: true },
    { ...first!, ...(shapes.length ? { shapes } : {}) },
    ...more,
    { ...space(setter.design.leading * 0.4), keep: true },
  ];
};
const partTitle: Make = ({ block, index }, width, setter) => [
  { ...space(setter.design.leading), keep: true },
  ...setter.display(block.text, index, width, {
    size: Math.max(setter.design.size, setter.design.title.size * 0.85),
    face: setter.design.title.face,
    align: 'center',
    inset: width * 0.15,
  }),
  { ...space(setter.design.leading * 0.3), keep: true },
];
const centred =
  (face: 'song' | 'hei' | 'kai'): Make =>
  ({ block, index }, width, setter) =>
    setter.display(block.text, index, width, {
      size: setter.design.size,
      face,
      align: 'center',
      leading: setter.design.leading,
    });
const number: Make = ({ block, index }, width, setter) => [
  ...setter.display(block.text, index, width, {
    size: setter.design.size,
    face: 'song',
    align: setter.design.number === 'right' ? 'right' : setter.design.title.align,
    leading: setter.design.leading,
  }),
  { ...space(setter.design.leading * 0.5), keep: true },
];
const flow: Make = ({ block, index }, width, setter) => setter.paragraph(block, index, width);

const make: Readonly<Partial<Record<BlockType, Make>>> = {
  letterhead: ({ block, index }, width, setter) => {
    const rows = setter.display(block.text, index, width, {
      size: Math.min(setter.design.size * 2.4, width / (block.text.length + 1)),
      face: 'song',
      align: 'center',
      colour: 'red',
    });
    return [...rows, space(setter.design.leading * 0.6)];
  },
  'doc-title': title,
  'part-title': partTitle,
  'doc-number': number,
  adoption: centred('kai'),
  chapter: (one, width, setter) => [
    { ...space(setter.design.leading * 0.5), keep: true },
    ...centred('hei')(one, width, setter),
    { ...space(setter.design.leading * 0.5), keep: true },
  ],
  table: ({ block, index }, width, setter) => [
    ...tableRows(block, index, width, setter),
    space(setter.design.leading * 0.5),
  ],
  'annex-mark': ({ block, index }, width, setter) => [
    space(setter.design.leading),
    ...setter.display(block.text, index, width, {
      size: setter.design.size,
      face: 'hei',
      align: 'left',
      leading: setter.design.leading,
    }),
  ],
  footnote: ({ block, index }, width, setter) =>
    setter
      .display(block.text, index, width, {
        size: setter.design.size * 0.8,
        face: 'song',
        align: 'left',
        leading: setter.design.size * 1.2,
        keep: false,
      })
      .map((row) => ({ ...row, foot: true })),
  'copied-to': (one, width, setter) => ruledOff(flow(one, width, setter), width),
  imprint: ({ block, index }, width, setter) =>
    ruledOff(
      setter.display(block.text, index, width, {
        size: setter.design.size,
        face: 'song',
        align: 'left',
        leading: setter.design.leading,
        keep: false,
      }),
      width,
    ),
};

function ruledOff(rows: Row[], width: number): Row[] {
  const [first, ...more] = rows;
  return [{ ...first!, shapes: [{ kind: 'fill', colour: 'black', box: [0, 0, width, 0.6] }] }, ...more];
}

export function blockRows(one: Indexed, width: number, setter: RowSetter): Row[] {
  return (make[one.block.type] ?? flow)(one, width, setter);
}
export { closingRows };
