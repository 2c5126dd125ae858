/** Whether a sheet with little text, which shows none or some of the gutters of the other sheets of its size, has all of them. */

import { isLarge } from '../body-style.js';
import { centreX, overlapsY } from '../box.js';
import { type Segment, textOf, textOnly } from '../segment.js';
import { beginsBehind, endsAt } from './columns-fit.js';
import { type Gutter, runsAcross } from './gutters.js';

interface Sheet {
  /** Text, tables and figures. */
  readonly all: readonly Segment[];
  readonly segments: readonly Segment[];
  /** The pieces of text that run over no gutter. */
  readonly clear: readonly Segment[];
  /** Those of the other sheets. */
  readonly gutters: readonly Gutter[];
  readonly bodySize: number;
}

/** Each tells of one kind of sheet that its text respects the gutters. */
const signs: readonly ((sheet: Sheet) => boolean)[] = [
  endsAtGutters,
  isBalanced,
  holdsTable,
  endsInFirst,
  isBelowTitles,
  isBetweenWholeLines,
];

/** @param own gutters that the sheet shows itself @param lent those of the sheets like it @param bodySize of the file, points */
export function isLent(
  all: readonly Segment[],
  own: readonly Gutter[],
  lent: readonly Gutter[],
  bodySize: number,
): boolean {
  const isAmong = own.every((gutter) => lent.some(({ x0, x1 }) => x0 <= gutter.x1 && x1 >= gutter.x0));
  if (lent.length <= own.length || !isAmong) return false;
  const segments = textOnly(all);
  const sheet: Sheet = {
    all,
    segments,
    clear: segments.filter((segment) => isClear(segment, lent)),
    gutters: lent,
    bodySize,
  };
  return signs.some((sign) => sign(sheet));
}

const isClear = ({ bbox }: Segment, gutters: readonly Gutter[]) =>
  gutters.every(({ x0, x1 }) => bbox[2] < x1 || bbox[0] > x0);

const begins = (some: readonly Segment[], gutters: readonly Gutter[], slack: number) =>
  some.some(({ bbox, size }) => gutters.some(({ x1 }) => Math.abs(bbox[0] - x1) < slack * size));

/** Most text runs over no gutter, and a line is full to one. */
function endsAtGutters({ segments, clear, gutters }: Sheet): boolean {
  const glyphs = (some: readonly Segment[]) => some.reduce((sum, segment) => sum + segment.glyphs, 0);
  const isFull = clear.some(({ bbox, size }) => gutters.some(({ x0 }) => Math.abs(bbox[2] - x0) < size));
  return glyphs(clear) > 0.6 * glyphs(segments) && isFull;
}

/** A short text in balanced columns: its title in one, all its lines in the next. */
function isBalanced({ segments, clear, gutters }: Sheet): boolean {
  return clear.length === segments.length && segments.length > 1 && begins(clear, gutters, 0.3);
}

/** A table in one of the columns, which may stand a little further in or out. */
function holdsTable({ all, segments, clear, gutters }: Sheet): boolean {
  const objects = all.filter(({ object }) => object);
  const allClear = objects.every((object) => isClear(object, gutters));
  return clear.length === segments.length && allClear && begins(objects, gutters, 1);
}

/** The end of a text in the first column, and nothing else. */
function endsInFirst({ all, segments, clear, gutters }: Sheet): boolean {
  return clear.length === all.length && segments.every(({ bbox }) => bbox[2] <= gutters[0]!.x1);
}

/** A text in one column above or below one in several: the few lines of that one stand at the very edges of the gutters. */
function isBetweenWholeLines({ segments, gutters }: Sheet): boolean {
  return gutters.every((gutter) => facing(segments, gutter) >= fewestFacing);
}

const fewestFacing = 2;

/**
 * A few lines in columns below a title or none: nothing but the title, and what is centred as it is, runs across, and beside a line
 * another one begins where its column does, or the first has ended its sentence.
 */
function isBelowTitles({ segments, gutters, bodySize }: Sheet): boolean {
  const across = segments.filter(({ bbox }) => gutters.some((gutter) => runsAcross(bbox, gutter)));
  const titles = across.filter((segment) => isLarge(segment, bodySize));
  const isCentred = ({ bbox, size }: Segment) =>
    titles.some((title) => Math.abs(centreX(title.bbox) - centreX(bbox)) < size);
  if (!across.every((line) => titles.includes(line) || isCentred(line))) return false;
  return gutters.some((gutter) =>
    segments.some((right) => {
      if (right.bbox[0] < gutter.x1 - 0.5 * right.size) return false;
      const lefts = segments.filter(({ bbox }) => bbox[2] < gutter.x1 && overlapsY(bbox, right.bbox, 0.5 * right.size));
      return lefts.length > 0 && (beginsBehind(right, gutter, right.size) || lefts.some(endsSentence));
    }),
  );
}

/** Pairs of lines side by side, of which the left one ends at the gutter or the right one begins at it. */
function facing(segments: readonly Segment[], gutter: Gutter): number {
  const { x0, x1 } = gutter;
  return segments.filter((left) => {
    const { bbox, size } = left;
    if (bbox[2] > x0 + 0.5 * size) return false;
    return segments.some(
      (right) =>
        right.bbox[0] > x1 - 0.5 * size &&
        overlapsY(bbox, right.bbox, 0.5 * size) &&
        (endsAt(left, gutter, size) || beginsBehind(right, gutter, size)),
    );
  }).length;
}

const endsSentence = (segment: Segment) => /[。；]$/.test(textOf(segment).trim());
