/** The choices of a designer, one row each: how it is drawn and how the table of results names it. A row may use what rows above it chose. */
import type { Draw } from '../draw.js';
import type { FaceSet } from '../font/faces.js';
import type { Contents, Design, Furniture, Side } from './design.js';

interface Trait<K extends keyof Design = keyof Design> {
  readonly of: K;
  readonly draw: (draw: Draw, soFar: Design, faces: readonly FaceSet[]) => Design[K];
  readonly say: (value: Design[K], design: Design) => string;
}
const trait = <K extends keyof Design>(of: K, draw: Trait<K>['draw'], say: Trait<K>['say'] = () => ''): Trait =>
  ({ of, draw, say }) as unknown as Trait;
const flag = (word: string) => (on: boolean) => (on ? word : '');
const round = (value: number, step = 0.5) => Math.round(value / step) * step;

export const traits: readonly Trait[] = [
  trait(
    'page',
    (d) =>
      d.weighted([
        [6, [595, 842]],
        [2, [516, 729]],
        [1, [539, 765]],
        [1, [612, 792]],
        [0.6, [842, 595]],
        [0.4, [842, 1191]],
      ] as const),
    ([w, h]) => `${w}×${h}`,
  ),
  trait(
    'columns',
    (d, { page: [w] }) =>
      w > 700
        ? d.int(2, 3)
        : d.weighted([
            [4, 1],
            [6, 2],
            [w > 520 ? 1 : 0, 3],
          ]),
    (n) => `${n} col`,
  ),
  trait(
    'size',
    (d, { columns }) => (columns === 1 ? round(d.between(10.5, 16)) : round(d.between(columns === 3 ? 7.5 : 9, 11))),
    (size) => `${size}pt`,
  ),
  trait(
    'leading',
    (d, { size }) => round(size * d.between(1.3, 1.9), 0.25),
    (leading) => `/${leading}`,
  ),
  trait('margin', (d, { size }) => {
    const side = d.between(36, 80);
    return {
      top: d.between(56, 90),
      bottom: d.between(50, 85),
      inner: side,
      outer: d.chance(0.6) ? side : side * d.between(0.8, 1.25) + (size > 20 ? 1 : 0),
    };
  }),
  trait(
    'gutter',
    (d, { page: [w], margin }) => round((w - margin.inner - margin.outer) * d.between(0.03, 0.08)),
    (g, { columns }) => (columns > 1 ? `gutter ${g}` : ''),
  ),
  trait('columnRule', (d, { columns }) => columns > 1 && d.chance(0.35), flag('column rule')),
  trait(
    'paragraphGap',
    (d) =>
      d.weighted([
        [7, 0],
        [1, 3],
        [1, 6],
      ]),
    (gap) => (gap ? `gap ${gap}` : ''),
  ),
  trait(
    'indent',
    (d) =>
      d.weighted<0 | 1 | 2>([
        [8, 2],
        [1, 1],
        [1.5, 0],
      ]),
    (indent) => (indent === 2 ? '' : `indent ${indent}`),
  ),
  trait('hanging', (d) => d.chance(0.08), flag('hanging labels')),
  trait(
    'justified',
    (d) => d.chance(0.8),
    (on) => (on ? '' : 'ragged'),
  ),
  trait('hangingPunctuation', (d) => d.chance(0.25), flag('hanging punctuation')),
  trait(
    'faces',
    (d, _, faces) => d.pick(faces),
    (set) => set.name,
  ),
  trait(
    'headings',
    (d) =>
      d.pick([
        ['hei', 'kai', 'song'],
        ['hei', 'hei', 'song'],
        ['song', 'song', 'song'],
        ['kai', 'song', 'song'],
      ] as const),
    (faces) => `headings ${faces.map((face) => face[0]).join('')}`,
  ),
  trait('runIn', (d) => d.chance(0.6), flag('run-in heads')),
  trait(
    'title',
    (d, { size, columns, page: [w] }) => {
      const span = columns === 1 || d.chance(0.7);
      return {
        size: round(span ? Math.min(size * d.between(1.3, 2), w / 24) : size * d.between(1.15, 1.5)),
        span,
        align: d.chance(0.92) ? ('center' as const) : ('left' as const),
        frame: d.weighted<'none' | 'box' | 'bar'>([
          [8, 'none'],
          [1, 'box'],
          [1, 'bar'],
        ]),
        face: d.pick(['hei', 'song', 'kai'] as const),
        spacing: d.weighted([
          [6, 0],
          [1, 0.3],
          [0.5, 1],
        ]),
        measure: d.between(0.7, 0.95),
      };
    },
    (t, { columns }) =>
      [
        columns > 1 ? (t.span ? 'titles span' : 'titles in column') : '',
        t.align === 'left' ? 'titles left' : '',
        t.frame === 'none' ? '' : `titles in ${t.frame}`,
        t.spacing ? 'titles spaced' : '',
      ]
        .filter(Boolean)
        .join(', '),
  ),
  trait(
    'opens',
    (d) =>
      d.weighted<Design['opens']>([
        [6, 'flow'],
        [1, 'column'],
        [2, 'sheet'],
      ]),
    (opens) => `opens ${opens}`,
  ),
  trait(
    'number',
    (d, { title }) =>
      d.weighted<Design['number']>([
        [7, 'center'],
        [title.span ? 1 : 2, 'right'],
        [0.6, 'with addressee'],
      ]),
    (at) => (at === 'center' ? '' : `number ${at}`),
  ),
  trait(
    'furniture',
    furniture,
    (all) => all.map(({ form, at, side }) => `${at} ${side} ${form}`).join(' & ') || 'no furniture',
  ),
  trait(
    'headRule',
    (d, { furniture }) => furniture.some(({ at }) => at === 'head') && d.chance(0.5),
    flag('head rule'),
  ),
  trait('cover', (d) => d.chance(0.6), flag('cover')),
  trait('contents', contents, (c) =>
    c
      ? `目录 ${c.columns} col “${c.leader ? c.leader.codePointAt(0)!.toString(16) : ''}” ${c.page} ${c.section} ${c.order === 'page first' ? 'page first' : ''} ${c.number === 'none' ? '' : `number ${c.number}`} ${c.source === 'none' ? '' : 'with source'}`.trim()
      : 'no 目录',
  ),
  trait(
    'tables',
    (d) =>
      d.weighted<Design['tables']>([
        [6, 'full'],
        [2, 'three'],
        [1.5, 'none'],
      ]),
    (rules) => `tables ${rules}`,
  ),
  trait('tableSpan', (d, { columns }) => columns > 1 && d.chance(0.4), flag('tables span')),
  trait('sidewaysTables', (d) => d.chance(0.08), flag('sideways tables')),
  trait(
    'signature',
    (d) => d.pick(['right', 'indented', 'side by side', 'centred pair'] as const),
    (at) => `signature ${at}`,
  ),
  trait('seals', (d) => d.chance(0.12), flag('seals')),
  trait(
    'watermark',
    (d) => (d.chance(0.08) ? d.pick(['内部资料', '政府公报', '样 本']) : ''),
    (text) => (text ? 'watermark' : ''),
  ),
  trait(
    'marginNotes',
    (d, { columns }) => (columns === 1 && d.chance(0.08) ? 'line numbers' : 'none'),
    (kind) => (kind === 'none' ? '' : kind),
  ),
  trait('redHead', (d, { opens, columns }) => opens === 'sheet' && columns === 1 && d.chance(0.4), flag('red heads')),
  trait('imprintLines', (d) => d.chance(0.15), flag('版记')),
  trait('footnotes', (d) => d.chance(0.15), flag('footnotes')),
];

