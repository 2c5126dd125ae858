/**
 * The sheet of a bound volume bends towards its spine: near one edge all lines run down or up, the more the nearer. A line that is not level
 * joins its neighbours, and a ruled line that is not level is none.
 */
import type { Bitmap } from './bitmap.js';
import { sloping } from './deskew.js';
import { sharpest, sharpness, strokeEdges, thinned } from './line-profile.js';

/** Steepest bend looked for at the edge, as a share of the sheet's width, and the steps in which it is looked for. */
const MOST = 0.022;
const STEP = 0.0016;
/** How fast it fades over the width of the sheet. */
const FADES = [4, 6, 9] as const;
/** Pixels: a smaller bend moves no letter out of its line. */
const LEAST = 2.5;
/** The profile must gain so much: columns set on different lines, and pictures, gain a little by chance. */
const GAIN = 1.08;

/** How far each column stands below its place, pixels; null for a flat sheet. @param skew degrees by which it is turned besides */
export function bendOf(bitmap: Bitmap, skew: number): Float32Array<ArrayBuffer> | null {
  const { width } = bitmap;
  let best: { bend: Float32Array<ArrayBuffer>; gain: number } | null = null;
  for (const side of ['left', 'right'] as const) {
    // The other half of the sheet does not move, and has lines of its own.
    const edges = strokeEdges(bitmap, side === 'left' ? [0, width >> 1] : [width >> 1, width]);
    const few = thinned(edges);
    const at = (depth: number, fade: number, of = edges): number =>
      sharpness(of, sloping(bitmap, skew, bent(width, side, depth, fade)));
    const level = at(0, 0);
    if (level === 0) continue;
    for (const fade of FADES) {
      const coarse = sharpest(-MOST * width, MOST * width, STEP * width, (depth) => at(depth, fade, few));
      const reach = STEP * width;
      const fine = sharpest(coarse.value - reach, coarse.value + reach, reach / 5, (depth) => at(depth, fade));
      const gain = fine.sharpness / level;
      if (Math.abs(fine.value) < LEAST || gain < GAIN || gain <= (best?.gain ?? 0)) continue;
      best = { bend: bent(width, side, fine.value, fade), gain };
    }
  }
  return best?.bend ?? null;
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
