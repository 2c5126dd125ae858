/** How a file marks the start of a paragraph: by an indent, or by nothing but the short last line before it. */
import { mode } from './box.js';
import { indentOf, leadingOf, sameColumn, shortOf, type TextLine } from './text-line.js';

/** Ems: a line this short has ended its paragraph. */
const surelyShort = 4;
const leastIndent = 0.8;
/** Share of indented starts below which a file is said to set paragraphs without indents. */
const fewIndents = 0.3;

/** `indented`: by a first-line indent; `spaced`: by white space between paragraphs; `plain`: by neither. */
export type ParagraphStarts = 'indented' | 'spaced' | 'plain';

/** @param bodySize points; titles do not count */
export function paragraphStarts(flow: readonly TextLine[], bodySize: number): ParagraphStarts {
  const leading = usualLeading(flow, bodySize);
  let starts = 0;
  let indented = 0;
  let spaced = 0;
  flow.forEach((line, i) => {
    const before = flow[i - 1];
    if (!before || before.object || line.object || !sameColumn(before, line)) return;
    if (line.size > 1.1 * bodySize || before.size > 1.1 * bodySize) return;
    const indent = indentOf(line);
    // Centred and right-aligned lines say nothing.
    if (shortOf(before) < surelyShort || indentOf(before) > 3 || indent > 5) return;
    starts++;
    if (indent > leastIndent) indented++;
    if (leadingOf(before, line) > 1.15 * leading) spaced++;
  });
  if (starts === 0 || indented / starts >= fewIndents) return 'indented';
  return spaced / starts > 0.7 ? 'spaced' : 'plain';
}

/** Points from line to line in running text: the leading most lines of body size have. */
export function usualLeading(flow: readonly TextLine[], bodySize: number): number {
  const leadings: number[] = [];
  flow.forEach((line, i) => {
    const before = flow[i - 1];
    if (!before || before.object || line.object || !sameColumn(before, line)) return;
    if (Math.abs(line.size - bodySize) < 0.1 * bodySize) leadings.push(leadingOf(before, line));
  });
  return mode(leadings, 0.5) ?? 1.6 * bodySize;
}

/** What numbered and listed paragraphs open with, for files that do not indent them. */
export const paragraphLabel =
  /^(?:第[〇零一二三四五六七八九十百\d]{1,5}[编章节条]|[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d{3})|[①-⑳]|——|附件|附：)/; // 第三条 二、 （一） 3. 3.3.1 ① ——消费
