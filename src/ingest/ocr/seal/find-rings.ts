/**
 * Rings of stamps and seals that were scanned without their colour. A ring runs through the lines it stands on and ties them into one
 * piece of ink, which would be taken for a picture.
 */
import { type Component, findComponents } from '../ink/components.js';
import type { Bitmap } from '../picture/bitmap.js';

/** Radius, inches: seals of offices are 38 to 50 mm wide, receipt stamps and seals in print smaller; of two pages on a sheet the size is not known well. */
const RADIUS = [0.22, 2] as const;
/** A ring leaves most of its square white, whatever it is tied to. */
const MOST_INK = 0.55;
/** What runs along so much of the sheet is the shade of its edge. */
const EDGE = 0.9;
/** Side of the squares in which circles are looked for first, inches. */
const SQUARE = 0.02;
/** Directions from the middle, and the share of them in which there must be ink; less in squares, where much is inked by chance. */
const FEW_DIRECTIONS = 24;
const DIRECTIONS = 120;
const CLOSED = 0.86;
/** Places where squares show a circle: a ring has some hundreds within a hair of one another, a photograph hundreds of thousands. */
const MOST_PLACES = 3000;
/** Thickest line, as a share of the radius. */
const THICKEST = 0.25;

/** A circle of ink, pixels. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly outer: number;
  readonly inner: number;
}

/** @param dpi dots an inch */
export function findRings(bitmap: Bitmap, dpi: number): Ring[] {
  const least = 2 * RADIUS[0] * dpi;
  const large = findComponents(bitmap).components.filter(
    ({ x0, y0, x1, y1, area }) =>
      x1 - x0 >= least &&
      y1 - y0 >= least &&
      area <= MOST_INK * (x1 - x0) * (y1 - y0) &&
      x1 - x0 < EDGE * bitmap.width &&
      y1 - y0 < EDGE * bitmap.height,
  );
  if (large.length === 0) return [];
  const squares = inkedSquares(bitmap, Math.max(2, Math.round(SQUARE * dpi)));
  return large.flatMap((component) => ringIn(bitmap, squares, component, dpi) ?? []);
}

interface Squares extends Bitmap {
  readonly side: number;
}

function inkedSquares({ width, height, ink }: Bitmap, side: number): Squares {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const inked = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x++) if (ink[y * width + x]) inked[row + Math.floor(x / side)] = 1;
  }
  return { width: columns, height: rows, ink: inked, side };
}

/** The circle within the box of a component that is closed best. */
function ringIn(bitmap: Bitmap, squares: Squares, { x0, y0, x1, y1 }: Component, dpi: number): Ring | null {
  const { side } = squares;
  const [left, top, right, bottom] = [x0, y0, x1, y1].map((at) => Math.round(at / side)) as [
    number,
    number,
    number,
    number,
  ];
  const most = Math.min(RADIUS[1] * dpi, Math.min(x1 - x0, y1 - y0) / 2) / side;
  let best: { ring: Ring | null; share: number } = { ring: null, share: 0 };
  let places = 0;
  for (let radius = Math.floor((RADIUS[0] * dpi) / side); radius <= most; radius++) {
    const isRing = ringOfSquares(squares, radius);
    for (let y = top + radius - 1; y <= bottom - radius + 1; y++) {
      for (let x = left + radius - 1; x <= right - radius + 1; x++) {
        if (!isRing(x, y)) continue;
        if (++places > MOST_PLACES) return null;
        const fine = settled(bitmap, (x + 0.5) * side, (y + 0.5) * side, radius * side, side);
        // The solid middle of a stamp is inked all around, but no ring.
        const ring = fine.share > best.share ? withThickness(bitmap, fine) : null;
        if (ring) best = { ring, share: fine.share };
      }
    }
  }
  return best.ring;
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly share: number;
}

/** The circle near this one, by pixels, that is closed best. */
function settled(bitmap: Bitmap, cx: number, cy: number, around: number, reach: number): Circle {
  let best = { x: cx, y: cy, radius: around, share: 0 };
  for (let radius = around - reach; radius <= around + reach; radius++) {
    for (let y = cy - reach; y <= cy + reach; y += 2) {
      for (let x = cx - reach; x <= cx + reach; x += 2) {
        const share = closed(bitmap, x, y, radius, 1);
        if (share > best.share) best = { x, y, radius, share };
      }
    }
  }
  return best;
}

/** Opposite and square directions first: most places that are no ring are done with after a few. */
const angle = (k: number, count: number): number => 2 * Math.PI * (((k * 7) % count) / count);
const across = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.cos(angle(k, DIRECTIONS)));
const down = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.sin(angle(k, DIRECTIONS)));

/** Are the squares at a radius from the middle inked in nearly all directions? */
function ringOfSquares({ width, height, ink }: Squares, radius: number): (cx: number, cy: number) => boolean {
  const steps = (of: (angle: number) => number): Int32Array =>
    Int32Array.from({ length: FEW_DIRECTIONS }, (_, k) => Math.round(radius * of(angle(k, FEW_DIRECTIONS))));
  const [dx, dy] = [steps(Math.cos), steps(Math.sin)];
  const bearable = Math.floor((1 - CLOSED) * FEW_DIRECTIONS);
  return (cx, cy) => {
    let missed = 0;
    for (let k = 0; k < FEW_DIRECTIONS; k++) {
      const [x, y] = [cx + dx[k]!, cy + dy[k]!];
      const hit = x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x] === 1;
      if (!hit && ++missed > bearable) return false;
    }
    return true;
  };
}

/** Share of the directions in which there is ink at a radius, `slack` pixels more or less; 0 where it is no ring. */
function closed({ width, height, ink }: Bitmap, cx: number, cy: number, radius: number, slack: number): number {
  const bearable = Math.floor((1 - CLOSED) * DIRECTIONS);
  let missed = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    let hit = false;
    for (let off = -slack; off <= slack && !hit; off++) {
      const [x, y] = [Math.round(cx + (radius + off) * across[k]!), Math.round(cy + (radius + off) * down[k]!)];
      hit = x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x] === 1;
    }
    if (!hit && ++missed > bearable) return 0;
  }
  return 1 - missed / DIRECTIONS;
}

function withThickness(bitmap: Bitmap, { x, y, radius }: Circle): Ring | null {
  const is = (at: number): boolean => closed(bitmap, x, y, at, 0) > 0;
  let [inner, outer] = [radius, radius];
  while (inner > 0 && is(inner - 1)) inner--;
  while (outer < 2 * radius && is(outer + 1)) outer++;
  return outer - inner > THICKEST * outer ? null : { x, y, outer, inner };
}
