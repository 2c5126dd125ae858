/** Lines that stand for themselves: centred, right-aligned, names, signatures. */
import type { Feature } from '../../evidence/decide.js';
import type { TextLine } from '../../lines/text-line.js';
import type { Boundary } from '../boundary.js';
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
} from '../lone-lines.js';
import { align, certain, flag, of, plain } from './measures.js';

const named = /^[\p{Script=Han}\s]{2,8}[：:]/u; // 主　办： 地址：
const dateGoesOn = /^(?:[起前后至到以之的印]|[—–~-])/; // 印发
const gaps = (line: TextLine) =>
  line.runs.some((run, i) => i > 0 && run.bbox[0] - line.runs[i - 1]!.bbox[2] > 1.5 * run.size);

export const loneLines: readonly Feature<Boundary>[] = [
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
];
