/**
 * The columns of a sheet are equally wide. White strips that part them otherwise, beside others that part them evenly, run through a table
 * or a list in one of the columns.
 */

import type { Segment } from '../segment.js';
import type { Gutter } from './gutters.js';

/** The narrowest column of a sheet as a share of its widest: captions, ragged lines and indents may hide an edge. */
const even = 0.8;

/** The gutters that part even columns and that most lines show; all of them where none do. */
export function evenGutters(gutters: readonly Gutter[], segments: readonly Segment[]): readonly Gutter[] {
  if (gutters.length < 2) return gutters;
  const seen = (some: readonly Gutter[]) => some.reduce((sum, { witnesses }) => sum + witnesses, 0);
  const found = subsets(gutters)
    .filter((some) => partEvenly(some, segments))
    .sort((a, b) => seen(b) - seen(a));
  return found[0] ?? gutters;
}

export function partEvenly(gutters: readonly Gutter[], segments: readonly Segment[]): boolean {
  const left = segments.reduce((least, { bbox }) => Math.min(least, bbox[0]), Number.POSITIVE_INFINITY);
  const right = segments.reduce((most, { bbox }) => Math.max(most, bbox[2]), 0);
  const widths = [...gutters, { x0: right }].map(({ x0 }, i) => x0 - (i === 0 ? left : gutters[i - 1]!.x1));
  return Math.min(...widths) >= even * Math.max(...widths);
}

/** Those with members, each in the order of the whole. */
function subsets(gutters: readonly Gutter[]): (readonly Gutter[])[] {
  const [first, ...rest] = gutters;
  if (first === undefined) return [];
  const others = subsets(rest);
  return [[first], ...others, ...others.map((some) => [first, ...some])];
}
