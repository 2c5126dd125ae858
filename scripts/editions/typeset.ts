/** Sets the blocks of a gazette on sheets, as a design says, and keeps where each line went: the truth of the edition is exact. */
import { breakLines } from './break-lines.js';
import type { TruthBlock } from './content.js';
import type { Design, Face, SetEdition, SetLine, SetRule } from './design.js';
import type { Measure } from './measure.js';

/** A line that waits for its place: where it stands in the column is known, where the column stands is not. */
interface Loose {
  readonly block: string | null;
  readonly dx: number;
  readonly size: number;
  readonly spacing: number;
  readonly width: number;
  readonly rows: number;
  readonly runs: SetLine['runs'];
  /** Of a table row: its printed lines cell by cell, and the columns' edges. */
  readonly grid?: {
    readonly cells: readonly { dx: number; row: number; text: string }[];
    readonly edges: readonly number[];
  };
}
const blank: Loose = { block: null, dx: 0, size: 0, spacing: 0, width: 0, rows: 1, runs: [] };

export function typeset(blocks: readonly TruthBlock[], design: Design, measure: Measure): SetEdition {
  // The 目录 needs the pages of the documents: set once to learn them, once more to print them.
  const draft = new Setter(design, measure).set(blocks);
  const startOf = new Map<string, number>();
  for (const line of draft.lines) if (line.block && !startOf.has(line.block)) startOf.set(line.block, line.sheet - 1);
  const starts = new Map<number, number>();
  for (const block of blocks) {
    if (block.type === 'doc-title' && block.doc !== undefined && !starts.has(block.doc))
      starts.set(block.doc, startOf.get(block.id) ?? 0);
  }
  let entry = 0;
  for (const block of blocks) if (block.type === 'toc-entry') block.tocPage = starts.get(entry++) ?? block.tocPage ?? 0;
  return new Setter(design, measure).set(blocks);
}

class Setter {
  private readonly lines: SetLine[] = [];
  private readonly rules: SetRule[] = [];
  private sheet = 0;
  private y = 0;
  private region = 0;
  private readonly sections = new Map<number, string>();

  constructor(
    private readonly design: Design,
    private readonly measure: Measure,
  ) {}

  set(blocks: readonly TruthBlock[]): SetEdition {
    const is = (...types: string[]) => blocks.filter((block) => types.includes(block.type));
    this.centredSheet(is('masthead'), 0.2);
    this.contents(is('toc-heading', 'toc-section', 'toc-entry'));
    this.newSheet();
    const body = blocks.filter((b) => !/^(masthead|toc|colophon)/.test(b.type));
    if (this.design.titles === 'column')
      this.flow(
        body.flatMap((block) => this.inColumn(block)),
        true,
      );
    else this.spanning(body);
    this.centredSheet(is('colophon'), 0.6);
    this.furniture();
    return { sheets: this.sheet, lines: this.lines, rules: this.rules };
  }

  private get left() {
    const { inner, outer } = this.design.margin;
    return this.sheet % 2 ? inner : outer;
  }
  private get textWidth() {
    return this.design.page[0] - this.design.margin.inner - this.design.margin.outer;
  }
  private get columnWidth() {
    return (this.textWidth - (this.design.columns - 1) * this.design.gutter) / this.design.columns;
  }
  private get bottom() {
    return this.design.page[1] - this.design.margin.bottom;
  }

  private newSheet() {
    this.sheet += 1;
    this.y = this.design.margin.top;
    this.region += 1;
  }

  private centred(
    text: string,
    block: string | null,
    size: number,
    face: Face,
    left: number,
    width: number,
    spacing = 0,
  ): Loose {
    const natural = this.measure(text, face, size) + spacing * ([...text].length - 1);
    return {
      block,
      dx: left + (width - natural) / 2,
      size,
      spacing,
      width: natural,
      rows: Math.ceil((size * 1.4) / this.design.leading),
      runs: [{ text, face }],
    };
  }

  private put(line: Loose, x: number, y: number, column: number) {
    if (line.grid) return this.putRow(line, line.grid, x, y, column);
    if (line.runs.length === 0) return;
    this.lines.push({
      block: line.block,
      sheet: this.sheet,
      x: x + line.dx,
      y,
      size: line.size,
      spacing: line.spacing,
      width: line.width,
      column,
      runs: line.runs,
    });
  }

  /** A ruled table row; `y` is the base line of its last printed line. */
  private putRow(line: Loose, grid: NonNullable<Loose['grid']>, x: number, y: number, column: number) {
    const { leading, size } = this.design;
    const bottom = y + 0.25 * leading;
    const top = bottom - line.rows * leading;
    for (const { dx, row, text } of grid.cells) {
      const at = top + (row + 0.75) * leading;
      const width = this.measure(text, 'text', size);
      const runs = [{ text, face: 'text' as const }];
      this.lines.push({
        block: line.block,
        sheet: this.sheet,
        x: x + dx,
        y: at,
        size,
        spacing: 0,
        width,
        column,
        runs,
      });
    }
    const [first = 0] = grid.edges;
    const last = grid.edges.at(-1) ?? 0;
    for (const at of [top, bottom]) this.rules.push({ sheet: this.sheet, box: [x + first, at, x + last, at + 0.5] });
    for (const edge of grid.edges) this.rules.push({ sheet: this.sheet, box: [x + edge, top, x + edge + 0.5, bottom] });
  }

