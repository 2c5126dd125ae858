/** Lines in reading order → groups of lines that make one block each. */

import type { Doubt } from '../../tree/block.js';
import { alignmentOf } from '../alignment.js';
import { contentsZone } from '../contents/contents-zone.js';
import { sameEntry, tocLines } from '../contents/leader-lines.js';
import { decide } from '../evidence/decide.js';
import { isDocumentNumber } from '../number-beside.js';
import type { PlacedObject } from '../placed-object.js';
import { indentOf, lineText, sameColumn, shortOf, type TextLine } from '../text-line.js';
import { type Boundary, Grouping } from './boundary.js';
import { paragraphFeatures } from './features.js';
import { paragraphStyle } from './paragraph-style.js';

/** Lines of one paragraph, or tables and figures that follow one another. */
export type Group = { readonly lines: TextLine[]; readonly inContents: boolean } | { readonly objects: PlacedObject[] };

export interface Grouped {
  readonly groups: Group[];
  readonly doubts: Doubt[];
}

/** Times the size of the text from which on a line is a title. */
const larger = 1.12;
/** Margins below this are handed on as doubts. */
const doubtful = 1;

/** A paragraph goes on below a table or figure, which then comes after it; a title does not. @param size of the text, points */
export function groupParagraphs(flow: readonly TextLine[], size: number): Grouped {
  const groups: Group[] = [];
  const doubts: Doubt[] = [];
  const grouping = new Grouping(paragraphStyle(flow, size));
  const contents = contentsZone(flow);
  const toc = tocLines(flow);
  let objects: PlacedObject[] = [];
  const flush = () => {
    if (objects.length > 0) groups.push({ objects });
    objects = [];
  };
  const breaks = (line: TextLine, after: TextLine | undefined): boolean => {
    const last = grouping.group.at(-1);
    if (!last) return true;
    // Where pages stand before titles, structure puts the lines of an entry together.
    if (contents.has(line) || contents.has(last))
      return contents.get(line) !== 'end' || contents.get(last) !== 'end' || !sameEntry(last, line);
    // An entry of a 目录 ends with its page number, whatever its lines look like.
    if (toc.has(line)) return !toc.has(last) || !sameEntry(last, line);
    if ((grouping.group.length === 1 && isNumber(last)) || opensSignature(last, line, after)) return true;
    if (
      isOther(last, line) ||
      isBracketedDate(last) ||
      isOccasion(last) ||
      isSigned(last, line) ||
      opensAdoption(last, line)
    )
      return true;
    if (isAtBothEnds(last)) return true;
    // A title is whole above its table.
    if (line.size > larger * size && objects.some((object) => 'rows' in object)) return true;
    const boundary = grouping.before(line, objects.some(parts));
    const decision = decide('paragraph-break', boundary, paragraphFeatures);
    if (decision.margin < doubtful) doubts.push(doubt(boundary, decision));
    return decision.choice;
  };
  for (const [i, line] of flow.entries()) {
    if (line.object) objects.push(line.object);
    else if (breaks(line, flow[i + 1])) {
      flush();
      grouping.begin(line);
      groups.push({ lines: grouping.group, inContents: contents.has(line) });
    } else grouping.add(line);
  }
  flush();
  return { groups, doubts };
}

/** A footnote may be named in the middle of a paragraph. */
const parts = (object: PlacedObject): boolean => !('type' in object && object.type === 'note');

/** Lines of another size, or across the columns below one of them, are never one paragraph. */
export const isOther = (last: TextLine, next: TextLine): boolean =>
  Math.abs(last.size - next.size) > 0.08 * last.size || last.column.extent !== next.column.extent;

/** The date of a document in brackets, alone on its line below the title: what follows is another line. */
const bracketedDate = /^[（(][〇○零一二三四五六七八九十\d\s]{4,10}年.{1,5}月.{1,5}日[）)]$/; // （2015年8月27日）
const isBracketedDate = (line: TextLine): boolean => bracketedDate.test(lineText(line));

/** Where and when a report was given, in brackets on a line of its own: what follows is the office that gives it. */
const occasion = /^[（(][〇○零一二三四五六七八九十\d\s]{4,10}年.{1,5}月.{1,5}日在[^（()）]*会议上[）)]$/; // （2024年1月24日在某省第十四届人民代表大会第二次会议上）
const isOccasion = (line: TextLine): boolean => occasion.test(lineText(line));

/** The number of a document, alone on its line, may fill a narrow column. */
const isNumber = (line: TextLine): boolean => isDocumentNumber(lineText(line));

/** An office above a date: it may fill a narrow column, but a sentence has ended before it. */
const dateAlone = /^[〇○零一二三四五六七八九十\d\s]{4,10}年.{1,5}月.{1,5}日$/; // 二〇一九年九月二十日
const opensSignature = (last: TextLine, line: TextLine, after: TextLine | undefined): boolean =>
  after !== undefined &&
  !after.object &&
  /[。；）)]$/.test(lineText(last)) &&
  /^[\p{Script=Han}\s]{4,30}$/u.test(lineText(line)) &&
  dateAlone.test(lineText(after)) &&
  sameColumn(line, after);

/** An office and, after a gap, a date: both signatures of a document on one line, which nothing runs on from. */
const signed = /^[^，。；：]{2,30}年[^，。；：]{1,5}月[^，。；：]{1,5}日$/; // 某省人民政府　　2020年3月20日
const isSigned = (line: TextLine, next: TextLine): boolean =>
  signed.test(lineText(line)) &&
  !lineText(next).startsWith('印发') &&
  line.runs.some((run, i) => i > 0 && run.bbox[0] - line.runs[i - 1]!.bbox[2] > 1.5 * run.size);

/** Who adopted a law, and when, in brackets below its title. */
const adopted = /^[（(][〇○零一二三四五六七八九十\d\s]{4,10}年.{1,5}月.{1,5}日/; // （2015年6月20日山东省人民政府
const opensAdoption = (last: TextLine, next: TextLine): boolean =>
  adopted.test(lineText(next)) && alignmentOf(last) === 'center';

/** A text at the left edge and another at the right one, far from it: who is addressed, and the number of the document. */
const farApart = 4;
function isAtBothEnds(line: TextLine): boolean {
  const gaps = line.runs.slice(1).map((run, i) => (run.bbox[0] - line.runs[i]!.bbox[2]) / line.size);
  const wide = gaps.filter((gap) => gap > 1);
  return wide.length === 1 && wide[0]! > farApart && indentOf(line) < 0.5 && Math.abs(shortOf(line)) < 1.2;
}

const shown = 12;

function doubt({ next, before, after }: Boundary, { choice, margin, because }: ReturnType<typeof decide>): Doubt {
  return {
    what: choice ? 'paragraph-parted' : 'paragraph-joined',
    page: next.page,
    bbox: next.bbox,
    text: `${before.slice(-shown)}|${after.slice(0, shown)}`,
    margin: Math.round(margin * 100) / 100,
    because,
  };
}
