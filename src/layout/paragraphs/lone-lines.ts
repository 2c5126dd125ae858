/** Lines of a document that stand for themselves, whatever fills them: what follows is another line. */

import { isDocumentNumber } from '../lines/number-beside.js';
import { indentOf, lineText, sameColumn, shortOf, type TextLine } from '../lines/text-line.js';
import { alignmentOf } from './alignment.js';

const day = '[〇○零一二三四五六七八九十\\d\\s]{4,10}年.{1,5}月.{1,5}日';

/** The number of a document, alone on its line, may fill a narrow column. */
export const isNumber = (line: TextLine): boolean => isDocumentNumber(lineText(line));

/** The date of a document in brackets, alone on its line below the title. */
const bracketedDate = new RegExp(`^[（(]${day}[）)]$`); // （2015年8月27日）
export const isBracketedDate = (line: TextLine): boolean => bracketedDate.test(lineText(line));

/** Where and when a report was given, in brackets on a line of its own: what follows is the office that gives it. */
const occasion = new RegExp(`^[（(]${day}在[^（()）]*会议上[）)]$`); // （2024年1月24日在某省第十四届人民代表大会第二次会议上）
export const isOccasion = (line: TextLine): boolean => occasion.test(lineText(line));

/** An office above a date: it may fill a narrow column, but a sentence has ended before it. */
const dateAlone = new RegExp(`^${day}$`); // 二〇一九年九月二十日
export const opensSignature = (last: TextLine, line: TextLine, after: TextLine | undefined): boolean =>
  after !== undefined &&
  !after.object &&
  /[。；）)]$/.test(lineText(last)) &&
  /^[\p{Script=Han}\s]{4,30}$/u.test(lineText(line)) &&
  dateAlone.test(lineText(after)) &&
  sameColumn(line, after);

/** Offices above others or above a date, which may stand in the next column: the first names of a signature. */
export const opensOffices = (last: TextLine, line: TextLine, after: TextLine | undefined): boolean =>
  after !== undefined &&
  !after.object &&
  after.page === line.page &&
  /[。；）)]$/.test(lineText(last)) &&
  isOffice(line) &&
  (isOffice(after) || isDateAlone(after));

/** A date that fills a narrow column: nothing runs on from it. */
export const isDateAlone = (line: TextLine): boolean => dateAlone.test(lineText(line));

/** The offices of a signature, one below the other. */
const office = /^[\p{Script=Han}\s]{3,29}(?:[局厅部委办会府院室署行]|中心|集团|公司|支队)$/u; // 临江市民政局
export const isOffice = (line: TextLine): boolean => office.test(lineText(line));

/** An office and, after a gap, a date: both signatures of a document on one line, which nothing runs on from. */
const signed = /^[^，。；：]{2,30}年[^，。；：]{1,5}月[^，。；：]{1,5}日$/; // 某省人民政府　　2020年3月20日
export const isSigned = (line: TextLine, next: TextLine): boolean =>
  signed.test(lineText(line)) &&
  !lineText(next).startsWith('印发') &&
  line.runs.some((run, i) => i > 0 && run.bbox[0] - line.runs[i - 1]!.bbox[2] > 1.5 * run.size);

/** The mark of an annex, alone on its line above its title. */
const annexMark = /^附[件表录]\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/; // 附件2
export const opensAnnex = (last: TextLine, next: TextLine): boolean =>
  annexMark.test(lineText(next)) && /[。；！？）)》]$/.test(lineText(last));

/** Who adopted a law, and when, in brackets below its title. */
const adopted = new RegExp(`^[（(]${day}`); // （2015年6月20日山东省人民政府
export const opensAdoption = (last: TextLine, next: TextLine): boolean =>
  adopted.test(lineText(next)) && (alignmentOf(last) === 'center' || touchesNoEdge(last));

/** The edges of a ragged column are known too roughly to tell whether a line is centred. */
const touchesNoEdge = (line: TextLine) => indentOf(line) > 0.8 && shortOf(line) > 0.8;

/** The same, whole on one line. */
const adoption = new RegExp(`^[（(]${day}[^（()）]*[）)]$`); // （2022年5月24日某市人民政府令第272号公布）
export const isAdoption = (line: TextLine): boolean => adoption.test(lineText(line));

/** A text at the left edge and another at the right one, far from it. */
const farApart = 4;
export function isAtBothEnds(line: TextLine): boolean {
  const gaps = line.runs.slice(1).map((run, i) => (run.bbox[0] - line.runs[i]!.bbox[2]) / line.size);
  const wide = gaps.filter((gap) => gap > 1);
  return wide.length === 1 && wide[0]! > farApart && indentOf(line) < 0.5 && Math.abs(shortOf(line)) < 1.2;
}
