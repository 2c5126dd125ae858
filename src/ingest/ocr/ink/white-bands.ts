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
  if (direction === 'level') {
    for (let y = y0; y < y1; y++) {
      const row = y * width;
      let x = x0;
      while (x < x1 && !ink[row + x]) x++;
      if (x < x1) inked[y - start] = 1;
    }
  } else {
    // Columns without ink so far: after a few lines of text they are few.
    const open = Int32Array.from({ length: inked.length }, (_, k) => k);
    for (let y = y0, count = open.length; y < y1 && count > 0; y++) {
      const row = y * width + x0;
      let left = 0;
      for (let k = 0; k < count; k++) {
        const x = open[k]!;
        if (ink[row + x]) inked[x] = 1;
        else open[left++] = x;
      }
      count = left;
    }
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
