/** Lines in reading order → groups of lines that make one block each. Every reason to break stands in {@link breaksBefore}. */
import type { GlyphRun } from '../tree/page.js';
import { alignmentOf } from './alignment.js';
import { type ParagraphStarts, paragraphLabel, paragraphStarts, usualLeading } from './paragraph-style.js';
import type { PlacedObject } from './segment.js';
import { indentOf, leadingOf, lineText, sameColumn, shortOf, type TextLine } from './text-line.js';
import { sameEntry, tocLines } from './toc-zone.js';

/** Ems from line to line of one title, and the share of the usual leading from which on a paragraph has ended. */
const titleLeading = 2.3;
/** Share of the body size from which on a title needs no stronger face. */
const plainTitle = 1.3;
const han = /\p{Script=Han}/u;
const named = /^[\p{Script=Han}\s]{2,8}[：:]/u; // 主　办： 地址：
const wideLeading = 1.4;
/** The same for files that part paragraphs by white space. */
const spacedLeading = 1.15;
/** Ems. */
const loose = 2.6;
const midSentence = /[\p{Script=Han}\p{L}\d，、,]$/u; // 劳动者应

export interface BodyStyle {
  readonly size: number;
  /** Line to line in a paragraph, points. */
  readonly leading: number;
  /** How paragraphs begin. */
  readonly starts: ParagraphStarts;
}

/** Lines of one paragraph, or tables and figures that follow one another. */
export type Group = { readonly lines: TextLine[] } | { readonly objects: PlacedObject[] };

/** A paragraph goes on below a table or figure, which then comes after it; a title does not. */
export function groupParagraphs(flow: readonly TextLine[], text: { readonly size: number }): Group[] {
  const body: BodyStyle = {
    size: text.size,
    leading: usualLeading(flow, text.size),
    starts: paragraphStarts(flow, text.size),
  };
  const groups: Group[] = [];
  let open: TextLine[] | null = null;
  let objects: PlacedObject[] = [];
  const flush = () => {
    if (objects.length > 0) groups.push({ objects });
    objects = [];
  };
  const toc = tocLines(flow);
  const breaks = (group: readonly TextLine[], line: TextLine) =>
    toc.has(line)
      ? !toc.has(group.at(-1)!) || !sameEntry(group.at(-1)!, line)
      : breaksBefore(group, line, body, objects.length > 0);
  for (const line of flow) {
    if (line.object) objects.push(line.object);
    else if (open && !breaks(open, line)) open.push(line);
    else {
      flush();
      open = [line];
      groups.push({ lines: open });
    }
  }
  flush();
  return groups;
}

const openEnd = /[，,、（(《“‘〈〔[【]$/; // 市财政局、
const closed = /[）)〕】\]》]$/; // 责任单位：市财政局〕
const finalMark = /[。！？；：!?;:][”’）)》]?$/; // 决定：

/** @param belowObject whether a table or figure stands between */
function breaksBefore(group: readonly TextLine[], next: TextLine, body: BodyStyle, belowObject: boolean): boolean {
  const first = group[0]!;
  const last = group.at(-1)!;
  if (Math.abs(last.size - next.size) > 0.08 * last.size) return true;
  const lastAlign = alignmentOf(last);
  const nextAlign = alignmentOf(next);
  if (isTitle(last, body) || isTitle(next, body))
    return belowObject || !(isTitle(last, body) && isTitle(next, body) && joinsTitle(last, next, body));
  if (last.column.extent !== next.column.extent) return true;
  if (
    sameColumn(last, next) &&
    leadingOf(last, next) > (body.starts === 'spaced' ? spacedLeading : wideLeading) * body.leading
  )
    return true;
  if (nextAlign === 'right' || lastAlign === 'right') return true;
  const full = shortOf(last) <= roomFor(next);
  if (lastAlign === 'center' || nextAlign === 'center') {
    if (!(unclosed(group) && !full) && !(full && lastAlign !== 'center' && indentOf(next) < 0.5)) return true;
    return false;
  }
  if (!full) return !(group.length === 1 && breaksOff(last, next));
  // White space is not seen at the foot of a column.
  const unmarked = body.starts === 'plain' || (body.starts === 'spaced' && !sameColumn(last, next));
  if (unmarked && indentOf(next) < 0.5 && startsUnindented(last, next)) return true;
  if (!continuesIndent(group, next)) return true;
  const alone = group.length === 1 && indentOf(first) < 0.5 && indentOf(next) < 0.5;
  return alone && finalMark.test(lineText(last)) && shortOf(last) > 0.9;
}

