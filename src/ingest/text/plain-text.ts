/** Plain text → flow: a piece for each line; empty lines part paragraphs; blanks at the line's start centre it or move it right. */
import { countHeaderRows } from '../../text/header-row.js';
import type { Alignment } from '../../tree/block.js';
import { type Flow, type FlowTable, plainStyle } from '../markup/flow.js';
import { visualWidth } from '../markup/heal.js';
import { opensBlock } from '../markup/opens-block.js';
import { pageNumberLines } from './page-numbers.js';

/** A line starts this far in (ems) when it is more than a paragraph's indent. */
const CENTRED_FROM = 3;
const RIGHT_FROM = 8;
/** First-line indent of a paragraph, ems. */
const INDENT = 2;
/** Second line of a title. */
const BRACKET = /^[（(][^（）()]{2,30}[）)]$/u; // （2023—2025年）
/** Longest title on one line, ems. */
const TITLE_WIDTH = 80;
const CHAPTER = /^第[一二三四五六七八九十百0-9]{1,4}[编章节]/u; // "第一章 总则"

export function plainTextFlow(text: string): Flow[] {
  const flow: Flow[] = [];
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u);
  const numbers = pageNumberLines(lines);
  let element = 0;
  let gap = 0;
  let body = false;
  let above: Alignment = 'left';
  const indented = lines.some((line) => leadOf(line) === INDENT && /[。；]/u.test(line));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') {
      gap += 1;
      element += 1;
      continue;
    }
    if (numbers.has(i)) {
      flow.push({ type: 'page-number', text: line });
      continue;
    }
    const found = tableAt(lines, i);
    if (found) {
      flow.push(found.table);
      i += found.lines - 1;
      gap = 0;
      element += 1;
      continue;
    }
    const alone: boolean = gap > 0 || flow.length === 0 || above === 'center';
    const title: boolean =
      isTitleLine(line, indented || !body) || (above === 'center' && gap === 0 && BRACKET.test(line));
    above = alone && title ? 'center' : alignOf(line, body);
    flow.push({
      type: 'text',
      spans: [{ ...plainStyle, text: line, printed: true }],
      align: above,
      indent: 0,
      gapBefore: gap,
      element,
    });
    body ||= /[，。；：]/u.test(line);
    gap = 0;
  }
  return flow;
}

/** A line by itself at the margin, where paragraphs are indented, and no sentence: a title that the file could not centre. */
const isTitleLine = (line: string, possible: boolean): boolean =>
  possible &&
  leadOf(line) === 0 &&
  visualWidth(line.trim()) <= TITLE_WIDTH &&
  !/[，。；：,;:\t]/u.test(line) &&
  !opensBlock(line);

/** Blanks before the text, ems. */
const leadOf = (line: string): number => visualWidth((/^[\s\u3000]*/u.exec(line)?.[0] ?? '').replaceAll('\t', '　　'));

/** Before the first sentence a line far in is a title, after it a signature; a chapter heading is centred anywhere. */
function alignOf(line: string, body: boolean): Alignment {
  const text = line.trim();
  const lead = leadOf(line);
  if (lead >= CENTRED_FROM && (!body || CHAPTER.test(text))) return 'center';
  return lead >= RIGHT_FROM && visualWidth(text) <= 30 ? 'right' : 'left';
}

/** Two or more lines with the same number of tabs, or of pipes, are a table; the first row names the columns if it holds no digit. */
function tableAt(lines: readonly string[], from: number): { readonly table: FlowTable; readonly lines: number } | null {
  const width = cellsOf(lines[from] ?? '').length;
  if (width < 2) return null;
  let to = from;
  while (cellsOf(lines[to] ?? '').length === width) to += 1;
  if (to - from < 2) return null;
  const own = lines.slice(from, to);
  const rows = own.filter((line) => !RULE.test(line)).map(cellsOf);
  const plain = rows[0]?.every((cell) => cell !== '' && !/[0-9]/.test(cell)) ? 1 : 0;
  const header = Math.max(plain, countHeaderRows(rows));
  return { table: { type: 'table', rows, header, raw: own.join('\n') }, lines: own.length };
}

const RULE = /^\s*\|[\s:|-]+\|\s*$/u; // | --- | :---: |
const PIPED = /^\s*\|(.*)\|\s*$/u; // | 序号 | 重点任务 |

function cellsOf(line: string): string[] {
  const piped = PIPED.exec(line)?.[1]?.split('|');
  // An empty last cell is a cell.
  const tabbed = line.trim().includes('\t') ? line.replace(/^[ \u3000]+|[ \u3000\r]+$/gu, '').split('\t') : [];
  return (piped ?? tabbed).map((cell) => cell.trim());
}
