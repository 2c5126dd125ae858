/** Running heads, page numbers, line numbers and watermarks: what belongs to the sheets. */
import type { Design, Furniture } from '../design/design.js';
import type { Issue } from '../issue/issue.js';
import type { SetLine, Shape } from './edition.js';
import type { RowSetter } from './rows.js';

export interface Sheets {
  readonly issue: Issue;
  readonly design: Design;
  readonly sheets: number;
  readonly front: number;
  readonly starts: readonly number[];
  readonly lines: readonly SetLine[];
  readonly sideways: ReadonlySet<number>;
}

export function furnitureOf(set: Sheets, setter: RowSetter): { lines: SetLine[]; shapes: Shape[] } {
  const lines: SetLine[] = [];
  const shapes: Shape[] = [];
  for (let sheet = set.front > 0 ? 2 : 1; sheet <= set.sheets; sheet++) {
    if (set.design.watermark) lines.push(watermark(set.design, sheet));
    // A turned sheet has its furniture where the others have it: along the long side. It is left out here.
    if (set.sideways.has(sheet)) continue;
    for (const piece of set.design.furniture) {
      const line = place(piece, sheet, set, setter);
      if (line) lines.push(line);
    }
    if (set.design.marginNotes === 'line numbers') lines.push(...lineNumbers(sheet, set, setter));
    if (set.design.headRule) shapes.push(rule(sheet, set.design));
  }
  return { lines, shapes };
}

const leftOf = (sheet: number, { margin }: Design) => (sheet % 2 ? margin.inner : margin.outer);
const textWidth = ({ page, margin }: Design) => page[0] - margin.inner - margin.outer;

function place(piece: Furniture, sheet: number, set: Sheets, setter: RowSetter): SetLine | null {
  const { design } = set;
  const text = words(piece.form, sheet, set);
  const size = Math.min(9, design.size);
  const width = setter.measure(text, 'song', size);
  const room = textWidth(design);
  if (text === '' || width > 0.55 * room) return null;
  const side =
    piece.side === 'outside'
      ? sheet % 2
        ? 'right'
        : 'left'
      : piece.side === 'inside'
        ? sheet % 2
          ? 'left'
          : 'right'
        : piece.side;
  const dx = side === 'left' ? 0 : side === 'right' ? room - width : (room - width) / 2;
  const y = piece.at === 'head' ? design.margin.top - 18 : design.page[1] - design.margin.bottom + 24;
  return {
    block: null,
    sheet,
    x: leftOf(sheet, design) + dx,
    y,
    size,
    spacing: 0,
    width,
    region: 0,
    runs: [{ text, face: 'song' }],
  };
}

function words(form: string, sheet: number, { issue, front, sheets, starts }: Sheets): string {
  let current = -1;
  starts.forEach((start, i) => {
    if (start <= sheet) current = i;
  });
  const document = issue.documents[current];
  const page = sheet - front;
  if (page < 1 && /\{[nsd]\}/.test(form)) return '';
  const values: Record<string, string> = {
    n: String(page),
    N: String(sheets - front),
    t: issue.masthead,
    i: `${issue.year}年第${issue.number}期`,
    z: String(issue.serial),
    s: document?.section ?? '',
    d: document?.title ?? '',
  };
  return form.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '').trim();
}

function lineNumbers(sheet: number, { lines, design }: Sheets, setter: RowSetter): SetLine[] {
  const rows = [
    ...new Set(lines.filter((line) => line.sheet === sheet && line.block !== null).map(({ y }) => Math.round(y))),
  ].sort((a, b) => a - b);
  return rows.flatMap((y, i): SetLine[] => {
    if ((i + 1) % 5 !== 0) return [];
    const text = String(i + 1);
    const width = setter.measure(text, 'song', 7);
    return [
      {
        block: null,
        sheet,
        x: leftOf(sheet, design) - 14 - width,
        y,
        size: 7,
        spacing: 0,
        width,
        region: 0,
        runs: [{ text, face: 'song' }],
      },
    ];
  });
}

function watermark({ watermark: text, page }: Design, sheet: number): SetLine {
  const size = page[0] / 7;
  return {
    block: null,
    sheet,
    x: page[0] * 0.22,
    y: page[1] * 0.7,
    size,
    spacing: 0,
    width: size * text.length,
    region: 0,
    runs: [{ text, face: 'hei' }],
    colour: 'grey',
    angle: 45,
  };
}

function rule(sheet: number, design: Design): Shape {
  const left = leftOf(sheet, design);
  const y = design.margin.top - 11;
  return { sheet, kind: 'fill', colour: 'black', box: [left, y, left + textWidth(design), y + 0.6] };
}
