/** The gutters of each sheet: those its own text shows, those of the sheets like it, or those its tables stand beside. */
import type { Box, Page } from '../../tree/page.js';
import { bodyStyle } from '../body-style.js';
import { centreX, overlapsY } from '../box.js';
import { type Segment, textOf, textOnly } from '../segment.js';
import { beginsBehind, columnsFit, endsAt } from './columns-fit.js';
import { evenGutters } from './even-gutters.js';
import { findGutters, type Gutter, gutterMiddle, runsAcross } from './gutters.js';

export function sheetGutters(
  pages: readonly Page[],
  segments: ReadonlyMap<number, readonly Segment[]>,
): (page: Page) => readonly Gutter[] {
  const found = new Map(
    pages.map(({ number }) => {
      const text = textOnly(segments.get(number));
      return [number, evenGutters(findGutters(text), text)];
    }),
  );
  const common = [...found.values()].flat();
  const body = bodyStyle([...segments.values()].flat());
  return (page) => {
    const all = segments.get(page.number) ?? [];
    const own = found.get(page.number) ?? [];
    const best = bestOf(page, pages, found);
    const shared = borrowed(all, own, best, body.size) ?? better(textOnly(all), own, best);
    return (
      shared ?? (own.length > 0 ? own.map((gutter) => narrowed(gutter, common, textOnly(all))) : besideObjects(all))
    );
  };
}

/**
 * A column without a full line makes its gutter look wide: it is as wide as the best seen gutter at its place. Facing sheets may have
 * their margins mirrored, and both gutters lie in a wide one: the lines of the sheet tell which is theirs.
 */
function narrowed(gutter: Gutter, common: readonly Gutter[], lines: readonly Segment[]): Gutter {
  const within = common
    .filter((other) => other.x0 >= gutter.x0 - 1 && other.x1 <= gutter.x1 + 1 && other.witnesses > gutter.witnesses)
    .sort((a, b) => b.witnesses - a.witnesses);
  const distinct = new Map(
    within.toReversed().map((other) => [`${Math.round(other.x0)} ${Math.round(other.x1)}`, other]),
  );
  const fits = new Map([...distinct.values()].map((other) => [other, columnsFit([other], lines)]));
  const [best] = [...fits].sort(([a, fitA], [b, fitB]) => fitB - fitA || b.witnesses - a.witnesses)[0] ?? [];
  return best ? { ...gutter, x0: Math.max(gutter.x0, best.x0), x1: Math.min(gutter.x1, best.x1) } : gutter;
}

const sameSize = (a: Page, b: Page) => Math.abs(a.width - b.width) < 2 && Math.abs(a.height - b.height) < 2;

/** The gutters best seen on a sheet of this size; those of its own side of the fold, where it has as many (margins may be mirrored). */
function bestOf(page: Page, pages: readonly Page[], found: ReadonlyMap<number, readonly Gutter[]>): readonly Gutter[] {
  let best: readonly Gutter[] = [];
  let sameSide: readonly Gutter[] = [];
  for (const other of pages) {
    const own = found.get(other.number) ?? [];
    if (own.length === 0 || !sameSize(page, other)) continue;
    if (seen(own) > seen(best)) best = own;
    if (other.number % 2 === page.number % 2 && seen(own) > seen(sameSide)) sameSide = own;
  }
  const lent = sameSide.length >= best.length ? sameSide : best;
  // A strip that few lines of all these sheets show beside one that most do is white in a table.
  const alike = pages.filter((other) => sameSize(page, other)).flatMap(({ number }) => found.get(number) ?? []);
  const shown = lent.map((gutter) =>
    seen(alike.filter(({ x0, x1 }) => x0 <= gutterMiddle(gutter) && x1 >= gutterMiddle(gutter))),
  );
  const most = Math.max(0, ...shown);
  return lent.filter((_, i) => shown[i]! >= weak * most);
}

