/** Sets an issue as a design says: cover, 目录, documents, imprint, furniture. The place of every line is known. */
import type { Design } from '../design/design.js';
import type { Draw } from '../draw.js';
import type { Issue } from '../issue/issue.js';
import { blockRows } from './block-rows.js';
import { closingRows, type Indexed } from './closing-rows.js';
import { balanced, fill } from './columns.js';
import { contentsRows } from './contents-rows.js';
import { coverRows } from './cover-rows.js';
import type { Edition, SetLine, Shape } from './edition.js';
import { furnitureOf } from './furniture.js';
import { type PrintedBlock, printedBlocks } from './printed-blocks.js';
import { type Row, RowSetter, space } from './rows.js';

export interface SetIssue {
  readonly edition: Edition;
  readonly blocks: readonly PrintedBlock[];
  /** Sheets before the first document. */
  readonly front: number;
  /** First sheet of each document. */
  readonly starts: readonly number[];
}

export function typeset(issue: Issue, design: Design, draw: Draw): SetIssue {
  const blocks = printedBlocks(issue, design, draw);
  // The 目录 needs the pages of the documents: set once to learn them, once more to print them.
  const draft = new Setter(design, blocks).set(
    issue,
    issue.documents.map(() => 88),
  );
  return new Setter(design, blocks).set(
    issue,
    draft.starts.map((sheet) => sheet - draft.front),
  );
}

const opening = new Set(['letterhead', 'doc-title', 'doc-number']);
const spanning = new Set([...opening, 'part-title', 'annex-mark']);

class Setter {
  private readonly lines: SetLine[] = [];
  private readonly shapes: Shape[] = [];
  private readonly sideways = new Set<number>();
  private readonly rows: RowSetter;
  private readonly starts: number[] = [];
  private readonly breaks = new Set<Row>();
  private sheet = 0;
  private y = 0;
  private region = 0;

  constructor(
    private readonly design: Design,
    private readonly blocks: readonly PrintedBlock[],
  ) {
    this.rows = new RowSetter(design);
  }

  set(issue: Issue, pages: readonly number[]): SetIssue {
    const { design } = this;
    this.newSheet();
    const cover = coverRows(issue, design, this.textWidth, this.rows);
    this.flow(cover, 1, false);
    if (design.cover) this.newSheet();
    if (design.contents) {
      const { columns } = design.contents;
      const width = (this.textWidth - (columns - 1) * 20) / columns;
      const { heading, entries } = contentsRows(
        issue,
        design.contents,
        pages,
        { whole: this.textWidth, column: width },
        this.rows,
      );
      this.flow(heading, 1, false);
      this.flow(entries, columns, false, 20);
      this.newSheet();
    } else if (this.y > design.margin.top && !design.cover) this.y += design.leading;
    const front = design.contents || design.cover ? this.sheet - 1 : 0;
    this.documents();
    if (issue.imprint.length > 0) {
      if (this.y > design.margin.top) this.newSheet();
      this.y = design.page[1] * 0.55;
      this.flow(
        issue.imprint.flatMap((text) =>
          this.rows.display(text, null, this.textWidth, { size: design.size, face: 'song', align: 'center' }),
        ),
        1,
        false,
      );
    }
    const sheets = this.sheet;
    const more = furnitureOf(
      { issue, design, sheets, front, starts: this.starts, lines: this.lines, sideways: this.sideways },
      this.rows,
    );
    return {
      edition: {
        page: design.page,
        sheets,
        lines: [...this.lines, ...more.lines],
        shapes: [...this.shapes, ...more.shapes],
        sideways: this.sideways,
      },
      blocks: this.blocks,
      front,
      starts: this.starts,
    };
  }

  /** Rows wait until something spans the columns. */
  private documents(): void {
    const { design } = this;
    const spans = design.columns > 1 && design.title.span;
    let waiting: Row[] = [];
    let document = -1;
    const close = () => {
      this.flow(waiting, design.columns, true);
      waiting = [];
    };
    for (let i = 0; i < this.blocks.length; i++) {
      const block = this.blocks[i]!;
      if (block.document !== document) {
        document = block.document;
        if (document > 0 && design.opens === 'sheet') {
          close();
          this.newSheet();
        }
        if (document > 0 && design.opens === 'column' && !spans) {
          waiting.push({ ...space(0.1), shapes: [] });
          this.breaks.add(waiting.at(-1)!);
        }
      }
      const one = { block, index: i };
      if (block.type === 'table' && design.sidewaysTables && (block.rows?.length ?? 0) > 8) {
        close();
        this.turnedTable(one);
        continue;
      }
      if ((spans && spanning.has(block.type)) || (block.type === 'table' && design.tableSpan)) {
        close();
        // What opens a document is kept with its text, so it is set as one.
        const group: Row[] = blockRows(one, this.textWidth, this.rows);
        while (
          spanning.has(block.type) &&
          spanning.has(this.blocks[i + 1]?.type ?? '') &&
          this.blocks[i + 1]?.document === document
        )
          group.push(...blockRows({ block: this.blocks[i + 1]!, index: ++i }, this.textWidth, this.rows));
        this.span(group, document);
        continue;
      }
      if (block.type === 'signature' || block.type === 'date') {
        const group: Indexed[] = [one];
        while (
          ['signature', 'date'].includes(this.blocks[i + 1]?.type ?? '') &&
          this.blocks[i + 1]?.document === document
        )
          group.push({ block: this.blocks[i + 1]!, index: ++i });
        waiting.push(...closingRows(group, this.columnWidth, this.rows));
        continue;
      }
      if (
        block.type === 'doc-number' &&
        design.number === 'with addressee' &&
        this.blocks[i + 1]?.type === 'addressee'
      ) {
        const both = this.numberAndAddressee(one, { block: this.blocks[i + 1]!, index: i + 1 });
        if (both) {
          waiting.push(both);
          i++;
          continue;
        }
      }
      waiting.push(...blockRows(one, this.columnWidth, this.rows));
    }
    close();
  }

