/** The gutters of each sheet: those its own text shows, those of the sheets like it, or those its tables stand beside. */
import type { Box, Page } from '../../tree/page.js';
import { bodyStyle } from '../body-style.js';
import { overlapsY } from '../box.js';
import { type Segment, textOnly } from '../segment.js';
import { columnsFit } from './columns-fit.js';
import { evenGutters, partEvenly } from './even-gutters.js';
import { findGutters, type Gutter, gutterMiddle } from './gutters.js';
import { isLent } from './is-lent.js';

export function sheetGutters(
  pages: readonly Page[],
  segments: ReadonlyMap<number, readonly Segment[]>,
): (page: Page) => readonly Gutter[] {
  const found = new Map<number, readonly Gutter[]>();
  const even = new Set<readonly Gutter[]>();
  for (const { number } of pages) {
    const text = textOnly(segments.get(number));
    const gutters = evenGutters(findGutters(text), text);
    found.set(number, gutters);
    if (partEvenly(gutters, text)) even.add(gutters);
  }
  const common = [...found.values()].flat();
  const body = bodyStyle([...segments.values()].flat());
  return (page) => {
    const all = segments.get(page.number) ?? [];
    const own = found.get(page.number) ?? [];
    const best = bestOf(page, pages, found, even);
    const shared = (isLent(all, own, best, body.size) ? best : null) ?? better(textOnly(all), own, best);
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
function bestOf(
  page: Page,
  pages: readonly Page[],
  found: ReadonlyMap<number, readonly Gutter[]>,
  even: ReadonlySet<readonly Gutter[]>,
): readonly Gutter[] {
  let best: readonly Gutter[] = [];
  let sameSide: readonly Gutter[] = [];
  for (const other of pages) {
    const own = found.get(other.number) ?? [];
    if (own.length === 0 || !sameSize(page, other)) continue;
    if (seen(own) > seen(best)) best = own;
    if (other.number % 2 === page.number % 2 && seen(own) > seen(sameSide)) sameSide = own;
  }
  const lent = sameSide.length >= best.length ? sameSide : best;
  // Tables on the other sheets may hide one of them.
  if (even.has(lent)) return lent;
  // A strip that few lines of all these sheets show beside one that most do is white in a table.
  const alike = pages.filter((other) => sameSize(page, other)).flatMap(({ number }) => found.get(number) ?? []);
  const shown = lent.map((gutter) =>
    seen(alike.filter(({ x0, x1 }) => x0 <= gutterMiddle(gutter) && x1 >= gutterMiddle(gutter))),
  );
  const most = Math.max(0, ...shown);
  return lent.filter((_, i) => shown[i]! >= weak * most);
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
