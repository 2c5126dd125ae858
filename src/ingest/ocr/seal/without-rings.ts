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
/** Share of the pixels about one that are of the stamp's grey where the stamp lies. */
const EVEN = 0.68;
/** Pixels about one in a broad blot of the stamp that are all of it. */
const BLOT = 4;
/** Pixels beyond the ring that its blurred edge reaches. */
const EDGE = 2;

/**
 * Without those whose grey tells them from print.
 *
 * @param picture under even light; returned as it is where there are none
 */
export function withoutGreyRings(picture: GrayImage, rings: readonly Ring[]): GrayImage {
  const found = rings
    .map((ring) => ({ ring, grey: greyOf(picture, ring) }))
    .filter(({ grey }) => grey >= DARKEST_STAMP);
  if (found.length === 0) return picture;
  const out = { ...picture, pixels: Uint8Array.from(picture.pixels) };
  for (const { ring, grey } of found) lighten(picture, out, ring, grey);
  return out;
}

/**
 * Without those as black as print. Lines are found so; a recogniser reads letters with a black ring through them better than what is left of
 * them without it.
 *
 * @param picture without its grey rings, which are as light as paper on it; returned as it is where there are none
 */
export function withoutBlackRings(picture: GrayImage, rings: readonly Ring[]): GrayImage {
  const black = rings.filter((ring) => greyOf(picture, ring) < DARKEST_STAMP);
  if (black.length === 0) return picture;
  const out = { ...picture, pixels: Uint8Array.from(picture.pixels) };
  for (const ring of black) eraseRing(picture, out, ring);
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
  const alike = (at: number, reach: number, lightest: number): boolean => {
    if (pixels[at]! < grey - SPREAD || pixels[at]! > lightest) return false;
    let count = 0;
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const other = pixels[at + dy * width + dx] ?? 255;
        if (other >= grey - SPREAD && other <= lightest) count++;
      }
    }
    return count >= EVEN * (2 * reach + 1) ** 2;
  };
  // Under even light the middle of a broad blot is lighter than its ring: so much of a kind is no blurred stroke.
  const isStamp = (at: number): boolean => alike(at, 2, grey + SPREAD) || alike(at, BLOT, (grey + 255) / 2);
  const reach = ring.outer * (1 + MOST_RAGGED);
  eachWithin(out, ring.x, ring.y, reach, (at, away) => {
    if (away >= ring.inner - EDGE && away <= ring.outer + EDGE) even[at] = 1;
    if (isStamp(at))
      for (let dy = -EDGE; dy <= EDGE; dy++) for (let dx = -EDGE; dx <= EDGE; dx++) even[at + dy * width + dx] = 1;
  });
  eachWithin(out, ring.x, ring.y, reach + 2 * EDGE, (at) => {
    if (even[at]) out.pixels[at] = Math.min(255, Math.round((pixels[at]! * 255) / grey));
  });
}

/** Whiter than this is paper. */
const PAPER = 170;

/** Black and white leaves the edge of a stamp ragged: it reaches as far as ink lies in so many directions; lines of text cross in fewer. */
const RAGGED = 0.45;
const DIRECTIONS = 180;

/** Share of the directions from the middle of a ring in which there is ink, by the distance. */
function sharesAbout({ width, height, pixels }: GrayImage, { x, y }: Ring): (radius: number) => number {
  return (radius) => {
    let inked = 0;
    for (let k = 0; k < DIRECTIONS; k++) {
      const angle = (2 * Math.PI * k) / DIRECTIONS;
      const [px, py] = [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
      if (px >= 0 && py >= 0 && px < width && py < height && pixels[py * width + px]! < PAPER) inked++;
    }
    return inked / DIRECTIONS;
  };
}

/** The ring as far as its ragged edge reaches. */
function reachOf(picture: GrayImage, ring: Ring): Ring {
  const share = sharesAbout(picture, ring);
  let { inner, outer } = ring;
  while (inner > ring.inner - MOST_RAGGED * ring.outer && share(inner - 1) > RAGGED) inner--;
  while (outer < ring.outer + MOST_RAGGED * ring.outer && share(outer + 1) > RAGGED) outer++;
  return { ...ring, inner, outer };
}

/** The solid middle of a stamp, which ties the lines it covers: 0 where it has none. Letters are nowhere solid so far around. */
function blotOf(picture: GrayImage, ring: Ring): number {
  const share = sharesAbout(picture, ring);
  let radius = 0;
  while (radius < ring.inner && share(radius + 1) > SOLID) radius++;
  return radius >= LEAST_BLOT * ring.outer ? radius : 0;
}

/** Share of the directions in which a blot is inked, whitened by grain; and its least radius, as a share of the ring's. */
const SOLID = 0.6;
const LEAST_BLOT = 0.12;

/** A ragged edge is no wider than this share of the ring. */
const MOST_RAGGED = 0.06;

function eraseRing(picture: GrayImage, out: GrayImage, ring: Ring): void {
  const { width, height, pixels } = picture;
  const { x: cx, y: cy, inner, outer } = reachOf(picture, ring);
  const blot = blotOf(picture, ring);
  if (blot > 0) eachWithin(out, cx, cy, blot + EDGE, (at) => (out.pixels[at] = 255));
  const inked = (radius: number, dx: number, dy: number): boolean => {
    const [x, y] = [Math.round(cx + radius * dx), Math.round(cy + radius * dy)];
    return x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x]! < PAPER;
  };
  eachWithin(out, cx, cy, outer + EDGE, (at, away, dx, dy) => {
    if (away < inner - EDGE) return;
    if (!(inked(inner - EDGE - 1, dx, dy) && inked(outer + EDGE + 1, dx, dy))) out.pixels[at] = 255;
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
