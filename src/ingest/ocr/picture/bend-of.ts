/**
 * The sheet of a bound volume bends towards its spine: near one edge all lines run down or up, the more the nearer. A line that is not level
 * joins its neighbours, and a ruled line that is not level is none. A turned sheet looks a little bent and a bent one turned, so both are
 * looked for together: from one alone the search ends at the other edge of the sheet.
 */
import type { Bitmap } from './bitmap.js';
import { sloping } from './deskew.js';
import { sharpest, sharpness, strokeEdges, thinned } from './line-profile.js';

/** Steepest bend looked for at the edge, as a share of the sheet's width, and the steps in which it is looked for. */
const MOST = 0.0224;
const STEP = 0.0032;
/** How fast it fades over the width of the sheet; the middle one is tried first. */
const FADES = [6, 4, 9] as const;
/** Degrees by which the turn that was found for a flat sheet may be wrong, and the steps in which the right one is looked for. */
const MOST_TURN = 1;
const TURN_STEP = 0.2;
/** Pixels: a smaller bend moves no letter out of its line. */
const LEAST = 2.5;
/** The profile must gain so much: columns set on different lines, and pictures, gain a little by chance. */
const GAIN = 1.045;
/** Columns need not keep step: each half of the sheet has a profile of its own. */
const HALVES = 2;

export interface Bend {
  /** Degrees by which the sheet is turned besides. */
  readonly skew: number;
  /** How far each column stands below its place, pixels. */
  readonly bend: Float32Array<ArrayBuffer>;
}

interface Shape {
  readonly side: 'left' | 'right';
  readonly fade: number;
  /** Pixels at the edge. */
  readonly depth: number;
  readonly skew: number;
}

/** @returns null for a flat sheet @param skew degrees by which the sheet is turned if it is flat */
export function bendOf(bitmap: Bitmap, skew: number): Bend | null {
  const { width } = bitmap;
  const edges = strokeEdges(bitmap);
  const few = thinned(edges);
  const sharp = ({ side, fade, depth, skew }: Shape, of = edges, strips: number = HALVES): number =>
    sharpness(of, sloping(bitmap, skew, bent(width, side, depth, fade)), strips);
  const reach = { depth: STEP * width, skew: TURN_STEP };
  let best: { shape: Shape; sharp: number } | null = null;
  for (const side of ['left', 'right'] as const) {
    const turned = (depth: number) =>
      sharpest(skew - MOST_TURN, skew + MOST_TURN, TURN_STEP, (skew) =>
        sharp({ side, fade: FADES[0], depth, skew }, few),
      );
    const { value: depth } = sharpest(-MOST * width, MOST * width, reach.depth, (depth) => turned(depth).sharpness);
    const coarse = { side, fade: FADES[0], depth, skew: turned(depth).value };
    const { shape } = refined(coarse, reach, 4, (shape) => sharp(shape, few));
    for (const fade of FADES) {
      const found = refined({ ...shape, fade }, { depth: reach.depth / 2, skew: reach.skew / 2 }, 5, sharp);
      if (found.sharp > (best?.sharp ?? 0)) best = found;
    }
  }
  if (best === null || Math.abs(best.shape.depth) < LEAST) return null;
  const { side, fade, depth, skew: turn } = best.shape;
  const gain = best.sharp / sharp({ ...best.shape, depth: 0, skew });
  if (!(gain >= GAIN)) return null;
  return { skew: turn, bend: bent(width, side, depth, fade) };
}

/**
 * Depth and turn in finer steps, one after the other: each moves the other a little.
 *
 * @param reach how far the best ones may be from those of `shape`, pixels and degrees @param steps on either side
 */
function refined(
  shape: Shape,
  reach: { readonly depth: number; readonly skew: number },
  steps: number,
  sharp: (shape: Shape) => number,
): { shape: Shape; sharp: number } {
  let found = { shape, sharp: 0 };
  for (let round = 0; round < 2; round++) {
    for (const part of ['depth', 'skew'] as const) {
      const { shape } = found;
      const { value, sharpness } = sharpest(
        shape[part] - reach[part],
        shape[part] + reach[part],
        reach[part] / steps,
        (value) => sharp({ ...shape, [part]: value }),
      );
      found = { shape: { ...shape, [part]: value }, sharp: sharpness };
    }
  }
  return found;
}

/** @param depth at the edge, pixels */
function bent(width: number, side: 'left' | 'right', depth: number, fade: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const away = (side === 'left' ? x : width - 1 - x) / width;
    out[x] = depth * Math.exp(-fade * away);
  }
  return out;
}
