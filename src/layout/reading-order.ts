/** Segments of all sheets → lines in reading order, each with its column. */
import type { Box, Page } from '../tree/page.js';
import { type Band, bandsOf } from './bands.js';
import { overlapsY } from './box.js';
import { type Edges, findEdges } from './edges.js';
import { findGutters, type Gutter } from './gutters.js';
import { mergeLoose } from './loose-titles.js';
import type { Segment } from './segment.js';
import { type Column, groupLines, makeLine, type TextLine } from './text-line.js';

export function bodyStyle(segments: readonly Segment[]): { readonly size: number } {
  const weights = new Map<number, number>();
  for (const { size, glyphs } of segments) {
    const key = Math.round(size * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + glyphs);
  }
  const [size = 10.5] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { size };
}

export interface Flow {
  readonly flow: TextLine[];
  readonly columns: ReadonlyMap<number, number>;
}

export function readingOrder(
  pages: readonly Page[],
  segments: ReadonlyMap<number, Segment[]>,
  body: { readonly size: number },
): Flow {
  const merged = new Map([...segments].map(([page, all]) => [page, mergeLoose(all, body.size)]));
  const gutters = new Map(
    pages.map((page) => [page.number, findGutters(textOnly(merged.get(page.number)), page.width)]),
  );
  const common = [...gutters.values()].flat();
  const edges = findEdges(pages, new Map([...merged].map(([number, all]) => [number, textOnly(all)])));
  const flow: TextLine[] = [];
  const columns = new Map<number, number>();
  let region = 0;
  for (const page of pages) {
    const all = merged.get(page.number) ?? [];
    const own = gutters.get(page.number) ?? [];
    const shared = borrowed(
      textOnly(all),
      own,
      sameSize(page, pages).map((other) => gutters.get(other.number) ?? []),
    );
    const used = shared ?? (own.length > 0 ? own.map((gutter) => narrowed(gutter, common)) : besideObjects(all));
    const bands = bandsOf(all, used, body.size);
    const sheetEdges = edges(page, used.length > 0);
    columns.set(page.number, bands.some(({ kind }) => kind === 'column') ? used.length + 1 : 1);
    for (const band of bands) {
      band.columns.forEach((members, index) => {
        region++;
        const column = columnOf(band, index, used, sheetEdges, page.width / 2);
        for (const line of groupLines(members)) flow.push(makeLine(line, region, column));
      });
    }
  }
  return { flow, columns };
}

const textOnly = (segments: readonly Segment[] = []) => segments.filter(({ object }) => !object);

/** A column without a full line makes its gutter look wide: it is as wide as the best seen gutter at its place. */
function narrowed(gutter: Gutter, common: readonly Gutter[]): Gutter {
  const best = common
    .filter((other) => other.x0 >= gutter.x0 - 1 && other.x1 <= gutter.x1 + 1 && other.witnesses > gutter.witnesses)
    .sort((a, b) => b.witnesses - a.witnesses)[0];
  return best ? { ...gutter, x0: Math.max(gutter.x0, best.x0), x1: Math.min(gutter.x1, best.x1) } : gutter;
}

const sameSize = (page: Page, pages: readonly Page[]) =>
  pages.filter(({ width, height }) => Math.abs(width - page.width) < 2 && Math.abs(height - page.height) < 2);

/** A sheet with little text shows none or some of the gutters of the other sheets of its size: it has all, if its text respects them. */
function borrowed(
  segments: readonly Segment[],
  own: readonly Gutter[],
  sheets: readonly (readonly Gutter[])[],
): readonly Gutter[] | null {
  const best = [...sheets].sort((a, b) => seen(b) - seen(a))[0] ?? [];
  const among = own.every((gutter) => best.some(({ x0, x1 }) => x0 <= gutter.x1 && x1 >= gutter.x0));
  if (best.length <= own.length || !among) return null;
  const clear = segments.filter(({ bbox }) => best.every(({ x0, x1 }) => bbox[2] < x1 || bbox[0] > x0));
  const glyphs = (some: readonly Segment[]) => some.reduce((sum, segment) => sum + segment.glyphs, 0);
  const beside = clear.some(({ bbox, size }) => best.some(({ x0 }) => Math.abs(bbox[2] - x0) < size));
  return glyphs(clear) > 0.6 * glyphs(segments) && beside ? best : null;
}

/** Tables side by side stand in columns, whether or not text does: one that goes on in the next column is read after its beginning. */
function besideObjects(segments: readonly Segment[]): Gutter[] {
  const objects = segments.filter(({ object }) => object).sort((a, b) => a.bbox[0] - b.bbox[0]);
  const next = objects.findIndex(({ bbox }, i) => i > 0 && besides(objects[i - 1]!.bbox, bbox));
  return next < 0 ? [] : [{ x0: objects[next - 1]!.bbox[2], x1: objects[next]!.bbox[0], witnesses: 1 }];
}

const besides = (left: Box, right: Box) => left[2] <= right[0] && overlapsY(left, right);

const seen = (gutters: readonly Gutter[]) => gutters.reduce((sum, { witnesses }) => sum + witnesses, 0);

function columnOf(band: Band, index: number, gutters: readonly Gutter[], edges: Edges, middle: number): Column {
  if (band.kind === 'page') return { ...edges, extent: 'page', middle };
  return {
    left: index === 0 ? edges.left : gutters[index - 1]!.x1,
    right: index === gutters.length ? edges.right : gutters[index]!.x0,
    extent: 'column',
    middle,
  };
}
