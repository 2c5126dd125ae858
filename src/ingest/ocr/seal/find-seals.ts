/**
 * Red seals on a sheet in colour. A seal (公章) is round or oval, 2.3 to 6.6 cm wide, with a ring at its edge; a red head (红头) or a red title is
 * no seal, and is read as all other text.
 */
import type { PixelBox } from '../picture/bitmap.js';

/** Red, green, blue and opacity of each pixel, row by row. */
export interface ColourImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Width and height of a seal, inches, and how far it may be from a circle. */
const SIZE = [0.9, 2.6] as const;
const OVAL = 0.72;
/** Side of the squares in which red is looked for, and the widest white between two of one seal, inches. */
const SQUARE = 0.04;
const APART = 0.13;
/** A square is red where this share of its pixels is. */
const SHARE = 0.15;
/** In so many of the directions from the middle the ring must be seen, this near to the edge of the box. */
const DIRECTIONS = 72;
const SEEN = 0.7;
const RING = [0.86, 1.04] as const;
/** Outside the ring, in the corners of the box, this share of the squares may be red. */
const IN_CORNERS = 0.15;

/** How much more red than green and blue a pixel holds; the red of a seal has 60 and more, worn and on print about 40. */
export const redness = (data: Uint8ClampedArray, at: number): number => data[at]! - (data[at + 1]! + data[at + 2]!) / 2;
export const RED = 40;

/** Boxes of the seals, pixels. @param dpi dots an inch */
export function findSeals(image: ColourImage, dpi: number): PixelBox[] {
  const side = Math.max(1, Math.round(SQUARE * dpi));
  const squares = redSquares(image, side);
  if (squares === null) return [];
  return clusters(squares, Math.ceil((APART * dpi) / side)).flatMap((cluster) => {
    const [w, h] = [cluster.x1 - cluster.x0, cluster.y1 - cluster.y0].map((count) => (count * side) / dpi) as [
      number,
      number,
    ];
    const sized = Math.min(w, h) >= SIZE[0] && Math.max(w, h) <= SIZE[1] && Math.min(w, h) >= OVAL * Math.max(w, h);
    if (!sized || ringShare(squares, cluster) < SEEN || cornerShare(squares, cluster) > IN_CORNERS) return [];
    const { x0, y0, x1, y1 } = cluster;
    return [
      { x0: x0 * side, y0: y0 * side, x1: Math.min(image.width, x1 * side), y1: Math.min(image.height, y1 * side) },
    ];
  });
}

interface Squares {
  readonly columns: number;
  readonly rows: number;
  readonly red: Uint8Array;
}

/** Null where the sheet holds no red. */
function redSquares({ width, height, data }: ColourImage, side: number): Squares | null {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const counts = new Uint16Array(columns * rows);
  let any = false;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (data[at] === data[at + 1] || redness(data, at) < RED) continue;
      counts[Math.floor(y / side) * columns + Math.floor(x / side)]!++;
      any = true;
    }
  }
  if (!any) return null;
  return { columns, rows, red: Uint8Array.from(counts, (count) => (count >= SHARE * side * side ? 1 : 0)) };
}

/** Boxes of red squares that stand no farther from each other than `apart` squares. */
function clusters({ columns, rows, red }: Squares, apart: number): PixelBox[] {
  const seen = new Uint8Array(red.length);
  const boxes: PixelBox[] = [];
  for (let seed = 0; seed < red.length; seed++) {
    if (!red[seed] || seen[seed]) continue;
    seen[seed] = 1;
    const stack = [seed];
    let [x0, y0, x1, y1] = [columns, rows, 0, 0];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
      for (let ny = Math.max(0, y - apart); ny <= Math.min(rows - 1, y + apart); ny++) {
        for (let nx = Math.max(0, x - apart); nx <= Math.min(columns - 1, x + apart); nx++) {
          const next = ny * columns + nx;
          if (!red[next] || seen[next]) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    boxes.push({ x0, y0, x1, y1 });
  }
  return boxes;
}

/** In which share of the directions from the middle there is red at the edge. */
function ringShare({ columns, rows, red }: Squares, { x0, y0, x1, y1 }: PixelBox): number {
  const [cx, cy, rx, ry] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2];
  let seen = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    const angle = (2 * Math.PI * k) / DIRECTIONS;
    for (let r = RING[0]; r <= RING[1]; r += 0.02) {
      const [x, y] = [Math.floor(cx + r * rx * Math.cos(angle)), Math.floor(cy + r * ry * Math.sin(angle))];
      if (x < 0 || y < 0 || x >= columns || y >= rows || !red[y * columns + x]) continue;
      seen++;
      break;
    }
  }
  return seen / DIRECTIONS;
}

function cornerShare({ columns, red }: Squares, { x0, y0, x1, y1 }: PixelBox): number {
  const [cx, cy, rx, ry] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2];
  let [inCorners, reds] = [0, 0];
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if (Math.hypot((x + 0.5 - cx) / rx, (y + 0.5 - cy) / ry) < 1.1) continue;
      inCorners++;
      reds += red[y * columns + x]!;
    }
  }
  return reds / Math.max(1, inCorners);
}
