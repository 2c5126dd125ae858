/** Numbers of lines in the margin (5, 10, 15 …): they stand one below the other, beside the text, and count on evenly. */
import type { Furniture } from '../tree/block.js';
import { centreY } from './box.js';
import { type Segment, textOf } from './segment.js';

const fewest = 3;
/** Points by which the ends of the numbers may differ. */
const flush = 1.5;
const digits = /^\d{1,3}$/;

export function takeLineNumbers(segments: readonly Segment[]): { rest: Segment[]; furniture: Furniture[] } {
  const numbers = segments.filter((segment) => digits.test(textOf(segment).trim()));
  const taken = new Set<Segment>();
  for (const first of numbers) {
    if (taken.has(first)) continue;
    const ladder = numbers
      .filter(({ bbox }) => Math.abs(bbox[2] - first.bbox[2]) < flush || Math.abs(bbox[0] - first.bbox[0]) < flush)
      .sort((a, b) => centreY(a.bbox) - centreY(b.bbox));
    if (ladder.length >= fewest && countsOn(ladder) && isBeside(ladder, segments))
      for (const one of ladder) taken.add(one);
  }
  return {
    rest: segments.filter((segment) => !taken.has(segment)),
    furniture: [...taken].map((segment) => ({
      page: segment.page,
      bbox: segment.bbox,
      role: 'line-number' as const,
      text: textOf(segment).trim(),
      glyphs: segment.glyphs,
    })),
  };
}

function countsOn(ladder: readonly Segment[]): boolean {
  const values = ladder.map((segment) => Number(textOf(segment).trim()));
  const step = values[1]! - values[0]!;
  return step > 0 && values.every((value, i) => i === 0 || value - values[i - 1]! === step);
}

/** No text above or below reaches into their strip, and text stands beside them. */
function isBeside(ladder: readonly Segment[], segments: readonly Segment[]): boolean {
  const x0 = Math.min(...ladder.map(({ bbox }) => bbox[0]));
  const x1 = Math.max(...ladder.map(({ bbox }) => bbox[2]));
  const y0 = ladder[0]!.bbox[1];
  const y1 = ladder.at(-1)!.bbox[3];
  const others = segments.filter(
    (segment) => !ladder.includes(segment) && segment.bbox[3] > y0 && segment.bbox[1] < y1,
  );
  // The first column of a table has a name, and text above or below begins where it does.
  const within = segments.some(
    ({ bbox }) => bbox[0] < x1 && bbox[2] > x0 && isNear(bbox, y0, y1, ladder) && !(bbox[3] > y0 && bbox[1] < y1),
  );
  if (within) return false;
  const aside = others.filter(({ bbox }) => bbox[2] <= x0 || bbox[0] >= x1);
  // The margin: all text is on one side of it.
  const oneSide = aside.every(({ bbox }) => bbox[0] >= x1) || aside.every(({ bbox }) => bbox[2] <= x0);
  return aside.length === others.length && aside.length > ladder.length && oneSide;
}

/** Lines above the first number and below the last one in which a column would show its name or other text. */
const aboutLines = 4;

function isNear([, top, , bottom]: Segment['bbox'], y0: number, y1: number, ladder: readonly Segment[]): boolean {
  const reach = aboutLines * Math.max((y1 - y0) / ladder.length, 1.5 * ladder[0]!.size);
  return bottom > y0 - reach && top < y1 + reach;
}
