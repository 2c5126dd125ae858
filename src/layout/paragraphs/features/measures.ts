/** What the evidence of paragraphs is measured by. Lengths in ems of the line. */
import type { Feature } from '../../evidence/decide.js';
import { sameColumn, shortOf, type TextLine } from '../../lines/text-line.js';
import { alignmentOf } from '../alignment.js';
import type { Boundary } from '../boundary.js';
import { roomFor } from '../room-for.js';

export const clamp = (value: number, low = -1, high = 1) => Math.max(low, Math.min(high, value));
export const flag = (on: boolean) => (on ? 1 : 0);
export const finalMark = /[。！？；：!?;:][”’）)》]?$/; // 决定：
export const fullStop = /[。！？][”’）)》]?$/; // 执行。
export const isTitle = (line: TextLine, size: number) => line.size > 1.12 * size;
/** Ems by which the last line could have taken the next line's first word; a line set to the right says nothing. */
export const spare = ({ group, last, after }: Boundary) =>
  group.length === 1 && align(last) === 'right' ? roomFor(after) : shortOf(last) - roomFor(after);
export const isFull = (boundary: Boundary) =>
  spare(boundary) <= 0 && (boundary.group.length > 1 || align(boundary.last) !== 'right');
export const atSide = (boundary: Boundary) => !sameColumn(boundary.last, boundary.next);
export const titles = ({ last, next, style }: Boundary) => isTitle(last, style.size) && isTitle(next, style.size);
export const plain = (boundary: Boundary) => !titles(boundary);
export const align = alignmentOf;
export const of = (name: string, value: (boundary: Boundary) => number, prior = 0): Feature<Boundary> => ({
  name,
  of: value,
  prior,
});
/** The prior of what a typesetter would swear to against all else: pages for a fit may hold few of its cases. */
export const certain = 15;
