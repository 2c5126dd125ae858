/** What stands among the text and takes its place in reading order. */
import type { FigureBlock, Piece, TableCell, TextBlock } from '../../tree/block.js';
import type { Box } from '../../tree/page.js';

export type PlacedObject = TablePiece | FigureBlock | PlacedNote;

/** A footnote. */
export interface PlacedNote extends Piece {
  readonly type: 'note';
  /** Of the mark in the text that names it. */
  readonly mark: Box;
  readonly block: TextBlock;
}

/** A table, or the part of one that stands on one sheet. */
export interface TablePiece {
  readonly page: number;
  readonly bbox: Box;
  readonly xs: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  /** First rows that look like a header. */
  readonly header: number;
  readonly glyphs: number;
  /** Of a table without rules: the white between its columns, which is wider or narrower on each sheet. */
  readonly strips?: readonly (readonly [x0: number, x1: number])[];
}
