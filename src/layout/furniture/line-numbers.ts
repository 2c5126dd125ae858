/** Numbers of lines in the margin (5, 10, 15 …): they stand one below the other, beside the text, and count on evenly. */
import type { Furniture } from '../../tree/block.js';
import { aroundAll, centreY } from '../box.js';
import { makeSegment, type Segment, textOf, textOnly } from '../segment.js';

const fewest = 3;
/** Points by which the ends of the numbers may differ. */
const flush = 1.5;
const digits = /^\d{1,3}$/;
/** Against the type of the text, and in ems of the number: how small and how far from its line a number is that stands close to it. */
const smaller = 0.8;
const apart = 0.5;

export interface Numbered {
  readonly rest: Segment[];
  readonly furniture: Furniture[];
}

/**
 * @param sheets segments of each sheet of a file, tables among them: a sheet with too few lines for a ladder has its numbers where others
 * have theirs
 */
export function takeLineNumbers(sheets: ReadonlyMap<number, readonly Segment[]>): Map<number, Numbered> {
  const cut = new Map([...sheets].map(([sheet, segments]) => [sheet, segments.flatMap(cutAtNumber)]));
  const ladders = new Map([...cut].map(([sheet, segments]) => [sheet, laddersOf(segments)]));
  const all = [...ladders.values()].flat();
  return new Map(
    [...sheets].map(([sheet, segments]) => {
      const own = ladders.get(sheet)!;
      return [sheet, parted(segments, own.length > 0 ? own.flat() : alike(cut.get(sheet)!, all))];
    }),
  );
}

/** A number beside large type stands nearer to it than the words of that type may stand apart: its line is cut behind it. */
function cutAtNumber(segment: Segment): Segment[] {
  const [first, second] = segment.runs;
  if (!first || !second || first.size > smaller * segment.size || !digits.test(first.text.trim())) return [segment];
  if (second.bbox[0] - first.bbox[2] < apart * first.size) return [segment];
  return [[first], segment.runs.slice(1)].map((runs) =>
    makeSegment(segment.page, runs, aroundAll(runs.map(({ bbox }) => bbox))),
  );
}

/** @param taken the numbers, each cut from its line where it stands close to one */
function parted(segments: readonly Segment[], taken: readonly Segment[]): Numbered {
  const numbers = new Set(taken.flatMap(({ runs }) => runs));
  const isTaken = ({ runs }: Segment) => numbers.has(runs[0]!);
  return {
    rest: textOnly(segments)
      .flatMap((segment) => (isTaken(segment) ? cutAtNumber(segment) : segment))
      .filter((segment) => !isTaken(segment)),
    furniture: taken.map((segment) => ({
      page: segment.page,
      bbox: segment.bbox,
      role: 'line-number' as const,
      text: textOf(segment).trim(),
      glyphs: segment.glyphs,
    })),
  };
}

const isNumber = (segment: Segment) => digits.test(textOf(segment).trim());
const numberOf = (segment: Segment) => Number(textOf(segment).trim());
const inStrip = (a: Segment, b: Segment) =>
  Math.abs(a.bbox[2] - b.bbox[2]) < flush || Math.abs(a.bbox[0] - b.bbox[0]) < flush;
const downwards = (segments: readonly Segment[]) => [...segments].sort((a, b) => centreY(a.bbox) - centreY(b.bbox));

function laddersOf(segments: readonly Segment[]): Segment[][] {
  const numbers = segments.filter(isNumber);
  const taken = new Set<Segment>();
  const ladders: Segment[][] = [];
  for (const first of numbers) {
    if (taken.has(first)) continue;
    const ladder = downwards(numbers.filter((other) => inStrip(other, first)));
    if (ladder.length < fewest || !countsOn(ladder) || !isBeside(ladder, segments, ladder.length + 1)) continue;
    ladders.push(ladder);
    for (const one of ladder) taken.add(one);
  }
  return ladders;
}

/** The numbers of a sheet that begin a ladder of other sheets: in its strip, in its size, of its values. */
function alike(segments: readonly Segment[], ladders: readonly (readonly Segment[])[]): Segment[] {
  for (const ladder of ladders) {
    const found = downwards(
      segments.filter(
        (segment) =>
          isNumber(segment) &&
          Math.abs(segment.size - ladder[0]!.size) < 0.1 &&
          ladder.some((other) => inStrip(other, segment)),
      ),
    );
    const counted = found.every((segment, i) => numberOf(segment) === numberOf(ladder[i] ?? segment));
    if (found.length > 0 && counted && found.length <= ladder.length && isBeside(found, segments, found.length))
      return found;
  }
  return [];
}

function countsOn(ladder: readonly Segment[]): boolean {
  const values = ladder.map(numberOf);
  const step = values[1]! - values[0]!;
  return step > 0 && values.every((value, i) => i === 0 || value - values[i - 1]! === step);
}

/** No text above or below reaches into their strip, and so many pieces of text stand beside them, or a table, all on one side. */
function isBeside(ladder: readonly Segment[], segments: readonly Segment[], fewestAside: number): boolean {
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
  const enough = aside.length >= fewestAside || aside.some(isTable);
  return aside.length === others.length && enough && oneSide;
}

/** Numbers beside a picture are those of its axis. */
const isTable = ({ object }: Segment) => object !== undefined && !('type' in object);

/** Lines above the first number and below the last one in which a column would show its name or other text. */
const aboutLines = 4;

function isNear([, top, , bottom]: Segment['bbox'], y0: number, y1: number, ladder: readonly Segment[]): boolean {
  const reach = aboutLines * Math.max((y1 - y0) / ladder.length, 1.5 * ladder[0]!.size);
  return bottom > y0 - reach && top < y1 + reach;
}
