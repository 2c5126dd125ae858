/** Runs that stand side by side without a wide gap: the smallest pieces that columns and lines are found from. */
import { countGlyphs } from '../text/normalize.js';
import type { Box, GlyphRun } from '../tree/page.js';
import { around, centreY } from './box.js';
import type { PlacedObject } from './sheet/placed-object.js';

export interface Segment {
  readonly page: number;
  readonly runs: readonly GlyphRun[];
  readonly bbox: Box;
  /** Of most of its characters. */
  readonly size: number;
  readonly glyphs: number;
  /** A table or figure in place of text. */
  readonly object?: PlacedObject;
}

/** A table or figure, placed like a segment of text. */
export function objectSegment(object: PlacedObject, size: number): Segment {
  return { page: object.page, runs: [], bbox: object.bbox, size, glyphs: 0, object };
}

/** Ems. Wider than any space inside justified text, narrower than a gutter between columns. */
const widestGap = 0.9;
/** Ems that base lines of one line may differ by (mixed fonts, superscripts). */
const slack = 0.38;

interface OpenSegment {
  readonly runs: GlyphRun[];
  /** In the order they were begun. */
  readonly index: number;
  bbox: Box;
}

export function segmentsOf(page: number, runs: readonly GlyphRun[]): Segment[] {
  const all: OpenSegment[] = [];
  const open = new OpenSegments(runs);
  for (const run of [...runs].sort((a, b) => a.bbox[0] - b.bbox[0] || a.bbox[1] - b.bbox[1])) {
    let best: OpenSegment | undefined;
    let bestOffset = Number.POSITIVE_INFINITY;
    for (const segment of open.near(run)) {
      const last = segment.runs.at(-1)!;
      const size = Math.max(run.size, last.size);
      const gap = run.bbox[0] - segment.bbox[2];
      if (gap > widestGap * size || gap < -0.6 * size) continue;
      const offset = Math.abs(centreY(run.bbox) - centreY(last.bbox));
      if (offset >= slack * size || offset > bestOffset) continue;
      if (best && offset === bestOffset && segment.index > best.index) continue;
      best = segment;
      bestOffset = offset;
    }
    if (best) {
      open.leave(best);
      best.runs.push(run);
      best.bbox = around(best.bbox, run.bbox);
    } else {
      best = { runs: [run], index: all.length, bbox: run.bbox };
      all.push(best);
    }
    open.enter(best);
  }
  return all
    .map((segment) => makeSegment(page, segment.runs, segment.bbox))
    .sort((a, b) => a.bbox[1] - b.bbox[1] || a.bbox[0] - b.bbox[0]);
}

/** Segments that a run further right may still join, found by the height of their last run: a sheet may have 50,000 runs. */
class OpenSegments {
  readonly #strips = new Map<number, OpenSegment[]>();
  readonly #largest: number;

  constructor(runs: readonly GlyphRun[]) {
    this.#largest = runs.reduce((most, { size }) => Math.max(most, size), 1);
  }

  *near(run: GlyphRun): Iterable<OpenSegment> {
    const y = centreY(run.bbox);
    const reach = slack * this.#largest;
    for (let strip = this.#stripOf(y - reach); strip <= this.#stripOf(y + reach); strip++) {
      const all = this.#strips.get(strip);
      if (!all) continue;
      const alive = all.filter(({ bbox }) => run.bbox[0] - bbox[2] <= widestGap * this.#largest);
      if (alive.length < all.length) this.#strips.set(strip, alive);
      yield* alive;
    }
  }

  enter(segment: OpenSegment): void {
    const strip = this.#stripOf(lastY(segment));
    const all = this.#strips.get(strip);
    if (all) all.push(segment);
    else this.#strips.set(strip, [segment]);
  }

  leave(segment: OpenSegment): void {
    const strip = this.#stripOf(lastY(segment));
    this.#strips.set(
      strip,
      this.#strips.get(strip)!.filter((other) => other !== segment),
    );
  }

  #stripOf(y: number): number {
    return Math.floor(y / this.#largest);
  }
}

const lastY = ({ runs }: OpenSegment) => centreY(runs.at(-1)!.bbox);

export function makeSegment(page: number, runs: readonly GlyphRun[], bbox: Box): Segment {
  const sizes = new Map<number, number>();
  let glyphs = 0;
  for (const run of runs) {
    const count = countGlyphs(run.text);
    glyphs += count;
    sizes.set(run.size, (sizes.get(run.size) ?? 0) + count);
  }
  const [size] = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!;
  return { page, runs, bbox, size, glyphs };
}

export const textOf = (segment: Segment): string => segment.runs.map((run) => run.text).join('');

export const textOnly = (segments: readonly Segment[] = []): Segment[] => segments.filter(({ object }) => !object);
