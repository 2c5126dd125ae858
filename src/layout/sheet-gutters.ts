/** The gutters of each sheet: those its own text shows, those of the sheets like it, or those its tables stand beside. */
import type { Box, Page } from '../tree/page.js';
import { overlapsY } from './box.js';
import { beginsBehind, columnsFit, endsAt } from './columns-fit.js';
import { evenGutters } from './even-gutters.js';
import { findGutters, type Gutter, gutterMiddle } from './gutters.js';
import { type Segment, textOnly } from './segment.js';

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
  return (page) => {
    const all = segments.get(page.number) ?? [];
    const own = found.get(page.number) ?? [];
    const best = bestOf(page, pages, found);
    const shared = borrowed(all, own, best) ?? better(textOnly(all), own, best);
    return shared ?? (own.length > 0 ? own.map((gutter) => narrowed(gutter, common)) : besideObjects(all));
  };
}

/** A column without a full line makes its gutter look wide: it is as wide as the best seen gutter at its place. */
function narrowed(gutter: Gutter, common: readonly Gutter[]): Gutter {
  const best = common
    .filter((other) => other.x0 >= gutter.x0 - 1 && other.x1 <= gutter.x1 + 1 && other.witnesses > gutter.witnesses)
    .sort((a, b) => b.witnesses - a.witnesses)[0];
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
function borrowed(all: readonly Segment[], own: readonly Gutter[], best: readonly Gutter[]): readonly Gutter[] | null {
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

const seen = (gutters: readonly Gutter[]) => gutters.reduce((sum, { witnesses }) => sum + witnesses, 0);
