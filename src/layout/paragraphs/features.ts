/** Evidence that a paragraph ends between two lines (positive) or goes on (negative). One line of why each. */
import type { GlyphRun } from '../../tree/page.js';
import type { Feature } from '../evidence/decide.js';
import { indentOf, leadingOf, lineText, sameColumn, shortOf, type TextLine } from '../lines/text-line.js';
import { isStrong } from '../strong-face.js';
import { alignmentOf } from './alignment.js';
import type { Boundary } from './boundary.js';
import {
  isAdoption,
  isAtBothEnds,
  isBracketedDate,
  isDateAlone,
  isNumber,
  isOccasion,
  isOffice,
  isSigned,
  opensAdoption,
  opensAnnex,
  opensOffices,
  opensSignature,
} from './lone-lines.js';
import { roomFor } from './room-for.js';

const clamp = (value: number, low = -1, high = 1) => Math.max(low, Math.min(high, value));
const flag = (on: boolean) => (on ? 1 : 0);

const finalMark = /[。！？；：!?;:][”’）)》]?$/; // 决定：
const fullStop = /[。！？][”’）)》]?$/; // 执行。
const listMark = /[；：;:]$/; // 局长；
const inBrackets = /^[（(][^（()）]+[）)]$/; // （此件公开发布）
const midSentence = /[，,、（(《“‘〈〔[【]$/; // 市财政局、
const nonStarter = /^[，。、；：？！,;:?!）)》〉”’」』〕】］…％%]/; // ，并
const named = /^[\p{Script=Han}\s]{2,8}[：:]/u; // 主　办： 地址：
const runIn = /^[^，。；：、“”（）()]{4,14}。./u; // 坚持创新引领。把创新…
const dated = /^[〇○零一二三四五六七八九十\d\s]{4,10}年.{1,5}月.{1,5}日$/; // 2021年1月5日

const dateGoesOn = /^(?:[起前后至到以之的印]|[—–~-])/; // 印发

const otherFace = (a: GlyphRun, b: GlyphRun) => a.bold !== b.bold || a.typeface !== b.typeface;
const isTitle = (line: TextLine, size: number) => line.size > 1.12 * size;
const strong = (line: TextLine) => line.runs.every(isStrong);

/** Ems by which the last line could have taken the next line's first word; a line set to the right says nothing. */
const spare = ({ group, last, after }: Boundary) =>
  group.length === 1 && align(last) === 'right' ? roomFor(after) : shortOf(last) - roomFor(after);
const isFull = (boundary: Boundary) =>
  spare(boundary) <= 0 && (boundary.group.length > 1 || align(boundary.last) !== 'right');
const atSide = (boundary: Boundary) => !sameColumn(boundary.last, boundary.next);
const titles = ({ last, next, style }: Boundary) => isTitle(last, style.size) && isTitle(next, style.size);
const plain = (boundary: Boundary) => !titles(boundary);
/** Lines that surely open a paragraph before anything is said of where they stand. */
const fewestOpenings = 3;
/** Does the file tell paragraphs apart by no indent? */
const isUnmarked = ({ next, style }: Boundary) => Math.abs(style.opensAt(indentOf(next))) < 0.2;
/** Does a line stand where the first lines of paragraphs do, and no others? */
const opensFar = ({ style }: Boundary, line: TextLine) =>
  ['justify', 'left'].includes(align(line)) && indentOf(line) > 1 && style.opensAt(indentOf(line)) > 0.4;
const gaps = (line: TextLine) =>
  line.runs.some((run, i) => i > 0 && run.bbox[0] - line.runs[i - 1]!.bbox[2] > 1.5 * run.size);
const align = alignmentOf;

const of = (name: string, value: (boundary: Boundary) => number, prior = 0): Feature<Boundary> => ({
  name,
  of: value,
  prior,
});
/** The prior of what a typesetter would swear to against all else: pages for a fit may hold few of its cases. */
const certain = 15;
/** Share of the height of a full sheet: what ends above it leaves room for more lines. */
const high = 0.8;

export const paragraphFeatures: readonly Feature<Boundary>[] = [
  of('below-object', ({ between }) => flag(between.length > 0)),
  of('new-column', (b) => flag(atSide(b))),

  // The last line: a paragraph's last line is short, a line that goes on is full.
  of('room-left', (b) => clamp(spare(b) / 0.6)),
  of('room-left-beyond-rag', (b) => clamp((spare(b) - b.style.rag) / 1.5)),
  of('much-room-left', (b) => clamp((spare(b) - b.style.rag) / 5, 0)),
  of('half-empty', ({ last }) => flag(shortOf(last) > 0.45 * ((last.column.right - last.column.left) / last.size))),
  of('final-mark', ({ before }) => flag(finalMark.test(before))),
  of('full-stop', ({ before }) => flag(fullStop.test(before))),
  of('mid-sentence', ({ before }) => flag(midSentence.test(before))),
  of('final-mark-and-room', (b) => flag(finalMark.test(b.before)) * clamp(spare(b) / 0.6, 0)),
  of('full-without-mark', (b) => flag(isFull(b) && !finalMark.test(b.before))),
  of('bracket-open', ({ open }) => flag(open > 0)),

  // The next line: where it stands, and what it opens with.
  of('opens-at-indent', ({ next, style }) => (align(next) === 'center' ? 0 : style.opensAt(indentOf(next)))),
  of(
    'indent-and-mark',
    ({ next, before, style }) => flag(finalMark.test(before)) * clamp(style.opensAt(indentOf(next)), 0),
  ),
  of('indent-in-full-text', (b) => flag(isFull(b)) * clamp(b.style.opensAt(indentOf(b.next)), 0)),
  // A line that went on from a first line would begin at the edge: a print cut off at its right edge shows none.
  of(
    'first-lines',
    (b) => flag(b.group.length === 1 && plain(b) && isFull(b) && opensFar(b, b.last) && opensFar(b, b.next)),
    3,
  ),
  of('at-edge-after-full', (b) => flag(isFull(b)) * clamp(b.style.opensAt(indentOf(b.next)), -1, 0)),
  of('further-in', (b) => (atSide(b) ? 0 : clamp((b.next.bbox[0] - b.last.bbox[0]) / b.last.size - 0.3, 0))),
  of('further-out', (b) =>
    atSide(b) || b.group.length < 2 ? 0 : clamp((b.last.bbox[0] - b.next.bbox[0]) / b.last.size - 0.3, 0),
  ),
  of('first-further-out', (b) =>
    atSide(b) || b.group.length > 1 ? 0 : clamp((b.last.bbox[0] - b.next.bbox[0]) / b.last.size - 0.3, 0),
  ),
  of('as-second-line', ({ group, next }) => {
    if (group.length < 2) return 0;
    return Math.abs(indentOf(next) - indentOf(group[1]!)) < 0.4 ? -1 : 1;
  }),
  of('as-first-line', ({ group, first, next }) => {
    if (group.length < 2 || Math.abs(indentOf(first) - indentOf(group[1]!)) < 0.4) return 0;
    return Math.abs(indentOf(next) - indentOf(first)) < 0.4 ? 1 : -1;
  }),
  of('hanging', (b) =>
    flag(
      b.group.length === 1 &&
        !atSide(b) &&
        indentOf(b.next) > indentOf(b.first) + 0.8 &&
        b.style.opensAt(indentOf(b.next)) < 0,
    ),
  ),
  of('label', ({ label }) => flag(label !== null)),
  of('label-counts-on', ({ label, counted }) =>
    flag(label?.value != null && counted !== null && label.value === counted + 1),
  ),
  // 第十五条（材料受理）: a reference to the next article has no heading and no white behind it.
  of(
    'article-counts-on',
    ({ label, counted, after }) =>
      flag(
        label?.kind === 'article' &&
          counted !== null &&
          label.value === counted + 1 &&
          /^[\s　（(]/u.test(after.slice(label.length)),
      ),
    3,
  ),
  // …（责任单位：市教育局）| 2.优化…: a bracket ends an item as a full stop does.
  of(
    'counts-on-behind-bracket',
    ({ label, counted, before }) =>
      flag(label?.value != null && counted !== null && label.value === counted + 1 && /[）)〕】]$/.test(before)),
    2,
  ),
  of('label-counts-from-one', ({ label }) => flag(label?.value === 1)),
  of('label-out-of-step', ({ label, counted }) =>
    flag(label?.value != null && label.value !== 1 && label.value !== (counted ?? 0) + 1),
  ),
  of('label-after-full', (b) => flag(b.label !== null && isFull(b))),
  of('label-after-mark', ({ label, before }) => flag(label !== null && finalMark.test(before))),
  of('no-starter', ({ after }) => flag(nonStarter.test(after))),
  of('mark-without-indents', (b) => flag(finalMark.test(b.before) && isUnmarked(b))),
  // Nothing but the length of its paragraphs tells whether a sentence that fills its line ends one.
  of(
    'stops-end',
    (b) =>
      flag(fullStop.test(b.before) && isFull(b) && isUnmarked(b) && b.style.openings >= fewestOpenings) *
      b.style.stopsEnd(b.last),
  ),
  // Justified text stretches each line to the edge but the last of a paragraph.
  of('unstretched', (b) =>
    flag(finalMark.test(b.before) && b.group.length > 1 && b.style.justified > 0.9 && shortOf(b.last) > 0.15),
  ),
  of('run-in-alike', ({ first, after }) => flag(runIn.test(lineText(first)) && runIn.test(after))),
  of('list-mark-without-indents', (b) => flag(listMark.test(b.before) && isUnmarked(b))),
  of('in-brackets', ({ after }) => flag(inBrackets.test(after))),
  of('omitted', ({ before }) => flag(/[（(]略[）)]$/.test(before))),
  of('bracket-behind-bracket', ({ before, after }) => flag(/[）)]$/.test(before) && /^[（(]/.test(after))),
  of('date', ({ after }) => flag(dated.test(after))),
  of('date-below-line', ({ group, before, after }) =>
    flag(group.length === 1 && dated.test(after) && !finalMark.test(before)),
  ),

  // Between them.
  of('wide-leading', (b) =>
    atSide(b) ? 0 : clamp((leadingOf(b.last, b.next) / Math.max(b.style.leading, 1.1 * b.last.size) - 1.15) / 0.3, 0),
  ),
  of('parts-by-space', (b) => (atSide(b) || titles(b) ? 0 : b.style.partsBy(leadingOf(b.last, b.next)))),
  of('far-below', (b) =>
    atSide(b) ? 0 : flag(leadingOf(b.last, b.next) > 2.3 * Math.max(b.last.size, b.style.leading / 1.6)),
  ),
  of('other-face', ({ last, next }) => flag(otherFace(last.runs.at(-1)!, next.runs[0]!))),
  of('whole-line-strong', ({ last, next }) => flag(strong(last) && !isStrong(next.runs[0]!))),
  of('strong-below', ({ last, next }) => flag(!isStrong(last.runs.at(-1)!) && strong(next))),

  // Lines that stand for themselves: centred, right-aligned, names.
  of('last-centred', (b) => flag(plain(b) && align(b.last) === 'center')),
  of('next-centred', (b) => flag(plain(b) && align(b.next) === 'center')),
  of('both-centred', (b) => flag(plain(b) && align(b.last) === 'center' && align(b.next) === 'center')),
  of('last-right', (b) => flag(plain(b) && align(b.last) === 'right')),
  of('next-right', (b) => flag(plain(b) && align(b.next) === 'right')),
  of('parts-of-line', ({ last, next }) => flag(gaps(last) && gaps(next))),
  of('named', ({ before, after }) => flag(named.test(before) && named.test(after))),

  of('number-alone', ({ group, last }) => flag(group.length === 1 && isNumber(last)), certain),
  of('signature-above-date', ({ last, next, following }) => flag(opensSignature(last, next, following)), certain),
  of('offices-open', ({ last, next, following }) => flag(opensOffices(last, next, following)), certain),
  of('annex-mark', ({ last, next }) => flag(opensAnnex(last, next)), certain),
  of(
    'date-alone',
    ({ group, last, after }) => flag(group.length === 1 && isDateAlone(last) && !dateGoesOn.test(after)),
    certain,
  ),
  of(
    'offices',
    (b) => flag(plain(b) && b.group.length === 1 && isOffice(b.last) && (isOffice(b.next) || isDateAlone(b.next))),
    certain,
  ),
  of('date-in-brackets', ({ last }) => flag(isBracketedDate(last)), certain),
  of('occasion', ({ last }) => flag(isOccasion(last)), certain),
  of('signed', ({ last, next }) => flag(isSigned(last, next)), certain),
  of('adoption-below-title', ({ last, next }) => flag(opensAdoption(last, next)), certain),
  of('adoption-alone', ({ group, last }) => flag(group.length === 1 && isAdoption(last)), certain),
  of('at-both-ends', ({ last }) => flag(isAtBothEnds(last)), certain),

  // Titles: lines of one size and face run on, whatever their fill.
  of('one-title', isOneTitle),
  of('title-below-object', (b) => flag(titles(b) && b.between.length > 0)),
  of('title-far-below', (b) => flag(titles(b) && !atSide(b) && leadingOf(b.last, b.next) > 2.3 * b.last.size)),
  // A title is whole above its table, and goes on on the next sheet only from the foot of its own.
  of(
    'title-below-table',
    ({ next, style, between }) => flag(isTitle(next, style.size) && between.some((object) => 'rows' in object)),
    certain,
  ),
  of(
    'title-over-white',
    (b) => flag(titles(b) && b.last.page !== b.next.page && b.last.bbox[3] < high * b.style.foot),
    certain,
  ),
  of('title-ends', ({ last, next, style }) => flag(isTitle(last, style.size) !== isTitle(next, style.size))),
  of('title-other-font', (b) =>
    flag(
      titles(b) &&
        b.last.runs[0]!.font !== b.next.runs[0]!.font &&
        b.last.runs[0]!.font !== '' &&
        b.next.runs[0]!.font !== '',
    ),
  ),
  of('title-ended', (b) => flag(titles(b) && titleEnd.test(b.before))),
  of('title-latin', (b) => flag(titles(b) && !/\p{Script=Han}/u.test(b.before) !== !/\p{Script=Han}/u.test(b.after))),
  of('title-plain-face', (b) => flag(titles(b) && !isStrong(b.last.runs[0]!) && b.last.size < 1.3 * b.style.size)),
];

const titleEnd = /(?:通知|公告|决定|意见|批复|条例|办法|规定|细则|方案|规划|报告|函|令|目录)[）)]?$/; // …的通知

function isOneTitle(boundary: Boundary): number {
  return flag(titles(boundary));
}