  /** The rows of a table, every column as wide as its longest cell asks for. */
  private table(block: TruthBlock): Loose[] {
    const { size } = this.design;
    const rows = block.rows ?? [];
    const asked = (rows[0] ?? []).map((_, c) =>
      Math.min(24, Math.max(...rows.map((row) => (row[c] ?? '').length)) + 1),
    );
    const unit = this.columnWidth / asked.reduce((sum, chars) => sum + chars, 0);
    const edges = [0];
    for (const chars of asked) edges.push((edges.at(-1) ?? 0) + chars * unit);
    return rows.map((row) => {
      const cells = row.flatMap((cell, c) => {
        const room = (edges[c + 1] ?? 0) - (edges[c] ?? 0) - size;
        const faces = { head: 0, headFace: 'text' as const, face: 'text' as const };
        return breakLines(cell, faces, { first: room, rest: room }, size, this.design, this.measure).map((line, i) => ({
          dx: (edges[c] ?? 0) + size / 2,
          row: i,
          text: line.runs.map((run) => run.text).join(''),
        }));
      });
      return {
        ...blank,
        block: block.id,
        size,
        rows: Math.max(...cells.map((cell) => cell.row)) + 1,
        grid: { cells, edges },
      };
    });
  }

  /** Cover and colophon: lines in the middle of a sheet of their own. */
  private centredSheet(blocks: readonly TruthBlock[], from: number) {
    this.newSheet();
    this.y = this.design.page[1] * from;
    for (const block of blocks) {
      const size = block.role === 'title' ? 34 : block.role === 'year' ? 48 : block.role === 'number' ? 16 : 11;
      this.put(
        this.centred(block.text, block.id, size, block.role ? 'title' : 'text', 0, this.textWidth),
        this.left,
        this.y + size,
        this.region,
      );
      this.y += size * 2.2;
    }
  }

  private contents(blocks: readonly TruthBlock[]) {
    this.newSheet();
    const { size, leading } = this.design;
    for (const block of blocks) {
      if (this.y + 2 * leading > this.bottom) this.newSheet();
      if (block.type === 'toc-entry') this.entry(block);
      else {
        const heading = block.type === 'toc-heading';
        const text = heading ? block.normText : block.text;
        const big = heading ? this.design.titleSize : size;
        const line = this.centred(
          text,
          block.id,
          big,
          'bold',
          0,
          this.textWidth,
          heading ? big * this.design.letterSpacing : 0,
        );
        this.put(line, this.left, this.y + big, this.region);
        this.y += Math.max(leading, big * 2);
      }
    }
  }

  /** A line of the 目录: title, leader, page number at the right edge. */
  private entry(block: TruthBlock) {
    const { size, leading, leader } = this.design;
    const number = `(${block.tocPage ?? ''})`;
    const numberWidth = this.measure(number, 'text', size);
    const width = this.textWidth - numberWidth - 3 * size;
    const broken = breakLines(
      block.text,
      { head: 0, headFace: 'text', face: 'text' },
      { first: width, rest: width },
      size,
      this.design,
      this.measure,
    );
    for (const line of broken) {
      this.put(
        { ...blank, block: block.id, size, width: line.width, runs: line.runs },
        this.left,
        this.y + size,
        this.region,
      );
      if (line.last) {
        const gap = this.textWidth - numberWidth - line.width - size;
        const dots = leader ? leader.repeat(Math.max(0, Math.floor(gap / this.measure(leader, 'text', size)))) : '';
        if (dots)
          this.put(
            { ...blank, dx: line.width + size / 2, size, width: gap, runs: [{ text: dots, face: 'text' }] },
            this.left,
            this.y + size,
            this.region,
          );
        this.put(
          {
            ...blank,
            dx: this.textWidth - numberWidth,
            size,
            width: numberWidth,
            runs: [{ text: number, face: 'text' }],
          },
          this.left,
          this.y + size,
          this.region,
        );
      }
      this.y += leading;
    }
  }

  /** Documents one below the other: spanning titles, and columns that are balanced above the next title. */
  private spanning(blocks: readonly TruthBlock[]) {
    const { leading, titleSize } = this.design;
    let waiting: Loose[] = [];
    for (const [i, block] of blocks.entries()) {
      const spans = block.type === 'doc-title' || block.type === 'doc-number';
      if (!spans) {
        waiting.push(...this.inColumn(block));
        continue;
      }
      this.flow(waiting, true);
      waiting = [];
      if (block.section) this.sections.set(this.sheet, block.section);
      if (block.type === 'doc-title') {
        this.y += leading;
        if (this.y + titleSize * 4 + 4 * leading > this.bottom) this.newSheet();
      }
      for (const line of this.title(block, this.textWidth)) {
        this.y += line.size * 1.45;
        this.put(line, this.left, this.y, this.region);
      }
      if (blocks[i + 1]?.type !== 'doc-number') this.y += leading;
      this.region += 1;
    }
    this.flow(waiting, true);
  }

