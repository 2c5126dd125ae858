/** Blocks → rows: pieces of a column that are not cut, with their lines at places of their own. */
import { breakLines } from '../../editions/break-lines.js';
import type { Design } from '../design/design.js';
import { type Face, widthOf } from '../font/faces.js';
import type { Block } from '../issue/issue.js';
import type { Run, SetLine, Shape } from './edition.js';

export interface RowLine extends Pick<SetLine, 'size' | 'spacing' | 'width' | 'runs' | 'colour'> {
  readonly block: number | null;
  /** Of the left end of the base line, from the top left corner of the row. */
  readonly dx: number;
  readonly dy: number;
}

export interface Row {
  readonly height: number;
  readonly lines: readonly RowLine[];
  readonly shapes?: readonly (Pick<Shape, 'kind' | 'colour'> & {
    readonly box: readonly [number, number, number, number];
  })[];
  /** Stays with the row below it. */
  readonly keep?: boolean;
  /** Goes to the foot of the column. */
  readonly foot?: boolean;
  /** A repeated head of a table is set when the table goes on in another column. */
  readonly head?: Row;
}

export const space = (height: number): Row => ({ height, lines: [] });

/** Where on the line the letters stand: the base line lies a little above the lower edge. */
const BASE = 0.76;

export class RowSetter {
  constructor(readonly design: Design) {}

  measure = (text: string, face: Face, size: number) => widthOf(text, this.design.faces[face], size);

  /** A text in lines of one face, each centred, flush or at the right. */
  display(
    text: string,
    block: number | null,
    width: number,
    options: {
      size: number;
      face: Face;
      align: 'left' | 'center' | 'right';
      spacing?: number;
      inset?: number;
      leading?: number;
      colour?: 'red' | 'white';
      keep?: boolean;
    },
  ): Row[] {
    const { size, face, align, spacing = 0, inset = 0 } = options;
    const room = Math.max(width - inset, size * 4);
    const leading = options.leading ?? Math.max(this.design.leading, size * 1.4);
    const wide = spacing && this.measure(text, face, size) + spacing * size * text.length < room ? spacing * size : 0;
    return this.broken(text, [{ text, face }], room, room, size).map((line) => {
      const natural = line.width + wide * (line.chars - 1);
      const dx = align === 'left' ? 0 : align === 'center' ? (width - natural) / 2 : width - natural - inset;
      return {
        height: leading,
        keep: options.keep ?? true,
        lines: [
          {
            block,
            dx,
            dy: leading * BASE,
            size,
            spacing: wide,
            width: natural,
            runs: line.runs,
            ...(options.colour ? { colour: options.colour } : {}),
          },
        ],
      };
    });
  }

  /** A paragraph. */
  paragraph(block: Block, index: number, width: number): Row[] {
    const { size, leading, indent, hanging, justified, headings, runIn, paragraphGap } = this.design;
    const flush = block.type === 'addressee' || block.type === 'table';
    const labelled = hanging && block.level !== undefined && block.level > 0;
    const first = flush || labelled ? 0 : indent * size;
    const rest = labelled ? 2 * size : 0;
    const face: Face = block.type === 'heading' ? headings[(block.level ?? 1) - 1]! : 'song';
    const head = runIn ? (block.runIn ?? 0) : 0;
    const runs: Run[] =
      head > 0
        ? [
            { text: block.text.slice(0, head), face: headings[(block.level ?? 2) - 1]! },
            { text: block.text.slice(head), face },
          ]
        : [{ text: block.text, face }];
    const rows = this.broken(block.text, runs, width - first, width - rest, size).map((line, i, all): Row => {
      const dx = i === 0 ? first : rest;
      const room = width - dx;
      const spacing =
        !justified || i === all.length - 1 || line.width > room ? 0 : (room - line.width) / Math.max(1, line.chars - 1);
      return {
        height: leading,
        keep: block.type === 'heading',
        lines: [
          {
            block: index,
            dx,
            dy: leading * BASE,
            size,
            spacing,
            width: line.width + spacing * (line.chars - 1),
            runs: line.runs,
          },
        ],
      };
    });
    if (block.mark) rows.push(raise(block.mark, index, rows.pop()!, size));
    return paragraphGap > 0 ? [...rows, space(paragraphGap)] : rows;
  }

  broken(text: string, runs: readonly Run[], first: number, rest: number, size: number) {
    const head = runs.length > 1 ? runs[0]!.text.length : 0;
    const faces = { head, headFace: runs[0]!.face, face: runs.at(-1)!.face };
    return breakLines(text, faces, { first, rest }, size, this.design, this.measure);
  }
}

/** The mark of a footnote behind a line: small and raised. */
function raise(mark: string, block: number, row: Row, size: number): Row {
  const [line] = row.lines;
  const small = 0.6 * size;
  const raised = {
    block,
    dx: line!.dx + line!.width + 0.5,
    dy: line!.dy - 0.35 * size,
    size: small,
    spacing: 0,
    width: small,
  };
  return { ...row, lines: [line!, { ...raised, runs: [{ text: mark, face: 'song' }] }] };
}
