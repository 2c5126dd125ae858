/**
 * Pieces of one element that a line end or a `<br>` parted → paragraphs. A title set over several centred lines is one text; a
 * paragraph wrapped at a fixed width is one text; lines that end a sentence, or begin with an indent or a number, stand alone.
 */
import type { Alignment } from '../../tree/block.js';
import { opensBlock } from './opens-block.js';

/** A cleaned line with the little that healing asks about it. */
export interface Piece {
  readonly text: string;
  /** Width of the text, ems. */
  readonly width: number;
  readonly align: Alignment;
  /** Ems, blanks at its start included. */
  readonly indent: number;
  readonly bold: boolean;
  readonly size: number;
  readonly gapBefore: number;
  readonly element: number;
}

export const SENTENCE_END = /[。！？；：!?;:][”’）)》]*$/u; // "…执行。" "…如下：" "…（略）；"
/** No shorter line can have been wrapped: at fewer characters a line is a line of its own. */
export const SHORTEST_WRAPPED = 16;
/** Lines wrapped at one width differ by a character or two only (punctuation may not begin a line). */
export const RAGGED = 3;

/** An entry of a 目录: its page behind a leader. */
const CONTENTS_ENTRY = /[.．…·]{3}\s*[0-9]{1,4}$/u; // "五、组织实施......14"

/** How the text around two pieces is set. */
export interface Setting {
  /** Where the element was wrapped, if it was, ems ({@link wrapWidth}). */
  readonly width: number;
  /** Paragraphs of this file begin with an indent: a line without one begins none. */
  readonly indented: boolean;
}

const TITLE_END =
  /(?:决定|通知|公告|通告|公报|意见|办法|规定|规则|细则|条例|方案|预案|计划|规划|要点|函|报告|请示|批复|纪要|命令|令|通报|决议|议案|标准|制度)(?:[（(].{1,12}[）)])?$/u; // "…管理办法的通知" "…实施方案（试行）"

const GOES_ON = /^[（(的及和与等暨、]/u; // "的通知" "（试行）"

/**
 * What is known of a paragraph in the making: to ask about its end must take no longer where it is long, so its text is not put together
 * before it is whole.
 */
export interface Begun extends Omit<Piece, 'text'> {
  /** Of its last line, as `indent` is. */
  readonly width: number;
  /** Its first and its last characters, {@link END} of them where there are so many. */
  readonly start: string;
  readonly end: string;
  /** Does it hold a mark of a sentence? */
  readonly isSentence: boolean;
}

/** Does `next` run on from `piece`? */
export function runsOn(piece: Begun, next: Piece, { width, indented }: Setting): boolean {
  if (next.gapBefore >= 1 || next.text === '' || piece.end === '') return false;
  if (piece.align === 'center' && next.align === 'center') return titleRunsOn(piece, next);
  if (piece.element !== next.element || piece.align !== next.align || piece.align === 'right') return false;
  if (next.indent >= 1.5 || opensBlock(next.text) || CONTENTS_ENTRY.test(piece.end)) return false;
  const full = piece.width >= Math.max(SHORTEST_WRAPPED, width - RAGGED) - piece.indent;
  if (!full || (TITLE_END.test(piece.end) && !piece.isSentence)) return false;
  return indented || !SENTENCE_END.test(piece.end);
}

/** Lines of a cover: the year, the number of the issue. */
const COVER_LINE = /^(?:[0-9]{4}年?|(?:[0-9]{4}年)?第[0-9一二三四五六七八九十]{1,4}期.{0,20})$/u; // "2021" "2021年" "第01期（总第211期）" "2021年第1期"

/** Lines of one title look alike and follow each other; a number, a date or a bracketed note below a title is no part of it. */
function titleRunsOn(piece: Begun, next: Piece): boolean {
  const alike = piece.bold === next.bold && Math.abs(piece.size - next.size) < 0.5;
  // A whole title, and below it a line that ends in no 文种: the names of those who issue it.
  const byline = TITLE_END.test(piece.end) && !TITLE_END.test(endOf(next.text)) && !GOES_ON.test(next.text);
  const apart = (line: string) => opensBlock(line) || COVER_LINE.test(line);
  return alike && !byline && !apart(next.text) && !apart(piece.start);
}

/** All that the patterns of beginnings and ends look at. */
export const END = 60;
export const endOf = (text: string): string => text.slice(-END);

export const isSentence = (text: string): boolean => /[，。；]/u.test(text);

/** Width of a text in ems: Latin letters and digits take half. */
export function visualWidth(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u0000-\u02FF]/.test(char) ? 0.5 : 1;
  return width;
}
