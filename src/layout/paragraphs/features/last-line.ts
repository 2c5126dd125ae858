/** The last line read: a paragraph's last line is short, a line that goes on is full. */
import type { Feature } from '../../evidence/decide.js';
import { shortOf } from '../../lines/text-line.js';
import type { Boundary } from '../boundary.js';
import { atSide, clamp, finalMark, flag, fullStop, isFull, of, spare } from './measures.js';

const midSentence = /[，,、（(《“‘〈〔[【]$/; // 市财政局、

export const lastLine: readonly Feature<Boundary>[] = [
  of('below-object', ({ between }) => flag(between.length > 0)),
  of('new-column', (b) => flag(atSide(b))),
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
];