/** A line somewhat short that stops in mid-sentence before an unindented line: its writer indented it and the producer did not. */
function breaksOff(last: TextLine, next: TextLine): boolean {
  if (
    shortOf(last) > loose ||
    shortOf(last) < loose - 1.2 ||
    indentOf(next) > 0.5 ||
    indentOf(last) > 0.5 ||
    last.column.extent !== next.column.extent
  )
    return false;
  const [a, b] = [last.runs.at(-1)!, next.runs[0]!];
  const wide = last.bbox[2] - last.bbox[0] > 0.8 * (last.column.right - last.column.left);
  return (
    wide &&
    midSentence.test(lineText(last)) &&
    a.bold === b.bold &&
    a.typeface === b.typeface &&
    !paragraphLabel.test(lineText(next))
  );
}

/** Does the next line stand where the paragraph's further lines stand: at the edge, hanging, or indented as a whole? */
function continuesIndent(group: readonly TextLine[], next: TextLine): boolean {
  const start = indentOf(next);
  if (group.length > 1) return Math.abs(start - indentOf(group[1]!)) < 0.5 || start < 0.5;
  if (start < 0.5) return true;
  const last = group[0]!;
  if (finalMark.test(lineText(last)) || closed.test(lineText(last)) || paragraphLabel.test(lineText(next)))
    return false;
  const [a, b] = [last.runs.at(-1)!, next.runs[0]!];
  // Further in than an indented first line: a hanging indent. As far in: the whole paragraph is indented.
  return indentOf(last) > 1.5 && a.bold === b.bold && a.typeface === b.typeface;
}

/** Without indents a paragraph starts where the one before ends its sentence, and its last line is short or the next opens anew. */
function startsUnindented(last: TextLine, next: TextLine): boolean {
  const [a, b] = [last.runs.at(-1)!, next.runs[0]!];
  const otherFace = a.bold !== b.bold || a.typeface !== b.typeface;
  const labelled = paragraphLabel.test(lineText(next));
  if (!finalMark.test(lineText(last))) return otherFace || (labelled && closed.test(lineText(last)));
  return shortOf(last) > 0.3 || labelled || (otherFace && !isStrong(a));
}

const isStrong = (run: GlyphRun) => run.bold || run.typeface === 'hei';

const isTitle = (line: TextLine, body: BodyStyle) => line.size > 1.15 * body.size;

function joinsTitle(last: TextLine, next: TextLine, body: BodyStyle): boolean {
  // Lines a little larger than the text that name their content (imprint, contact): a list, not a title.
  const latin = !han.test(lineText(last)) && !han.test(lineText(next));
  if (!latin && !isStrong(last.runs[0]!) && last.size < plainTitle * body.size) return false;
  if (named.test(lineText(last)) || named.test(lineText(next))) return false;
  const fonts = [last.runs[0]!.font, next.runs[0]!.font];
  // OCR names no font: a title may begin on a born-digital sheet and end on a scanned one.
  const sameFont = fonts[0] === fonts[1] || fonts.includes('');
  if (!sameFont || last.column.extent !== next.column.extent) return false;
  // At the foot of a column or sheet a title goes on in the next one.
  return !sameColumn(last, next) || leadingOf(last, next) < titleLeading * last.size;
}

/** A word that may not be parted, or one character, and the marks that may not open a line after it. */
const opening = '[（(《〈“‘「『〔【［]*';
const closing = '[，。、；：？！,.;:?!）)》〉”’」』〕】］…—％%]*';
const unit = new RegExp(`^${opening}(?:[\\x21-\\x7e]+|.)${closing}`, 'u'); // 境。 2021 http://www.gov.cn （一 (Ⅱ

/** Ems a line may fall short because the unit that opens the next one did not fit. */
function roomFor(next: TextLine): number {
  const first = unit.exec(lineText(next))?.[0] ?? '';
  let width = 0.45;
  for (const character of first) width += character < '\u0100' ? 0.6 : 1;
  return width;
}

function unclosed(group: readonly TextLine[]): boolean {
  const text = group.map(lineText).join('');
  const opened = text.match(/[（(《〈【〔]/g)?.length ?? 0;
  const closed = text.match(/[）)》〉】〕]/g)?.length ?? 0;
  return opened > closed || openEnd.test(text);
}
