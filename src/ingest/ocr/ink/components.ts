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

export function findComponents({ width, height, ink }: Bitmap): Labelled {
  const labels = new Int32Array(width * height);
  const components: Component[] = [];
  const stack = new Int32Array(width * height);
  for (let seed = 0; seed < ink.length; seed++) {
    if (!ink[seed] || labels[seed]) continue;
    const label = components.length + 1;
    labels[seed] = label;
    stack[0] = seed;
    let depth = 1;
    let [x0, y0, x1, y1, area] = [width, height, 0, 0, 0];
    while (depth > 0) {
      const at = stack[--depth]!;
      const y = Math.floor(at / width);
      const x = at - y * width;
      area++;
      if (x < x0) x0 = x;
      if (x >= x1) x1 = x + 1;
      if (y < y0) y0 = y;
      if (y >= y1) y1 = y + 1;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (!ink[next] || labels[next]) continue;
          labels[next] = label;
          stack[depth++] = next;
        }
      }
    }
    components.push({ x0, y0, x1, y1, area });
  }
  return { labels, components };
}
