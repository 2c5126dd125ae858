/** Blocks → the lines they are set in, each with its place in a column; where the column stands is not known here. */
import { breakLines } from './break-lines.js';
import type { TruthBlock } from './content.js';
import type { Design, Face, SetLine } from './design.js';
import type { Measure } from './measure.js';

/** A line that waits for its place: where it stands in the column is known, where the column stands is not. */
export interface Loose {
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
export const blank: Loose = { block: null, dx: 0, size: 0, spacing: 0, width: 0, rows: 1, runs: [] };

export class BlockSetter {
  constructor(
    private readonly design: Design,
    private readonly measure: Measure,
  ) {}

  get textWidth() {
    return this.design.page[0] - this.design.margin.inner - this.design.margin.outer;
  }
  get columnWidth() {
    return (this.textWidth - (this.design.columns - 1) * this.design.gutter) / this.design.columns;
  }

  centred(
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

  title(block: TruthBlock, width: number): Loose[] {
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
  inColumn(block: TruthBlock): Loose[] {
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
}
