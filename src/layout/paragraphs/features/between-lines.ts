/** What lies between two lines: white, and another face. */
import type { GlyphRun } from '../../../tree/page.js';
import type { Feature } from '../../evidence/decide.js';
import { leadingOf, type TextLine } from '../../lines/text-line.js';
import { isStrong } from '../../strong-face.js';
import type { Boundary } from '../boundary.js';
import { atSide, clamp, flag, of, titles } from './measures.js';

const otherFace = (a: GlyphRun, b: GlyphRun) => a.bold !== b.bold || a.typeface !== b.typeface;
const strong = (line: TextLine) => line.runs.every(isStrong);

export const betweenLines: readonly Feature<Boundary>[] = [
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
];
