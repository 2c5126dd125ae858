/** The next line: where it stands, and what it opens with. */
import type { Feature } from '../../evidence/decide.js';
import { indentOf, lineText, shortOf, type TextLine } from '../../lines/text-line.js';
import type { Boundary } from '../boundary.js';
import { align, atSide, clamp, finalMark, flag, fullStop, isFull, of, plain } from './measures.js';

const listMark = /[；：;:]$/; // 局长；
const inBrackets = /^[（(][^（()）]+[）)]$/; // （此件公开发布）
const nonStarter = /^[，。、；：？！,;:?!）)》〉”’」』〕】］…％%]/; // ，并
const runIn = /^[^，。；：、“”（）()]{4,14}。./u; // 坚持创新引领。把创新…
const dated = /^[〇○零一二三四五六七八九十\d\s]{4,10}年.{1,5}月.{1,5}日$/; // 2021年1月5日
/** Lines that surely open a paragraph before anything is said of where they stand. */
const fewestOpenings = 3;
/** Does the file tell paragraphs apart by no indent? */
const isUnmarked = ({ next, style }: Boundary) => Math.abs(style.opensAt(indentOf(next))) < 0.2;
/** Does a line stand where the first lines of paragraphs do, and no others? */
const opensFar = ({ style }: Boundary, line: TextLine) =>
  ['justify', 'left'].includes(align(line)) && indentOf(line) > 1 && style.opensAt(indentOf(line)) > 0.4;

export const nextLine: readonly Feature<Boundary>[] = [
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
];
