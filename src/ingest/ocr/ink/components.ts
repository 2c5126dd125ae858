/** Connected pieces of ink (8 neighbours), found row by row. */
import type { Bitmap, PixelBox } from '../picture/bitmap.js';
import { doubled } from '../picture/doubled.js';

export interface Component extends PixelBox {
  /** Pixels of ink. */
  readonly area: number;
}

export interface Pieces {
  readonly components: readonly Component[];
  /** Component of each pixel: index + 1; 0 for paper. */
  labels(): Int32Array;
  /** The ink of some of the components. @param keeps of each component, in their order */
  inkOf(keeps: readonly boolean[]): Uint8Array;
}

/** Runs of ink along the rows, joined to those they touch on the row above; a component has the label of its first run. */
export function findComponents({ width, ink }: Bitmap): Pieces {
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
  return runs.pieces(width, ink.length);
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

  pieces(width: number, pixels: number): Pieces {
    const components: { x0: number; y0: number; x1: number; y1: number; area: number }[] = [];
    const { count, starts, stops } = this;
    const owners = new Int32Array(count);
    for (let run = 0; run < count; run++) {
      const [start, stop] = [starts[run]!, stops[run]!];
      const y = Math.floor(start / width);
      const [x0, x1] = [start - y * width, stop - y * width];
      const first = this.#first(run);
      if (first === run) owners[run] = components.push({ x0, y0: y, x1, y1: y + 1, area: 0 }) - 1;
      const owner = owners[first]!;
      owners[run] = owner;
      const component = components[owner]!;
      if (x0 < component.x0) component.x0 = x0;
      if (x1 > component.x1) component.x1 = x1;
      component.y1 = y + 1;
      component.area += stop - start;
    }
    // Runs are few and pixels are many: these are painted only for those who ask.
    const labels = (): Int32Array => {
      const out = new Int32Array(pixels);
      for (let run = 0; run < count; run++) out.fill(owners[run]! + 1, starts[run]!, stops[run]!);
      return out;
    };
    const inkOf = (keeps: readonly boolean[]): Uint8Array => {
      const out = new Uint8Array(pixels);
      for (let run = 0; run < count; run++) if (keeps[owners[run]!]) out.fill(1, starts[run]!, stops[run]!);
      return out;
    };
    return { components, labels, inkOf };
  }
}
