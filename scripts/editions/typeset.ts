/** Sets the blocks of a gazette on sheets, as a design says, and keeps where each line went: the truth of the edition is exact. */
import { breakLines } from './break-lines.js';
import type { TruthBlock } from './content.js';
import type { Design, SetEdition, SetLine, SetRule } from './design.js';
import type { Measure } from './measure.js';
import { BlockSetter, blank, type Loose } from './set-block.js';

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

  private readonly blocks: BlockSetter;

  constructor(
    private readonly design: Design,
    private readonly measure: Measure,
  ) {
    this.blocks = new BlockSetter(design, measure);
  }

  set(blocks: readonly TruthBlock[]): SetEdition {
    const is = (...types: string[]) => blocks.filter((block) => types.includes(block.type));
    this.centredSheet(is('masthead'), 0.2);
    this.contents(is('toc-heading', 'toc-section', 'toc-entry'));
    this.newSheet();
    const body = blocks.filter((b) => !/^(masthead|toc|colophon)/.test(b.type));
    if (this.design.titles === 'column')
      this.flow(
        body.flatMap((block) => this.blocks.inColumn(block)),
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
  private get bottom() {
    return this.design.page[1] - this.design.margin.bottom;
  }

  private newSheet() {
    this.sheet += 1;
    this.y = this.design.margin.top;
    this.region += 1;
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

  /** Cover and colophon: lines in the middle of a sheet of their own. */
  private centredSheet(blocks: readonly TruthBlock[], from: number) {
    this.newSheet();
    this.y = this.design.page[1] * from;
    for (const block of blocks) {
      const size = block.role === 'title' ? 34 : block.role === 'year' ? 48 : block.role === 'number' ? 16 : 11;
      this.put(
        this.blocks.centred(block.text, block.id, size, block.role ? 'title' : 'text', 0, this.blocks.textWidth),
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
        const line = this.blocks.centred(
          text,
          block.id,
          big,
          'bold',
          0,
          this.blocks.textWidth,
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
    const width = this.blocks.textWidth - numberWidth - 3 * size;
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
        const gap = this.blocks.textWidth - numberWidth - line.width - size;
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
            dx: this.blocks.textWidth - numberWidth,
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
        waiting.push(...this.blocks.inColumn(block));
        continue;
      }
      this.flow(waiting, true);
      waiting = [];
      if (block.section) this.sections.set(this.sheet, block.section);
      if (block.type === 'doc-title') {
        this.y += leading;
        if (this.y + titleSize * 4 + 4 * leading > this.bottom) this.newSheet();
      }
      for (const line of this.blocks.title(block, this.blocks.textWidth)) {
        this.y += line.size * 1.45;
        this.put(line, this.left, this.y, this.region);
      }
      if (blocks[i + 1]?.type !== 'doc-number') this.y += leading;
      this.region += 1;
    }
    this.flow(waiting, true);
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
        const x = this.left + column * (this.blocks.columnWidth + this.design.gutter);
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
              ? this.blocks.textWidth - natural
              : (this.blocks.textWidth - natural) / 2;
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
        this.rules.push({
          sheet,
          box: [left, design.margin.top - 10, left + this.blocks.textWidth, design.margin.top - 9.4],
        });
    }
  }
}
