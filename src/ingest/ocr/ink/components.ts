/** Connected pieces of ink (8 neighbours), found row by row. */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';

export interface Component extends PixelBox {
  /** Pixels of ink. */
  readonly area: number;
}

export interface Labelled {
  /** Component of each pixel: index + 1; 0 for paper. */
  readonly labels: Int32Array;
  readonly components: readonly Component[];
}

/** Runs of ink along the rows, joined to those they touch on the row above; a component has the label of its first run. */
export function findComponents({ width, ink }: Bitmap): Labelled {
  const runs = new Runs();
  // Runs of the row above the one at work: from `touching` on, before `first`.
  let [row, touching, first] = [-1, 0, 0];
  for (let at = ink.indexOf(1); at >= 0; at = ink.indexOf(1, at)) {
    const y = Math.floor(at / width);
    if (y > row) {
      touching = y === row + 1 ? first : runs.count;
      first = runs.count;
      row = y;
    }
    const [start, end] = [at, (y + 1) * width];
    while (at < end && ink[at]) at++;
    const run = runs.add(start, at);
    // Runs above that end left of this one touch none to the right either.
    while (touching < first && runs.stops[touching]! + width < start) touching++;
    for (let k = touching; k < first && runs.starts[k]! + width <= at; k++) runs.join(k, run);
  }
  return runs.labelled(width, ink.length);
}

/** Starts and ends of runs as places in the bitmap, with the run each is joined to: the first of its component (union-find). */
class Runs {
  count = 0;
  starts = new Int32Array(4096);
  stops = new Int32Array(4096);
  #firsts = new Int32Array(4096);

  add(start: number, stop: number): number {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.stops = doubled(this.stops);
      this.#firsts = doubled(this.#firsts);
    }
    const run = this.count++;
    this.starts[run] = start;
    this.stops[run] = stop;
    this.#firsts[run] = run;
    return run;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.#first(a), this.#first(b)];
    if (one < other) this.#firsts[other] = one;
    else this.#firsts[one] = other;
  }

  #first(run: number): number {
    const firsts = this.#firsts;
    let at = run;
    while (firsts[at] !== at) {
      firsts[at] = firsts[firsts[at]!]!;
      at = firsts[at]!;
    }
    return at;
  }

  labelled(width: number, pixels: number): Labelled {
    const labels = new Int32Array(pixels);
    const components: { x0: number; y0: number; x1: number; y1: number; area: number }[] = [];
    const labelOf = new Int32Array(this.count);
    for (let run = 0; run < this.count; run++) {
      const [start, stop] = [this.starts[run]!, this.stops[run]!];
      const y = Math.floor(start / width);
      const [x0, x1] = [start - y * width, stop - y * width];
      const first = this.#first(run);
      if (first === run) labelOf[run] = components.push({ x0, y0: y, x1, y1: y + 1, area: 0 });
      const label = labelOf[first]!;
      const component = components[label - 1]!;
      if (x0 < component.x0) component.x0 = x0;
      if (x1 > component.x1) component.x1 = x1;
      component.y1 = y + 1;
      component.area += stop - start;
      labels.fill(label, start, stop);
    }
    return { labels, components };
  }
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const out = new Int32Array(2 * values.length);
  out.set(values);
  return out;
}