  private title(block: TruthBlock, width: number): Loose[] {
    const big = block.type === 'doc-title';
    const size = big ? this.design.titleSize : this.design.size;
    const text = block.text;
    const face: Face = big ? 'title' : 'text';
    const broken = breakLines(
      text,
      { head: 0, headFace: face, face },
      { first: width * 0.86, rest: width * 0.86 },
      size,
      this.design,
      this.measure,
    );
    return broken.map((line) =>
      this.centred(line.runs.map((run) => run.text).join(''), block.id, size, face, 0, width),
    );
  }

  /** The lines of a block as they stand in a column. */
  private inColumn(block: TruthBlock): Loose[] {
    const { size, indent } = this.design;
    const width = this.columnWidth;
    if (block.type === 'table') return this.table(block);
    if (block.type === 'chapter') return [this.centred(block.text, block.id, size, 'bold', 0, width)];
    if (block.type === 'doc-title') return [blank, ...this.title(block, width)];
    if (block.type === 'doc-number') return [...this.title(block, width), blank];
    if (block.type === 'signature' || block.type === 'date') {
      const natural = this.measure(block.text, 'text', size);
      const line: Loose = {
        ...blank,
        block: block.id,
        dx: Math.max(0, width - natural - (block.type === 'date' ? 2 : 1) * size),
        size,
        width: natural,
        runs: [{ text: block.text, face: 'text' }],
      };
      return block.type === 'signature' ? [blank, line] : [line];
    }
    const flush = ['addressee', 'catalogue-row', 'annex-mark'].includes(block.type);
    const first = flush ? 0 : indent * size;
    const bold = /heading$/.test(block.type);
    const faces = {
      head: bold ? block.text.length : (block.runIn?.length ?? 0),
      headFace: 'bold' as const,
      face: 'text' as const,
    };
    return breakLines(block.text, faces, { first: width - first, rest: width }, size, this.design, this.measure).map(
      (line) => {
        const room = width - (line.first ? first : 0);
        const spacing = line.last || line.width > room ? 0 : (room - line.width) / Math.max(1, line.chars - 1);
        return {
          block: block.id,
          dx: line.first ? first : 0,
          size,
          spacing,
          width: line.width + spacing * (line.chars - 1),
          rows: 1,
          runs: line.runs,
        };
      },
    );
  }

  private flow(lines: readonly Loose[], balance: boolean) {
    const { columns, leading } = this.design;
    let rest = lines;
    while (rest.length > 0) {
      const room = Math.floor((this.bottom - this.y) / leading);
      if (room < 2) {
        this.newSheet();
        continue;
      }
      const total = rest.reduce((sum, line) => sum + line.rows, 0);
      const fits = total <= room * columns - columns;
      const rows = fits && balance ? Math.ceil(total / columns) + (total % columns === 0 ? 0 : 1) : room;
      let deepest = 0;
      for (let column = 0; column < columns && rest.length > 0; column++) {
        let used = 0;
        this.region += 1;
        const x = this.left + column * (this.columnWidth + this.design.gutter);
        while (rest[0] && used + rest[0].rows <= Math.min(rows, room)) {
          const [line] = rest as [Loose];
          used += line.rows;
          this.put(line, x, this.y + used * leading - 0.25 * leading, this.region);
          rest = rest.slice(1);
        }
        deepest = Math.max(deepest, used);
        if (column > 0 && this.design.columnRule) {
          const at = x - this.design.gutter / 2;
          this.rules.push({ sheet: this.sheet, box: [at, this.y, at + 0.5, this.y + deepest * leading] });
        }
      }
      this.y += deepest * leading;
      if (rest.length > 0) this.newSheet();
    }
    this.region += 1;
  }

  private furniture() {
    const { design } = this;
    const size = 9;
    let section = '';
    for (let sheet = 2; sheet < this.sheet; sheet++) {
      section = this.sections.get(sheet) ?? section;
      const left = sheet % 2 ? design.margin.inner : design.margin.outer;
      for (const piece of [...design.head(sheet - 1, section), design.pageNumber(sheet - 1, this.sheet)]) {
        const natural = this.measure(piece.text, 'text', size);
        const dx =
          piece.side === 'left'
            ? 0
            : piece.side === 'right'
              ? this.textWidth - natural
              : (this.textWidth - natural) / 2;
        const y = piece.at === 'head' ? design.margin.top - 16 : design.page[1] - design.margin.bottom + 26;
        this.lines.push({
          block: null,
          sheet,
          x: left + dx,
          y,
          size,
          spacing: 0,
          width: natural,
          column: 0,
          runs: [{ text: piece.text, face: 'text' }],
        });
      }
      if (design.headRule)
        this.rules.push({ sheet, box: [left, design.margin.top - 10, left + this.textWidth, design.margin.top - 9.4] });
    }
  }
}
