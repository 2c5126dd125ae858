/**
 * Stamps taken off what is printed below them. The ink of a stamp that was scanned grey is even and lighter than print: where it lies the
 * paper is as dark as it, and is made white again. A ring as black as print is taken out, but for the strokes that run across it.
 */
import type { GrayImage } from '../picture/gray-image.js';
import type { Ring } from './find-rings.js';

/** A ring darker than this cannot be told from print by its grey. */
const DARKEST_STAMP = 55;
/** Greys of the stamp differ by no more, of 255. */
const SPREAD = 34;
/** So many of the 25 pixels about one are of the stamp's grey where the stamp lies. */
const EVEN = 17;
/** Pixels beyond the ring that its blurred edge reaches. */
const EDGE = 2;

/** @param picture under even light; returned as it is where there are no rings */
export function withoutRings(picture: GrayImage, rings: readonly Ring[]): GrayImage {
  if (rings.length === 0) return picture;
  const out = { ...picture, pixels: Uint8Array.from(picture.pixels) };
  for (const ring of rings) {
    const grey = greyOf(picture, ring);
    if (grey < DARKEST_STAMP) eraseRing(picture, out, ring);
    else lighten(picture, out, ring, grey);
  }
  return out;
}

/** The usual grey of the ring, pixels of its blurred edges left out. */
function greyOf(picture: GrayImage, { x: cx, y: cy, inner, outer }: Ring): number {
  const greys: number[] = [];
  const [from, to] =
    outer - inner > 2 * EDGE ? [inner + 1, outer - 1] : [(inner + outer) / 2 - 0.5, (inner + outer) / 2 + 0.5];
  eachWithin(picture, cx, cy, outer, (at, away) => {
    if (away >= from && away <= to) greys.push(picture.pixels[at]!);
  });
  return greys.sort((a, b) => a - b)[greys.length >> 1] ?? 0;
}

function lighten({ width, height, pixels }: GrayImage, out: GrayImage, ring: Ring, grey: number): void {
  const even = new Uint8Array(width * height);
  eachWithin(out, ring.x, ring.y, ring.outer + EDGE, (at, away) => {
    if (away >= ring.inner - EDGE) even[at] = 1;
    else if (Math.abs(pixels[at]! - grey) <= SPREAD && alike(pixels, width, at, grey) >= EVEN)
      for (let dy = -EDGE; dy <= EDGE; dy++) for (let dx = -EDGE; dx <= EDGE; dx++) even[at + dy * width + dx] = 1;
  });
  eachWithin(out, ring.x, ring.y, ring.outer + 2 * EDGE, (at) => {
    if (even[at]) out.pixels[at] = Math.min(255, Math.round((pixels[at]! * 255) / grey));
  });
}

function alike(pixels: Uint8Array, width: number, at: number, grey: number): number {
  let count = 0;
  for (let dy = -2; dy <= 2; dy++)
    for (let dx = -2; dx <= 2; dx++) if (Math.abs((pixels[at + dy * width + dx] ?? 255) - grey) <= SPREAD) count++;
  return count;
}

/** Whiter than this is paper. */
const PAPER = 170;

function eraseRing({ width, height, pixels }: GrayImage, out: GrayImage, { x: cx, y: cy, inner, outer }: Ring): void {
  const inked = (radius: number, dx: number, dy: number): boolean => {
    const [x, y] = [Math.round(cx + radius * dx), Math.round(cy + radius * dy)];
    return x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x]! < PAPER;
  };
  eachWithin(out, cx, cy, outer + EDGE, (at, away, dx, dy) => {
    if (away < inner - 1) return;
    if (!(inked(inner - EDGE, dx, dy) && inked(outer + EDGE, dx, dy))) out.pixels[at] = 255;
  });
}

/** Visits the pixels of a disc. @param visit takes its index, its distance from the middle and the direction */
function eachWithin(
  { width, height }: GrayImage,
  cx: number,
  cy: number,
  radius: number,
  visit: (at: number, away: number, dx: number, dy: number) => void,
): void {
  for (let y = Math.max(0, Math.ceil(cy - radius)); y <= Math.min(height - 1, cy + radius); y++) {
    for (let x = Math.max(0, Math.ceil(cx - radius)); x <= Math.min(width - 1, cx + radius); x++) {
      const away = Math.hypot(x - cx, y - cy);
      if (away <= radius) visit(y * width + x, away, (x - cx) / Math.max(1, away), (y - cy) / Math.max(1, away));
    }
  }
}