/** A sheet with little text shows none or some of the gutters of the other sheets of its size: it has all, if its text respects them. */
function borrowed(
  all: readonly Segment[],
  own: readonly Gutter[],
  best: readonly Gutter[],
  bodySize: number,
): readonly Gutter[] | null {
  const segments = textOnly(all);
  const among = own.every((gutter) => best.some(({ x0, x1 }) => x0 <= gutter.x1 && x1 >= gutter.x0));
  if (best.length <= own.length || !among) return null;
  const clear = segments.filter(({ bbox }) => best.every(({ x0, x1 }) => bbox[2] < x1 || bbox[0] > x0));
  const glyphs = (some: readonly Segment[]) => some.reduce((sum, segment) => sum + segment.glyphs, 0);
  const beside = clear.some(({ bbox, size }) => best.some(({ x0 }) => Math.abs(bbox[2] - x0) < size));
  if (glyphs(clear) > 0.6 * glyphs(segments) && beside) return best;
  // A short text in balanced columns: its title in one, all its lines in the next.
  const begins = (some: readonly Segment[], slack: number) =>
    some.some(({ bbox, size }) => best.some(({ x1 }) => Math.abs(bbox[0] - x1) < slack * size));
  if (clear.length === segments.length && segments.length > 1 && begins(clear, 0.3)) return best;
  // Or a table in one of them, which may stand a little further in or out.
  const objects = all.filter(({ object }) => object);
  const allClear = objects.every(({ bbox }) => best.every(({ x0, x1 }) => bbox[2] < x1 || bbox[0] > x0));
  if (clear.length === segments.length && allClear && begins(objects, 1)) return best;
  // The end of a text in the first column, and nothing else.
  const inFirst = segments.every(({ bbox }) => bbox[2] <= best[0]!.x1);
  if (clear.length === all.length && inFirst) return best;
  if (isBelowTitles(segments, best, bodySize)) return best;
  // A text in one column above or below one in several: the few lines of that one stand at the very edges of the gutters.
  return best.every((gutter) => facing(segments, gutter) >= fewestFacing) ? best : null;
}

/** Where a sheet shows other gutters than the sheets like it, its lines tell which columns they stand in. */
function better(
  segments: readonly Segment[],
  own: readonly Gutter[],
  best: readonly Gutter[],
): readonly Gutter[] | null {
  const same = own.length === best.length && own.every(({ x0, x1 }, i) => x0 < best[i]!.x1 && x1 > best[i]!.x0);
  if (own.length === 0 || best.length === 0 || same) return null;
  return columnsFit(best, segments) > columnsFit(own, segments) ? best : null;
}

/** Share of the witnesses of the clearest gutter of a sheet below which another is lent to no sheet. */
const weak = 0.35;
const fewestFacing = 2;
/** Type larger than the text by this is a title's. */
const larger = 1.15;

/**
 * A few lines in columns below a title or none: nothing but the title, and what is centred as it is, runs across, and beside a line
 * another one begins where its column does, or the first has ended its sentence.
 */
function isBelowTitles(segments: readonly Segment[], gutters: readonly Gutter[], bodySize: number): boolean {
  const across = segments.filter(({ bbox }) => gutters.some((gutter) => runsAcross(bbox, gutter)));
  const titles = across.filter(({ size }) => size > larger * bodySize);
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

/** Tables side by side stand in columns, whether or not text does: one that goes on in the next column is read after its beginning. */
function besideObjects(segments: readonly Segment[]): Gutter[] {
  const objects = segments.filter(({ object }) => object).sort((a, b) => a.bbox[0] - b.bbox[0]);
  for (const left of objects) {
    const right = objects.find(({ bbox }) => besides(left.bbox, bbox));
    if (right) return [{ x0: left.bbox[2], x1: right.bbox[0], witnesses: 1 }];
  }
  return [];
}

const besides = (left: Box, right: Box) => left[2] <= right[0] && overlapsY(left, right);

const endsSentence = (segment: Segment) => /[。；]$/.test(textOf(segment).trim());

const seen = (gutters: readonly Gutter[]) => gutters.reduce((sum, { witnesses }) => sum + witnesses, 0);
