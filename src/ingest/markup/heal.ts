/**
 * Pieces of one element that a line end or a `<br>` parted → paragraphs. A title set over several centred lines is one text; a
 * paragraph wrapped at a fixed width is one text; lines that end a sentence, or begin with an indent or a number, stand alone.
 */
import type { Alignment } from '../../tree/block.js';
import { opensBlock } from './opens-block.js';

/** A cleaned line with the little that healing asks about it. */
export interface Piece {
  readonly text: string;
  readonly align: Alignment;
  /** Ems, blanks at its start included. */
  readonly indent: number;
  readonly bold: boolean;
  readonly size: number;
  readonly gapBefore: number;
  readonly element: number;
}

const SENTENCE_END = /[。！？；：!?;:][”’）)》]*$/u; // "…执行。" "…如下：" "…（略）；"
/** No shorter line can have been wrapped: at fewer characters a line is a line of its own. */
const SHORTEST_WRAPPED = 16;
/** Lines wrapped at one width differ by a character or two only (punctuation may not begin a line). */
const RAGGED = 3;

/** Does `next` run on from `piece`? `width` is the widest line of the element in characters: where it was wrapped. */
export function runsOn(piece: Piece, next: Piece, width: number): boolean {
  if (next.gapBefore >= 1 || next.text === '' || piece.text === '') return false;
  if (piece.align === 'center' && next.align === 'center') return titleRunsOn(piece, next);
  if (piece.element !== next.element || piece.align !== next.align || piece.align === 'right') return false;
  if (next.indent >= 1.5 || opensBlock(next.text)) return false;
  const full = visualWidth(piece.text) + piece.indent >= Math.max(SHORTEST_WRAPPED, width - RAGGED);
  return full && (!SENTENCE_END.test(piece.text) || next.indent < piece.indent);
}

/** Lines of one title look alike and follow each other; a number, a date or a bracketed note below a title is no part of it. */
function titleRunsOn(piece: Piece, next: Piece): boolean {
  const alike = piece.bold === next.bold && Math.abs(piece.size - next.size) < 0.5;
  return alike && !opensBlock(next.text) && !opensBlock(piece.text);
}

/** Width of a text in ems: Latin letters and digits take half. */
export function visualWidth(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u0000-\u02FF]/.test(char) ? 0.5 : 1;
  return width;
}