const sides: readonly Side[] = ['left', 'center', 'right', 'outside', 'inside'];
const numbers = [
  '{n}',
  '— {n} —',
  '－{n}－',
  '- {n} -',
  '·{n}·',
  '第{n}页',
  '{n}/{N}',
  '第 {n} 页 共 {N} 页',
  '〔{n}〕',
  '• {n} •',
];
const heads = ['{t}', '{t} {i}', '{i}', '{s}', '{t}　{s}', '{d}', '政府公报', '{i}（总第{z}期）'];

function furniture(draw: Draw): Furniture[] {
  const page: Furniture = { form: draw.pick(numbers), at: draw.chance(0.75) ? 'foot' : 'head', side: draw.pick(sides) };
  const taken = (at: Furniture['at'], side: Side) => page.at === at && page.side === side;
  const head = (): Furniture[] => {
    const side = draw.pick(sides);
    // What would lie on top of the page number goes to the middle or to the other edge.
    return [
      {
        form: draw.pick(heads),
        at: 'head',
        side: taken('head', side) || page.at === 'head' ? (page.side === 'center' ? 'left' : 'center') : side,
      },
    ];
  };
  return [...(draw.chance(0.95) ? [page] : []), ...(draw.chance(0.65) ? head() : [])];
}

function contents(draw: Draw): Contents | null {
  if (draw.chance(0.1)) return null;
  return {
    columns: draw.chance(0.2) ? 2 : 1,
    leader: draw.pick(['…', '.', '·', '•', '─', '\uf0d7', '\ue002', '-', '']),
    page: draw.pick(['{n}', '（{n}）', '({n})', '/{n}', '（ {n}）', '[{n}]', '{n}']),
    section: draw.pick(['{s}', '【{s}】', '◆{s}', '·{s}·', '{s}：'] as const),
    heading: draw.weighted([
      [3, '目录'],
      [4, '目　录'],
      [2, '目 录'],
      [0.4, 'CONTENTS'],
      [0.5, ''],
    ] as const),
    number: draw.weighted([
      [6, 'none'],
      [2, 'behind'],
      [1, 'below'],
    ] as const),
    order: draw.chance(0.08) ? 'page first' : 'page last',
    source: draw.chance(0.08) ? 'behind' : 'none',
  };
}

export function drawDesign(draw: Draw, faces: readonly FaceSet[]): Design {
  let design = {} as Design;
  for (const { of, draw: choose } of traits) design = { ...design, [of]: choose(draw.under(of), design, faces) };
  return design;
}

/** The design in words, for the table. */
export const sayDesign = (design: Design): string =>
  traits
    .map(({ of, say }) => say(design[of], design))
    .filter(Boolean)
    .join(', ');