  /** The number at the right end of the addressee's line, where both fit. */
  private numberAndAddressee(number: Indexed, addressee: Indexed): Row | null {
    const { leading, size } = this.design;
    const [left] = blockRows(addressee, this.columnWidth, this.rows);
    const width = this.rows.measure(number.block.text, 'song', size);
    if (!left || left.lines[0]!.width + width + 2 * size > this.columnWidth) return null;
    const right = {
      ...left.lines[0]!,
      block: number.index,
      dx: this.columnWidth - width,
      width,
      spacing: 0,
      runs: [{ text: number.block.text, face: 'song' as const }],
    };
    return { height: leading, lines: [left.lines[0]!, right] };
  }

  private get left(): number {
    const { inner, outer } = this.design.margin;
    return this.sheet % 2 ? inner : outer;
  }
  private get textWidth(): number {
    return this.design.page[0] - this.design.margin.inner - this.design.margin.outer;
  }
  private get columnWidth(): number {
    const { columns, gutter } = this.design;
    return (this.textWidth - (columns - 1) * gutter) / columns;
  }
  private get bottom(): number {
    return this.design.page[1] - this.design.margin.bottom;
  }

  private newSheet(): void {
    this.sheet += 1;
    this.y = this.design.margin.top;
    this.region += 1;
  }

  private span(rows: readonly Row[], document: number): void {
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    if (this.y > this.design.margin.top && this.y + Math.min(height, 300) + 4 * this.design.leading > this.bottom)
      this.newSheet();
    else if (this.y > this.design.margin.top) this.y += this.design.leading;
    if (this.starts[document] === undefined) this.starts[document] = this.sheet;
    this.flow(rows, 1, false);
  }

  private turnedTable(one: Indexed): void {
    const { page, margin } = this.design;
    const rows = blockRows(one, page[1] - margin.top - margin.bottom, this.rows);
    let rest: readonly Row[] = rows;
    if (this.y > margin.top) this.newSheet();
    while (rest.length > 0) {
      const filled = fill(rest, 1, page[0] - margin.inner - margin.outer, this.breaks);
      this.sideways.add(this.sheet);
      this.put(filled.columns[0]!, margin.top, margin.inner, one.block.document);
      rest = filled.rest;
      this.newSheet();
    }
  }

  private flow(rows: readonly Row[], columns: number, balance: boolean, gap = this.design.gutter): void {
    const { leading, columnRule, columns: usual } = this.design;
    const width = (this.textWidth - (columns - 1) * gap) / columns;
    let rest = rows;
    while (rest.some(({ lines }) => lines.length > 0)) {
      const room = this.bottom - this.y;
      if (room < 3 * leading && this.y > this.design.margin.top) {
        this.newSheet();
        continue;
      }
      const depth = balance && columns > 1 ? balanced(rest, columns, room, leading / 2, this.breaks) : null;
      const filled = fill(rest, columns, depth ?? room, this.breaks);
      filled.columns.forEach((placed, column) => {
        this.region += 1;
        const x = this.left + column * (width + gap);
        this.put(placed, this.y, x);
        if (column > 0 && columnRule && columns === usual) {
          const at = x - gap / 2;
          this.shapes.push({
            sheet: this.sheet,
            kind: 'fill',
            colour: 'black',
            box: [at, this.y, at + 0.5, this.y + filled.depth],
          });
        }
      });
      this.y += filled.depth;
      rest = filled.rest;
      if (rest.some(({ lines }) => lines.length > 0)) this.newSheet();
    }
    this.region += 1;
  }

  private put(placed: readonly { row: Row; y: number }[], top: number, left: number, document?: number): void {
    for (const { row, y } of placed) {
      for (const { dx, dy, block, ...line } of row.lines) {
        this.lines.push({ ...line, block, sheet: this.sheet, x: left + dx, y: top + y + dy, region: this.region });
        const of = document ?? (block === null ? undefined : this.blocks[block]!.document);
        if (of !== undefined && this.starts[of] === undefined) this.starts[of] = this.sheet;
      }
      for (const {
        kind,
        colour,
        box: [x0, y0, x1, y1],
      } of row.shapes ?? [])
        this.shapes.push({ sheet: this.sheet, kind, colour, box: [left + x0, top + y + y0, left + x1, top + y + y1] });
    }
  }
}
