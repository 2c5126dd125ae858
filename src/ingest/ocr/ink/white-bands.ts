import type { Bitmap, PixelBox } from '../picture/bitmap.js';

/** A stretch of white along a row or a column, pixels. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** White that runs through a whole box, from its left (upright bands) or from its top (level ones). */
export function whiteBands(
  { width, ink }: Bitmap,
  { x0, y0, x1, y1 }: PixelBox,
  direction: 'upright' | 'level',
): Band[] {
  const [start, end] = direction === 'upright' ? [x0, x1] : [y0, y1];
  const inked = new Uint8Array(end - start);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) if (ink[y * width + x]) inked[(direction === 'upright' ? x : y) - start] = 1;
  }
  const bands: Band[] = [];
  let from = -1;
  for (let k = 0; k <= inked.length; k++) {
    if (k < inked.length && !inked[k]) {
      if (from < 0) from = k;
    } else if (from >= 0) {
      bands.push({ from: start + from, to: start + k });
      from = -1;
    }
  }
  return bands;
}
