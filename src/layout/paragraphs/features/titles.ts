/** Titles: lines of one size and face run on, whatever their fill. */
import type { Feature } from '../../evidence/decide.js';
import { leadingOf } from '../../lines/text-line.js';
import { isStrong } from '../../strong-face.js';
import type { Boundary } from '../boundary.js';
import { atSide, certain, flag, isTitle, of, titles } from './measures.js';

/** Share of the height of a full sheet: what ends above it leaves room for more lines. */
const high = 0.8;
const titleEnd = /(?:通知|公告|决定|意见|批复|条例|办法|规定|细则|方案|规划|报告|函|令|目录)[）)]?$/; // …的通知

export const titleLines: readonly Feature<Boundary>[] = [
  of('one-title', (b) => flag(titles(b))),
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
